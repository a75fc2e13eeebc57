import EventLog
import Oversight

extension OversightService {
    /// The state as of a moment of a report and of what it refers to, folded from their streams alone.
    ///
    /// The cost depends on the report's events, not on the length of the log. The result is what a replay of the whole log
    /// would give.
    ///
    /// - Parameters:
    ///   - id: The report.
    ///   - moment: The moment.
    /// - Throws: ``ReplayError`` or `EventLogError` if the events cannot be read.
    func contents(of id: Identifier<Report>, asOf moment: Moment) async throws -> OversightState {
        var fold = StateFold(asOf: moment)
        func take(_ streams: [OversightStream]) async throws {
            try fold.take(try await events(of: streams).joined())
        }
        try await take([OversightStream(.report, id.rawValue)])
        guard let report = fold.state.reports[id] else { return fold.state }
        // The board and the unit are found by name in the present state; as of the moment they may not exist yet.
        let (board, unit) = ledger.read { state, _ in
            (
                state.board(of: report.municipality)?.id,
                report.unit.flatMap { state.unit(named: $0, of: report.municipality)?.id }
            )
        }
        let bodies = [report.committee, report.board, board].compactMap(\.self) + report.decisions.map(\.item.body)
        let outline = report.outline?.value
        let sections = outline?.sections ?? []
        let goals = Set(sections.map(\.goal) + (outline?.listedGoals ?? []))
        let activities = Set(sections.flatMap(\.activities))
        try await take(
            [
                OversightStream(.municipality, report.municipality.rawValue), OversightStream(.matter, id.rawValue),
            ] + (unit.map { [OversightStream(.unit, $0.rawValue)] } ?? [])
                + Set(bodies).map { OversightStream(.body, $0.rawValue) }
                + goals.map { OversightStream(.goal, $0.rawValue) }
                + activities.map { OversightStream(.activity, $0.rawValue) })
        return fold.state
    }

    /// The events of some streams, stream by stream.
    private func events(of streams: [OversightStream]) async throws -> [[RecordedEvent]] {
        try await log.read(streams: streams.compactMap { StreamName(rawValue: $0.name) })
    }
}
