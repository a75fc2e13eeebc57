import Oversight

/// What a command recorded beside an event, of that command alone: a decision also closed the case, a new chair ended the
/// mandate of the one before.
///
/// An import records many events under one command, each of which stands for itself. So only those count that deciding the
/// event again gives.
struct CausedEvents {
    /// The other events as they count now, in order.
    private(set) var others: [CommandTrace.Step] = []
    /// The position of the first event of the command in the stream of the event.
    let begin: Int

    /// - Parameters:
    ///   - trace: The command of the event.
    ///   - event: The event as it counts now; `nil` if it counts for nothing, which causes nothing.
    ///   - basis: The state and the histories.
    init(of trace: CommandTrace, as event: OversightEvent?, on basis: RectificationBasis) {
        let target = trace.target
        guard let event else {
            begin = target.position
            return
        }
        let steps = trace.steps.compactMap { step in
            basis.counted(at: step.position, in: step.stream).map {
                CommandTrace.Step(stream: step.stream, position: step.position, event: $0)
            }
        }
        let beside = steps.filter { $0.stream == target.stream }
        if beside.count > 1, let first = beside.first,
            let whole = Self.decided(
                event, target.stream, on: basis.state(of: target.stream, before: first.position), basis),
            whole.filter({ $0.0 == target.stream }).map(\.1) == beside.map(\.event)
        {
            begin = first.position
            others = steps.filter { step in
                step.position != target.position && whole.contains { $0.0 == step.stream && $0.1 == step.event }
            }
            return
        }
        begin = target.position
        let before =
            trace.isOfManyStreams ? basis.state(before: trace) : basis.state(of: target.stream, before: target.position)
        guard let alone = Self.decided(event, target.stream, on: before, basis) else { return }
        others = steps.filter { step in
            step.stream != target.stream && alone.contains { $0.0 == step.stream && $0.1 == step.event }
        }
    }

    private static func decided(
        _ event: OversightEvent, _ stream: OversightStream, on state: OversightState, _ basis: RectificationBasis
    ) -> [(OversightStream, OversightEvent)]? {
        do throws(Refusal) {
            return try basis.decide(event, in: stream, on: state)?.events
        } catch {
            // It was recorded under other rules; what it caused then cannot be told any more.
            return nil
        }
    }
}
