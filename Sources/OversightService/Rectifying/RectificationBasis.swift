import Oversight
import OversightCommands

/// What a rectification is decided on: the state, the histories of the streams concerned, the day, and the caller.
struct RectificationBasis {
    /// The present state.
    let state: OversightState
    /// All events of the streams concerned, as recorded.
    let histories: [OversightStream: [PositionedEvent]]
    /// The day of recording.
    let today: CalendarDate
    /// The caller, whose roles must reach what is corrected.
    let caller: Caller

    /// The event at a position as it counts now; `nil` if it counts for nothing.
    func counted(at position: Int, in stream: OversightStream) -> OversightEvent? {
        histories[stream]?.counted(at: position)
    }

    /// Whether a step of a rectification still counts: as an event, or as a rectification that nothing took back.
    func isCounted(_ step: CommandTrace.Step) -> Bool {
        histories[step.stream]?.inForce.contains(step.position) == true
    }

    /// The event that a rectification corrects in the end, as recorded.
    func root(of step: CommandTrace.Step) -> (position: Int, event: OversightEvent) {
        guard let history = histories[step.stream] else { return (step.position, step.event) }
        let root = history.root(of: step.position)
        return (root, history.first { $0.position == root }?.event ?? step.event)
    }

    /// The present state, but for one stream, which is as before one of its events.
    func state(of stream: OversightStream, before position: Int) -> OversightState {
        var state = state
        refold(&state, stream, before: position)
        return state
    }

    /// The state before a decision that is made of what it causes in other streams, such as the closing of a year: these
    /// are as before it too.
    ///
    /// - Parameter trace: The command that recorded the decision.
    func state(before trace: CommandTrace) -> OversightState {
        var state = state
        guard let first = trace.steps.first else { return state }
        for stream in Set(trace.steps.map(\.stream)) { refold(&state, stream, before: first.position) }
        return state
    }

    private func refold(_ state: inout OversightState, _ stream: OversightStream, before position: Int) {
        state.refold(stream, from: (histories[stream] ?? []).counted.filter { $0.position < position })
    }

    /// Decides an event again, whoever asks.
    func decide(
        _ event: OversightEvent, in stream: OversightStream, on state: OversightState
    ) throws(Refusal) -> StreamChanges? {
        let permit = try Permit(event.action, for: Self.everyone, in: state, on: today)
        return try event.decidedAgain(in: stream, context(event, state, permit))
    }

    /// Refuses a caller who could not have recorded an event of a stream.
    func checkReach(of step: (position: Int, event: OversightEvent), in stream: OversightStream) throws(Refusal) {
        guard !caller.isAdministrator else { return }
        try checkReach(of: step.event, in: stream, on: state(of: stream, before: step.position))
    }

    /// Refuses a caller who could not record an event on a state.
    func checkReach(
        of event: OversightEvent, in stream: OversightStream, on state: OversightState
    ) throws(Refusal) {
        guard !caller.isAdministrator else { return }
        // Roles are those of today, whatever is corrected.
        let permit = try Permit(event.action, for: caller, in: self.state, on: today)
        do throws(Refusal) {
            if let changes = try event.decidedAgain(in: stream, context(event, state, permit)) {
                return try permit.checkReach(of: changes, in: state)
            }
        } catch {
            if error.code == .forbidden { throw error }
        }
        // No rule told whom it concerns, so only a role that reaches all of the municipality will do.
        let owner = self.state.municipality(of: stream).map(AccessTable.Owner.municipality)
        try permit.checkReach(AccessTable.Subject(of: owner ?? .installation), in: self.state)
    }

    private func context(_ event: OversightEvent, _ state: OversightState, _ permit: Permit) -> DecisionContext {
        DecisionContext(
            state: state, position: 0, occasion: Occasion(on: event.on, today: today), permit: permit)
    }

    /// A caller whose reach is not asked.
    private static let everyone = Caller(id: Identifier(rawValue: "rules"), isAdministrator: true)
}
