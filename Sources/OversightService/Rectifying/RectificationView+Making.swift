import EventCatalogue
import EventLog
import Oversight
import OversightCommands
import OversightViews

/// What a rectification corrects, told from the events before it and its own.
struct RectificationReport {
    /// The event that was asked for.
    let target: CommandTrace.Step
    /// The histories of the streams that it changes, before it.
    let before: [OversightStream: [PositionedEvent]]
    /// Its events.
    let recorded: [(stream: OversightStream, event: OversightEvent)]
    /// The position of the first of them; `nil` if nothing was recorded.
    let position: Int?

    /// What it corrects, for the caller.
    ///
    /// - Parameter state: The state in which other things name the corrected one.
    func view(in state: OversightState) throws -> RectificationView {
        var changes: [RectificationView.Change] = []
        var affects: [RectificationView.Effect] = []
        let after = after
        for (stream, event) in recorded {
            guard case .rectification(.rectified(let rectified)) = event else {
                let what = "\(EventCatalogue.write(event).type) is recorded as well"
                affects.append(RectificationView.Effect(kind: stream.kind.rawValue, id: stream.id, what: what))
                continue
            }
            let root = before[stream]?.root(of: rectified.position) ?? rectified.position
            let from = before[stream]?.counted(at: root)
            let to = after[stream]?.counted(at: root)
            if stream == target.stream, rectified.position == target.position {
                changes = try EventFields.changes(from: from, to: to)
            } else if from != to {
                affects.append(Self.effect(from: from, to: to, at: root, in: stream))
            }
        }
        return RectificationView(
            position: position, rectifies: target.position, stream: target.stream.name, changes: changes,
            affects: affects + state.effects(on: target.stream), eventsAppended: recorded.count)
    }

    private var after: [OversightStream: [PositionedEvent]] {
        var after = before
        for (stream, event) in recorded {
            let last = after[stream]?.last?.position ?? 0
            after[stream, default: []].append(PositionedEvent(position: last + 1, event: event))
        }
        return after
    }

    private static func effect(
        from: OversightEvent?, to: OversightEvent?, at position: Int, in stream: OversightStream
    ) -> RectificationView.Effect {
        let type = (from ?? to).map { EventCatalogue.write($0).type } ?? "event"
        let fate =
            if to == nil { "counts for nothing" } else if from == nil { "counts again" } else {
                "is corrected along with it"
            }
        return RectificationView.Effect(
            kind: stream.kind.rawValue, id: stream.id, what: "the \(type) at position \(position) \(fate)")
    }
}

extension OversightService {
    /// What a rectification that is recorded corrected.
    ///
    /// - Parameters:
    ///   - outcome: The positions of its events.
    ///   - request: What was asked.
    /// - Throws: `EventLogError` or ``ReplayError`` if the log cannot be read.
    func view(of outcome: AppendOutcome, _ request: RectifyEvent) async throws -> RectificationView {
        let target = try await CommandTrace(of: request.position, in: log).target
        guard outcome.count > 0 else { return Self.unchanged(request, target) }
        let steps = try await CommandTrace(of: outcome.first, in: log).steps
        let histories = try await log.histories(of: Set(steps.map(\.stream)), through: outcome.first - 1)
        let report = RectificationReport(
            target: target, before: Dictionary(uniqueKeysWithValues: histories.map { ($0.stream, $0.events) }),
            recorded: steps.map { ($0.stream, $0.event) }, position: outcome.first)
        return try report.view(in: ledger.read { state, _ in state })
    }

    /// That the event says already what it should say.
    static func unchanged(_ request: RectifyEvent, _ target: CommandTrace.Step) -> RectificationView {
        RectificationView(
            position: nil, rectifies: request.position, stream: target.stream.name, changes: [], affects: [],
            eventsAppended: 0)
    }
}

extension OversightState {
    /// What names the thing of a stream, and so shows another one from now on.
    fileprivate func effects(on stream: OversightStream) -> [RectificationView.Effect] {
        dependents(on: stream).map { dependent in
            var what = dependent.how
            if dependent.stream.kind == .report,
                let position = reports[Identifier(rawValue: dependent.stream.id)]?.submittedPosition
            {
                what += "; what was submitted as of position \(position) stays as it was"
            }
            return RectificationView.Effect(kind: dependent.stream.kind.rawValue, id: dependent.stream.id, what: what)
        }
    }
}
