package import EventLog
package import Oversight

/// The moment that a view is of, by both times: the day on which things held, and the position up to which the log knew.
///
/// Events up to the position are known; of those, the day decides which had happened. Both together answer what the log,
/// when it ended there, said of that day. Nothing given is the present.
package struct AsOf: Sendable, Hashable {
    /// The day on which things held; `nil` for all that is recorded, whenever it happened.
    package var day: CalendarDate?
    /// The last position that the log knew; `nil` for its end.
    package var position: Int?

    /// A moment.
    ///
    /// - Parameters:
    ///   - day: The day on which things held; `nil` for all that is recorded.
    ///   - position: The last position that the log knew; `nil` for its end.
    package init(day: CalendarDate? = nil, position: Int? = nil) {
        self.day = day
        self.position = position
    }

    /// The present: all that is recorded.
    package static let now = AsOf()

    /// Whether an event had been recorded by the position and had happened by the day.
    ///
    /// - Parameter event: The event.
    /// - Throws: ``ReplayError`` if this version cannot read the event, which only a day asks for.
    package func covers(_ event: RecordedEvent) throws(ReplayError) -> Bool {
        guard event.position <= position ?? .max else { return false }
        guard let day else { return true }
        return try event.domainEvent().1.on <= day
    }
}
