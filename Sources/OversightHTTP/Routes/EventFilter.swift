import EventLog
import Oversight
import OversightService

/// Which events a reader wants.
struct EventFilter: Sendable {
    /// Only those of a stream.
    var stream: String?
    /// Only those of a type.
    var type: String?
    /// Only those recorded by its position that had happened by its day.
    var moment = Moment.now

    /// Whether an event is wanted.
    ///
    /// - Throws: `ReplayError` if the day on which it happened cannot be read.
    func matches(_ event: RecordedEvent) throws -> Bool {
        guard stream == nil || event.stream.rawValue == stream, type == nil || event.type == type else { return false }
        return try moment.covers(event)
    }
}
