import EventCatalogue
import Oversight
import OversightCommands

/// What a rectification adds to the log: worked out from what is recorded, refused if a rule would be broken anew.
///
/// The corrected event is decided again on the state before it, by the command that records such events. What that
/// command caused beside it, in the same stream or in others, is corrected along with it. Then every stream that changes
/// is checked event by event; a breach that stood there before is no reason to refuse.
struct RectificationPlan {
    /// What the caller asks for.
    enum Correction: Sendable {
        /// The event counts for nothing.
        case void
        /// Another event counts in its place.
        case replacement(OversightEvent)
    }

    /// An event that is corrected.
    struct Corrected {
        let stream: OversightStream
        let position: Int
        let to: OversightEvent?
    }

    /// The state, and the histories of all streams of the command whose event is corrected.
    private(set) var basis: RectificationBasis
    /// The event as it counts now; `nil` if it counts for nothing.
    let from: OversightEvent?
    /// The event as it is to count; `nil` if it is to count for nothing.
    private(set) var to: OversightEvent?
    /// What is corrected, the event that was asked for first.
    private(set) var corrected: [Corrected] = []
    /// What the corrected command also causes, and the first one did not.
    private(set) var added: [(stream: OversightStream, event: OversightEvent)] = []

    /// Plans a correction.
    ///
    /// - Parameters:
    ///   - correction: What the event should have been.
    ///   - trace: The command that recorded the event.
    ///   - basis: The state and the histories.
    /// - Throws: ``Refusal`` if the event cannot be corrected so, or the caller may not.
    init(_ correction: Correction, of trace: CommandTrace, on basis: RectificationBasis) throws(Refusal) {
        self.basis = basis
        let target = trace.target
        guard target.stream.kind != .reminder else {
            throw Refusal(.invalid, "A reminder that was sent is sent; it cannot be rectified.")
        }
        if case .rectification(.rectified(let rectified)) = target.event {
            from = target.event
            guard case .void = correction else {
                throw Refusal(
                    .invalid,
                    "The event at position \(target.position) is a rectification itself; rectify position \(rectified.position) again, or take this one back with --void."
                )
            }
            try takeBack(trace)
        } else {
            from = basis.counted(at: target.position, in: target.stream)
            switch correction {
            case .void:
                guard from != nil else {
                    throw Refusal(
                        .alreadyExists, "The event at position \(target.position) counts for nothing already.")
                }
                try correct(trace, as: nil)
            case .replacement(let replacement):
                try Self.checkIsOfSameThing(replacement, in: target.stream, as: target.event)
                to = replacement
                if replacement != from { try correct(trace, as: replacement) }
            }
        }
    }

    /// Takes back a rectification, with all that it corrected and added.
    private mutating func takeBack(_ trace: CommandTrace) throws(Refusal) {
        to = nil
        for step in trace.steps where basis.isCounted(step) {
            try basis.checkReach(of: basis.root(of: step), in: step.stream)
            corrected.append(Corrected(stream: step.stream, position: step.position, to: nil))
        }
        guard !corrected.isEmpty else {
            throw Refusal(
                .alreadyExists, "The rectification at position \(trace.target.position) is taken back already.")
        }
    }

    private mutating func correct(_ trace: CommandTrace, as replacement: OversightEvent?) throws(Refusal) {
        let target = trace.target
        let was = CausedEvents(of: trace, as: from, on: basis)
        try basis.checkReach(of: (target.position, from ?? target.event), in: target.stream)
        var now: [(stream: OversightStream, event: OversightEvent)] = []
        if let replacement {
            let before =
                trace.isOfManyStreams ? basis.state(before: trace) : basis.state(of: target.stream, before: was.begin)
            try basis.checkReach(of: replacement, in: target.stream, on: before)
            now = try Self.caused(by: replacement, in: target.stream, on: before, basis)
            to = now.last { $0.stream == target.stream && $0.event.isSameType(as: replacement) }?.event ?? replacement
        }
        pair(was, with: now, target)
        takeBackMeeting(of: trace)
    }

    /// Takes back the meeting that the command scheduled for the decision, if the decision is now one of another meeting and
    /// nothing else rests on that one: a body does not meet on a day that was written by mistake.
    private mutating func takeBackMeeting(of trace: CommandTrace) {
        guard let was = from?.minuteItem, let now = to?.minuteItem, (was.body, was.meeting) != (now.body, now.meeting)
        else { return }
        for step in trace.steps where basis.isCounted(step) {
            guard case .meeting(.scheduled(let scheduled)) = basis.counted(at: step.position, in: step.stream),
                scheduled.body == was.body, scheduled.date == was.meeting,
                !corrected.contains(where: { $0.stream == step.stream }),
                basis.histories[step.stream]?.counted.count == 1,
                !basis.rests(on: step.stream, afterCorrecting: corrected)
            else { continue }
            corrected.append(Corrected(stream: step.stream, position: step.position, to: nil))
        }
    }

    /// All events that a command would record for an event, the event itself among them.
    private static func caused(
        by event: OversightEvent, in stream: OversightStream, on state: OversightState, _ basis: RectificationBasis
    ) throws(Refusal) -> [(stream: OversightStream, event: OversightEvent)] {
        guard let changes = try basis.decide(event, in: stream, on: state) else { return [(stream, event)] }
        var caused = changes.events.map { (stream: $0.0, event: $0.1) }
        // What holds already anyway is recorded all the same: the event stands in the log.
        if !caused.contains(where: { $0.stream == stream }) { caused.insert((stream, event), at: 0) }
        return caused
    }

    /// Corrects each event that the command caused by one of its type in the same stream that it causes now.
    private mutating func pair(
        _ was: CausedEvents, with now: [(stream: OversightStream, event: OversightEvent)], _ target: CommandTrace.Step
    ) {
        var open = now
        corrected.append(Corrected(stream: target.stream, position: target.position, to: to))
        if let to, let index = open.lastIndex(where: { $0.stream == target.stream && $0.event == to }) {
            open.remove(at: index)
        }
        for step in was.others {
            let index = open.firstIndex { $0.stream == step.stream && $0.event.isSameType(as: step.event) }
            let replacement = index.map { open.remove(at: $0).event }
            guard replacement != step.event else { continue }
            corrected.append(Corrected(stream: step.stream, position: step.position, to: replacement))
        }
        added = open
    }

    /// Refuses a replacement that does not belong in the stream, or that would be another municipality's.
    private static func checkIsOfSameThing(
        _ replacement: OversightEvent, in stream: OversightStream, as event: OversightEvent
    ) throws(Refusal) {
        guard replacement.mayReplace(event, in: stream.kind) else {
            throw Refusal(
                .invalid, "\(EventCatalogue.write(replacement).type) is no event that can stand in \(stream.name).")
        }
        // Where a role holds may be put right.
        if stream.kind == .person { return }
        guard try EventFields(replacement).isSameMunicipality(as: try EventFields(event)) else {
            throw Refusal(
                .invalid, "\(stream.name) cannot become another municipality's; take it back, and record it there.")
        }
    }
}
