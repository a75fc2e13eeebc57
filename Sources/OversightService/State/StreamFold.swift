import EventLog
import Oversight

/// Folds the whole histories of a few streams into a state as of a moment.
struct StreamFold {
    /// The state so far.
    private(set) var state = OversightState()
    private let moment: Moment

    /// - Parameter moment: The moment of the view.
    init(asOf moment: Moment) { self.moment = moment }

    /// Folds the events of one stream.
    ///
    /// - Parameter events: All events of the stream, in order.
    /// - Throws: ``ReplayError`` naming the position of an event that cannot be read.
    mutating func take(_ events: [RecordedEvent]) throws(ReplayError) {
        let end = moment.position ?? .max
        var history: [PositionedEvent] = []
        var stream: OversightStream?
        for recorded in events where recorded.position <= end {
            let (name, event) = try recorded.domainEvent()
            stream = name
            history.append(PositionedEvent(position: recorded.position, event: event))
        }
        guard let stream else { return }
        if history.contains(where: { state.needsRefold($0.event, of: stream) }) {
            return state.refold(stream, from: history, asOf: moment.day)
        }
        let slot = state.slot(of: stream)
        for step in history {
            let held = if let day = moment.day { step.event.held(on: day) } else { step.event }
            if let held { state.apply(held, at: step.position, to: slot) }
        }
    }
}
