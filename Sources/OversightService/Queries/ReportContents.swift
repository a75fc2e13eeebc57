import EventLog
import Oversight

extension OversightService {
    /// The state as of a moment of a report and of what it refers to, folded from their streams alone.
    ///
    /// The report stands as it does at the moment; what it holds is as of the day that it speaks of, or of the moment if
    /// that is earlier. With it come the corrections of what it holds that were recorded after the moment's position.
    ///
    /// The cost depends on the report's events, not on the length of the log. The result is what a replay of the whole log
    /// would give.
    ///
    /// - Parameters:
    ///   - id: The report.
    ///   - moment: The moment.
    /// - Throws: ``ReplayError`` or `EventLogError` if the events cannot be read.
    func contents(
        of id: Identifier<Report>, asOf moment: Moment
    ) async throws -> (state: OversightState, later: [LaterCorrection]) {
        var fold = StreamFold(upTo: moment.position ?? .max)
        func take(_ streams: [OversightStream], on day: CalendarDate?) async throws {
            for events in try await events(of: streams) { try fold.take(events, on: day) }
        }
        try await take([OversightStream(.report, id.rawValue)], on: moment.day)
        guard let report = fold.state.reports[id] else { return (fold.state, fold.later) }
        // The board and the unit are found by name in the present state; as of the moment they may not exist yet.
        // What else the report shows is found in the present state too: all that ever named the report.
        let (board, unit, parts) = ledger.read { state, _ in
            (
                state.board(of: report.municipality)?.id,
                report.unit.flatMap { state.unit(named: $0, of: report.municipality)?.id },
                state.parts(shownIn: id)
            )
        }
        let bodies =
            [report.committee, report.board, board, report.statedDecision?.value.body].compactMap(\.self)
            + report.decisions.map(\.item.body)
        let outline = report.outline?.value
        let sections = outline?.sections ?? []
        let links = parts.indicators.flatMap(\.links).filter { $0.report == nil || $0.report == id }
        let goals = Set(
            sections.map(\.goal) + (outline?.listedGoals ?? []) + links.compactMap(\.goal)
                + parts.assignments.compactMap(\.goal))
        let activities = Set(outline?.activities ?? [])
        try await take(
            [
                OversightStream(.municipality, report.municipality.rawValue), OversightStream(.matter, id.rawValue),
            ] + (unit.map { [OversightStream(.unit, $0.rawValue)] } ?? [])
                + Set(bodies).map { OversightStream(.body, $0.rawValue) }, on: moment.day)
        let speaksOf = report.contentsDay(in: moment.day)
        try await take(
            goals.map { OversightStream(.goal, $0.rawValue) }
                + activities.map { OversightStream(.activity, $0.rawValue) } + parts.streams, on: speaksOf)
        // Goals above those of the report lend them their names only.
        var taken = goals
        while true {
            let parents = Set(fold.state.goals.entities.compactMap(\.parent)).subtracting(taken)
            guard !parents.isEmpty else { return (fold.state, fold.later) }
            taken.formUnion(parents)
            try await take(parents.map { OversightStream(.goal, $0.rawValue) }, on: speaksOf)
        }
    }

    /// The events of some streams, stream by stream.
    private func events(of streams: [OversightStream]) async throws -> [[RecordedEvent]] {
        try await log.read(streams: streams.compactMap { StreamName(rawValue: $0.name) })
    }
}

extension ShownParts {
    /// The streams of the parts, in their order.
    fileprivate var streams: [OversightStream] {
        assignments.map { OversightStream(.assignment, $0.id.rawValue) }
            + indicators.map { OversightStream(.indicator, $0.id.rawValue) }
            + statements.map { OversightStream(.statement, $0.id.rawValue) }
            + providerFollowUps.map { OversightStream(.provider, $0.id.rawValue) }
    }
}
