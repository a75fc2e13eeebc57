public import Oversight

/// A day in a calendar: a deadline or a meeting.
public struct CalendarEntry: Sendable, Equatable {
    /// The identifier (`UID`), which stays the same when the entry changes.
    public var uid: String
    /// The day of the deadline or meeting.
    public var day: CalendarDate
    /// The title, on one line.
    public var summary: String
    /// Details, which may have several lines.
    public var description: String
    /// The categories by which a calendar groups it.
    public var categories: [String]
    /// The address in a browser.
    public var url: String?
    /// The `SEQUENCE` number: the revision of the stream of the activity, report or meeting.
    public var sequence: Int

    /// Creates an entry.
    public init(
        uid: String, day: CalendarDate, summary: String, description: String, categories: [String], url: String? = nil,
        sequence: Int
    ) {
        self.uid = uid
        self.day = day
        self.summary = summary
        self.description = description
        self.categories = categories
        self.url = url
        self.sequence = sequence
    }
}
