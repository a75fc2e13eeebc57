import EventCatalogue
import Oversight

/// What is taken back of an import: everything on which nothing else rests.
struct ImportUndo {
    /// A stream that keeps what the import recorded in it.
    struct Kept {
        let stream: OversightStream
        let why: String
    }

    /// The positions that are taken back, by their streams.
    private(set) var taken: [OversightStream: [Int]]
    /// The streams of which nothing is left.
    private(set) var emptied: Set<OversightStream> = []
    /// What stays.
    private(set) var kept: [Kept] = []
    private let basis: RectificationBasis
    private let day: CalendarDate
    private let reason: String

    /// Finds out what can be taken back.
    ///
    /// - Parameters:
    ///   - trace: The import.
    ///   - report: The stream of its report.
    ///   - day: The day of taking it back.
    ///   - reason: Why.
    ///   - basis: The state, and the histories of all streams of the import.
    /// - Throws: ``Refusal`` if something rests on the report itself.
    init(
        _ trace: ImportTrace, of report: OversightStream, on day: CalendarDate, because reason: String,
        basis: RectificationBasis
    ) throws(Refusal) {
        (self.basis, self.day, self.reason) = (basis, day, reason)
        taken = Dictionary(grouping: trace.steps.filter { basis.isCounted($0) }, by: \.stream)
            .mapValues { $0.map(\.position) }
        // What stays may itself rest on more of the import.
        while true {
            let staying = resting()
            if staying.isEmpty { break }
            for each in staying { taken[each.stream] = nil }
            kept += staying
        }
        if let report = kept.first(where: { $0.stream == report }) {
            throw Refusal(
                .wrongState,
                "The import of \(report.stream.id) cannot be undone, since something rests on it: \(report.why). Correct that first."
            )
        }
        kept.sort { $0.stream.name < $1.stream.name }
    }

    /// The rectifications to append.
    ///
    /// - Parameter report: The stream of the report.
    func changes(of report: OversightStream) -> StreamChanges {
        func changes(of stream: OversightStream) -> (revision: Int, events: [OversightEvent]) {
            (basis.histories[stream]?.count ?? 0, (taken[stream] ?? []).map(rectification))
        }
        let first = changes(of: report)
        var all = StreamChanges(report.id, report.kind, revision: first.revision, first.events)
        for stream in taken.keys.sorted(by: { $0.name < $1.name }) where stream != report {
            let more = changes(of: stream)
            all = all.with(stream.kind, stream.id, revision: more.revision, more.events)
        }
        return all
    }

    private func rectification(of position: Int) -> OversightEvent {
        .rectification(.rectified(EventRectified(on: day, position: position, replacement: nil, reason: reason)))
    }

    /// The streams on which something rests that would be left, with what.
    private mutating func resting() -> [Kept] {
        var state = basis.state
        var left: [OversightStream: [PositionedEvent]] = [:]
        for (stream, positions) in taken {
            let recorded = basis.histories[stream] ?? []
            let next = (recorded.last?.position ?? 0) + 1
            let history =
                recorded
                + positions.enumerated().map {
                    PositionedEvent(position: next + $0.offset, event: rectification(of: $0.element))
                }
            left[stream] = history.counted
            state.refold(stream, from: history)
        }
        emptied = Set(left.filter { $0.value.isEmpty }.map(\.key))
        // Asked of what the import brought, what names it is found only while it is there.
        var whole = state
        for stream in emptied { whole.refold(stream, from: basis.histories[stream] ?? []) }
        let listed = state.listedActivities
        return left.sorted { $0.key.name < $1.key.name }.compactMap { stream, counted in
            let why =
                counted.isEmpty ? dependent(on: stream, in: whole, listed) : breach(of: stream, counted, in: state)
            return why.map { Kept(stream: stream, why: $0) }
        }
    }

    /// What is left and names a thing of which nothing would be left.
    private func dependent(
        on stream: OversightStream, in whole: OversightState, _ listed: [Identifier<Activity>: Identifier<Report>]
    ) -> String? {
        if stream.kind == .activity {
            // Asking every report for each of thousands of activities would take long.
            return listed[Identifier(rawValue: stream.id)].map { "report \($0) contains the activity" }
        }
        let found = whole.dependents(on: stream).filter { !emptied.contains($0.stream) }
        return found.first.map { first in
            let others = found.count > 1 ? " and \(found.count - 1) more" : ""
            return "\(first.stream.name) \(first.how)\(others)"
        }
    }

    /// An event that is left in a stream and would not have been allowed without the import.
    private func breach(
        of stream: OversightStream, _ counted: [PositionedEvent], in state: OversightState
    ) -> String? {
        if stream.kind == .municipality { return "other documents may be read by the words that the import brought" }
        let known = Set(
            basis.breaches(of: stream, basis.histories[stream]?.counted ?? [], in: basis.state).map(\.position))
        let new = basis.breaches(of: stream, counted, in: state).first { !known.contains($0.position) }
        return new.map { breach in
            let type = EventCatalogue.write(breach.event).type
            return "the \(type) of \(breach.event.on) at position \(breach.position) rests on it"
        }
    }
}

extension OversightState {
    /// The activities that reports contain, each with one of these reports.
    fileprivate var listedActivities: [Identifier<Activity>: Identifier<Report>] {
        var listed: [Identifier<Activity>: Identifier<Report>] = [:]
        for report in reports.entities where report.revision > 0 {
            for activity in report.outline?.value.activities ?? [] { listed[activity] = report.id }
        }
        return listed
    }
}
