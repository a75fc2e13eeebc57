import EventLog
import Oversight

/// Folds the whole histories of a few streams into a state, each as of a day.
struct StreamFold {
    /// The state so far.
    private(set) var state = OversightState()
    /// The corrections that came after the position, of events up to it.
    private(set) var later: [LaterCorrection] = []
    private let end: Int

    /// - Parameter end: The position up to which events count.
    init(upTo end: Int) { self.end = end }

    /// Folds the events of one stream.
    ///
    /// - Parameters:
    ///   - events: All events of the stream, in order.
    ///   - day: The day as of which they count; `nil` for all of them.
    /// - Throws: ``ReplayError`` naming the position of an event that cannot be read.
    mutating func take(_ events: [RecordedEvent], on day: CalendarDate?) throws(ReplayError) {
        var history: [PositionedEvent] = []
        var stream: OversightStream?
        for recorded in events {
            guard recorded.position <= end else {
                if let correction = try LaterCorrection(recorded, afterPosition: end) { later.append(correction) }
                continue
            }
            let (name, event) = try recorded.domainEvent()
            stream = name
            history.append(PositionedEvent(position: recorded.position, event: event))
        }
        guard let stream else { return }
        if history.contains(where: { state.needsRefold($0.event, of: stream) }) {
            return state.refold(stream, from: history, asOf: day)
        }
        let slot = state.slot(of: stream)
        for step in history {
            let held = if let day { step.event.held(on: day) } else { step.event }
            if let held { state.apply(held, at: step.position, to: slot) }
        }
    }
}
