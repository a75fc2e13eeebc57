extension OversightState {
    /// The municipality that owns what a stream is the history of.
    ///
    /// - Parameter stream: The stream.
    /// - Returns: `nil` for what is no municipality's (a person's roles, a reminder), and for what is not there yet.
    package func municipality(of stream: OversightStream) -> Identifier<Municipality>? {
        let owner: Identifier<Municipality>? =
            switch stream.kind {
            case .municipality: Identifier(rawValue: stream.id)
            case .unit: units[Identifier(rawValue: stream.id)]?.municipality
            case .body: bodies[Identifier(rawValue: stream.id)]?.municipality
            case .meeting: municipality(ofMeeting: Identifier(rawValue: stream.id))
            case .goal: goals[Identifier(rawValue: stream.id)]?.municipality
            case .activity: activities[Identifier(rawValue: stream.id)]?.municipality
            case .report: reports[Identifier(rawValue: stream.id)]?.municipality
            case .matter: cases[Identifier(rawValue: stream.id)]?.municipality
            case .person, .reminder: nil
            case .assignment: assignments[Identifier(rawValue: stream.id)]?.municipality
            case .indicator: indicators[Identifier(rawValue: stream.id)]?.municipality
            case .statement:
                statements[Identifier(rawValue: stream.id)].flatMap { reports[$0.report]?.municipality }
            case .provider: providerFollowUps[Identifier(rawValue: stream.id)]?.municipality
            case .document:
                documents[Identifier(rawValue: stream.id)]?.issued.flatMap { municipality(ofMeeting: $0.meeting) }
            }
        // What lacks its first event names none.
        return owner?.rawValue.isEmpty == true ? nil : owner
    }

    private func municipality(ofMeeting meeting: Identifier<Meeting>) -> Identifier<Municipality>? {
        meetings[meeting].flatMap { bodies[$0.body]?.municipality }
    }
}
