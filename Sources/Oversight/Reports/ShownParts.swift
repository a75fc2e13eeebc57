/// What a report shows besides its goals and activities.
package struct ShownParts: Sendable {
    /// The assignments whose status it states.
    package var assignments: [Assignment]
    /// The indicators that it measures, assesses or has under a goal or a goal area.
    package var indicators: [Indicator]
    /// Its tables of figures.
    package var statements: [Statement]
    /// The follow-ups of private providers that it states.
    package var providerFollowUps: [ProviderFollowUp]
}

extension OversightState {
    /// What a report shows besides its goals and activities, each in the order in which it was recorded first.
    ///
    /// - Parameter report: The report.
    package func parts(shownIn report: Identifier<Report>) -> ShownParts {
        ShownParts(
            assignments: assignments.entities.filter { $0.reports.contains(report) },
            indicators: indicators.entities.filter { $0.isShown(in: report) },
            statements: statements.entities.filter { $0.report == report && $0.revision > 0 },
            providerFollowUps: providerFollowUps.entities.filter { followUp in
                followUp.report == report || followUp.answers.contains { $0.report == report }
            })
    }
}
