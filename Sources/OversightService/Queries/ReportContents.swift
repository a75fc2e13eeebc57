import EventLog
import Oversight

extension OversightService {
    /// What a report held when the log ended at a position, or on a day: its own things only, read from their streams.
    ///
    /// The cost is that of the report's events, however long the log is.
    ///
    /// - Parameters:
    ///   - id: The report.
    ///   - position: The last position that counts; `nil` for all.
    ///   - day: The last day that counts; `nil` for all.
    func contents(
        of id: Identifier<Report>, through position: Int?, asOf day: CalendarDate?
    ) async throws -> OversightState {
        var state = OversightState()
        func take(_ streams: [OversightStream]) async throws {
            for recorded in try await events(of: streams).joined() where recorded.position <= position ?? .max {
                let (stream, event) = try recorded.domainEvent()
                if let day {
                    if let held = event.held(on: day) { state.apply(held, at: recorded.position, to: stream) }
                } else {
                    state.apply(event, at: recorded.position, to: stream)
                }
            }
        }
        try await take([OversightStream(.report, id.rawValue)])
        guard let report = state.reports[id] else { return state }
        let board = ledger.read { state, _ in state.board(of: report.municipality)?.id }
        let bodies = [report.committee, report.board, board].compactMap(\.self) + report.decisions.map(\.item.body)
        let outline = report.outline?.value
        let sections = outline?.sections ?? []
        let goals = Set(sections.map(\.goal) + (outline?.listedGoals ?? []))
        let activities = Set(sections.flatMap(\.activities))
        try await take(
            [
                OversightStream(.municipality, report.municipality.rawValue), OversightStream(.matter, id.rawValue),
            ] + Set(bodies).map { OversightStream(.body, $0.rawValue) }
                + goals.map { OversightStream(.goal, $0.rawValue) }
                + activities.map { OversightStream(.activity, $0.rawValue) })
        return state
    }

    /// All events of some streams, one stream after the other.
    private func events(of streams: [OversightStream]) async throws -> [[RecordedEvent]] {
        try await log.read(streams: streams.compactMap { StreamName(rawValue: $0.name) })
    }
}
