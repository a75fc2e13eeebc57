public import Oversight

/// A day in a calendar: a deadline or a meeting.
public struct CalendarEntry: Sendable, Equatable {
    /// Its identifier, the same for as long as it is the same thing.
    public var uid: String
    /// The day.
    public var day: CalendarDate
    /// What it is, in a line.
    public var summary: String
    /// More about it, in lines.
    public var description: String
    /// The words under which a calendar groups it.
    public var categories: [String]
    /// Where it is found with a browser.
    public var url: String?
    /// How many times it may have changed: the revision of the stream of what it is about.
    public var sequence: Int

    /// A day in a calendar.
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
