import EventLog
import Oversight
import OversightViews

/// A correction that was recorded after a position, of an event up to it.
struct LaterCorrection: Sendable {
    /// The position of the correction.
    let position: Int
    /// The stream of both.
    let stream: OversightStream
    /// The correction.
    let correction: EventRectified

    /// Takes an event for such a correction.
    ///
    /// - Parameters:
    ///   - recorded: An event after the position.
    ///   - end: The position.
    /// - Returns: `nil` if it is another event, or corrects one that came after the position too.
    /// - Throws: ``ReplayError`` if the event cannot be read.
    init?(_ recorded: RecordedEvent, afterPosition end: Int) throws(ReplayError) {
        let (stream, event) = try recorded.domainEvent()
        guard case .rectification(.rectified(let correction)) = event, correction.position <= end else { return nil }
        (position, self.stream, self.correction) = (recorded.position, stream, correction)
    }
}

extension CorrectedSinceView {
    init(_ later: LaterCorrection) {
        self.init(
            position: later.position, rectifies: later.correction.position, stream: later.stream.name,
            on: later.correction.on, reason: later.correction.reason)
    }
}
