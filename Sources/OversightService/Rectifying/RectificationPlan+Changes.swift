import EventCatalogue
import Oversight

extension RectificationPlan {
    /// The events to append, if no rule is broken anew.
    ///
    /// - Parameters:
    ///   - day: The day of correcting.
    ///   - reason: Why.
    ///   - stream: The stream of the event that was asked for.
    /// - Throws: ``Refusal`` that names the event that stands in the way.
    func changes(on day: CalendarDate, because reason: String, in stream: OversightStream) throws(Refusal)
        -> StreamChanges
    {
        var events: [OversightStream: [OversightEvent]] = [:]
        for step in corrected {
            let rectified = EventRectified(on: day, position: step.position, replacement: step.to, reason: reason)
            events[step.stream, default: []].append(.rectification(.rectified(rectified)))
        }
        for step in added { events[step.stream, default: []].append(step.event) }
        try check(events)
        var changes = StreamChanges(
            stream.id, stream.kind, revision: basis.histories[stream]?.count ?? 0, events[stream] ?? [])
        for other in events.keys.sorted(by: { $0.name < $1.name }) where other != stream {
            changes = changes.with(
                other.kind, other.id, revision: basis.histories[other]?.count ?? 0, events[other] ?? [])
        }
        return changes
    }

    /// Refuses events after which a stream would hold what its rules forbid, and did not hold before.
    private func check(_ events: [OversightStream: [OversightEvent]]) throws(Refusal) {
        var after: [OversightStream: [PositionedEvent]] = [:]
        var state = basis.state
        for (stream, new) in events {
            let recorded = basis.histories[stream] ?? []
            let next = (recorded.last?.position ?? 0) + 1
            let history =
                recorded + new.enumerated().map { PositionedEvent(position: next + $0.offset, event: $0.element) }
            after[stream] = history
            state.refold(stream, from: history)
        }
        for (stream, history) in after.sorted(by: { $0.key.name < $1.key.name }) {
            let known = basis.breaches(of: stream, basis.histories[stream]?.counted ?? [], in: basis.state)
            let found = basis.breaches(of: stream, history.counted, in: state)
            if let new = found.first(where: { breach in !known.contains { $0.position == breach.position } }) {
                throw refusal(for: new, in: stream)
            }
            try checkNothingRests(on: stream, history, in: state, after)
        }
    }

    private func refusal(for breach: RectificationBasis.Breach, in stream: OversightStream) -> Refusal {
        if corrected.contains(where: { $0.stream == stream && $0.position == breach.position && $0.to != nil }) {
            return breach.refusal
        }
        let type = EventCatalogue.write(breach.event).type
        return breach.refusal.after(
            "The \(type) of \(breach.event.on) at position \(breach.position) stands in the way, since it would not have been allowed: "
        )
    }

    /// Refuses to leave nothing of a thing that others name.
    private func checkNothingRests(
        on stream: OversightStream, _ history: [PositionedEvent], in state: OversightState,
        _ after: [OversightStream: [PositionedEvent]]
    ) throws(Refusal) {
        guard stream.kind != .person, history.counted.isEmpty,
            basis.histories[stream]?.counted.isEmpty == false
        else { return }
        // What named it before names it still, unless it is taken back or corrected too.
        var named = basis.state
        for (other, history) in after where other != stream { named.refold(other, from: history) }
        let resting = named.dependents(on: stream).filter { state.emptiedStreams[$0.stream] == nil }
        guard let first = resting.first else { return }
        let others = resting.count > 1 ? " and \(resting.count - 1) more" : ""
        throw Refusal(
            .wrongState,
            "\(stream.name) cannot be taken back: \(first.stream.name) \(first.how)\(others); correct that first.")
    }
}

extension RectificationBasis {
    /// Whether anything would name what a stream is the history of, once some events are corrected.
    func rests(on stream: OversightStream, afterCorrecting corrected: [RectificationPlan.Corrected]) -> Bool {
        var state = state
        for (other, steps) in Dictionary(grouping: corrected, by: \.stream) {
            let replaced = (histories[other] ?? []).counted.compactMap { step in
                guard let correction = steps.first(where: { $0.position == step.position }) else { return step }
                return correction.to.map { PositionedEvent(position: step.position, event: $0) }
            }
            state.refold(other, from: replaced)
        }
        return !state.dependents(on: stream).isEmpty
    }

    /// An event that its rules would not allow at its place.
    struct Breach {
        let position: Int
        let event: OversightEvent
        let refusal: Refusal
    }

    /// The events of a stream that would not be allowed at their places, with everything else as in a state.
    ///
    /// - Parameters:
    ///   - stream: The stream.
    ///   - counted: Its events that count, in order.
    ///   - state: The state of everything else.
    func breaches(of stream: OversightStream, _ counted: [PositionedEvent], in state: OversightState) -> [Breach] {
        var state = state
        state.refold(stream, from: [])
        let slot = state.slot(of: stream)
        var breaches: [Breach] = []
        for step in counted {
            do throws(Refusal) {
                _ = try decide(step.event, in: stream, on: state)
            } catch {
                breaches.append(Breach(position: step.position, event: step.event, refusal: error))
            }
            state.apply(step.event, at: step.position, to: slot)
        }
        return breaches
    }
}
