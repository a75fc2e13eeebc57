package import Oversight

/// A correction of something that a submitted report rests on, recorded after the submission: the report does not show it.
package struct CorrectedSinceView: Codable, Sendable, Equatable {
    /// The position of the correction.
    package var position: Int
    /// The position of the corrected event.
    package var rectifies: Int
    /// The stream of both.
    package var stream: String
    /// The day on which it was corrected.
    package var on: CalendarDate
    /// Why.
    package var reason: String

    /// A correction that came after a submission.
    package init(position: Int, rectifies: Int, stream: String, on: CalendarDate, reason: String) {
        self.position = position
        self.rectifies = rectifies
        self.stream = stream
        self.on = on
        self.reason = reason
    }
}
