package import Oversight

/// A day in a calendar: a deadline or a meeting.
package struct CalendarEntry: Sendable, Equatable {
    /// The identifier (`UID`), which stays the same when the entry changes.
    package var uid: String
    /// The day of the deadline or meeting.
    package var day: CalendarDate
    /// The title, on one line.
    package var summary: String
    /// Details, which may have several lines.
    package var description: String
    /// The categories by which a calendar groups it.
    package var categories: [String]
    /// The address in a browser.
    package var url: String?
    /// The `SEQUENCE` number: the revision of the stream of the activity, report or meeting.
    package var sequence: Int

    /// Creates an entry.
    package init(
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
