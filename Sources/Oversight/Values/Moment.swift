/// A moment of the log, by both of its times: the day on which things held, and the position up to which the log knew.
///
/// Events up to the position are known; of those, the day decides which had happened. Both together answer what the log,
/// when it ended there, said of that day. Neither is the present.
package struct Moment: Sendable, Hashable {
    /// The day on which things held; `nil` for all that is recorded, whenever it happened.
    package var day: CalendarDate?
    /// The last position that the log knew; `nil` for its end.
    package var position: Int?

    /// - Parameters:
    ///   - day: The day on which things held; `nil` for all that is recorded.
    ///   - position: The last position that the log knew; `nil` for its end.
    package init(day: CalendarDate? = nil, position: Int? = nil) {
        self.day = day
        self.position = position
    }

    /// The present: all that is recorded.
    package static let now = Moment()
}
