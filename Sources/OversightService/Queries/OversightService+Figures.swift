import EventLog
package import Oversight

/// The figures that are open to all: how much there is, and nothing of what it says.
package struct Figures: Sendable {
    /// The number of events in the log.
    package let events: Int
    /// The number of reports by where they stand; a stage without reports is absent.
    package let reports: [ReportStage: Int]
}

extension OversightService {
    /// Counts the events and the reports, for monitors.
    ///
    /// - Throws: `EventLogError` if the log cannot be read.
    package func figures() async throws -> Figures {
        let reports = ledger.read { state, _ in
            Dictionary(grouping: state.reports.entities, by: \.stage).mapValues(\.count)
        }
        return Figures(events: try await log.head().size, reports: reports)
    }
}
