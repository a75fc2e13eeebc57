import EventLog

/// Which events a reader wants.
struct EventFilter: Sendable {
    /// Only those of a stream.
    var stream: String?
    /// Only those of a type.
    var type: String?

    func matches(_ event: RecordedEvent) -> Bool {
        (stream == nil || event.stream.rawValue == stream) && (type == nil || event.type == type)
    }
}
