package import Oversight

/// One row of an activity table.
package struct ReadRow: Sendable, Hashable {
    /// The number of the goal whose table it is in; empty if the goal has none, or if it is under no goal.
    package var goalNumber: String
    /// The line of that goal, in a document whose goals are told apart by it; `nil` if the number tells them apart.
    package var goalLine: Int?
    /// The activity in words, without footnote marks.
    package var title: String
    /// Whether the end of the title was inferred from running text, because the document does not mark it.
    package var titleIsInferred: Bool = false
    /// Why the activity is done; empty if the table has no such text.
    package var rationale: String = ""
    /// The units that carry it out.
    package var units: [String] = []
    /// The first day, or the first of the span that the cell names; `nil` if it names none.
    package var start: CalendarDate?
    /// The last day, or the last of the span that the cell names; `nil` if it names none.
    package var end: CalendarDate?
    /// The words of the start cell, if they are no day as YYYY-MM-DD, such as `mars 2025` or `Löpande`.
    package var writtenStart: String?
    /// The words of the end cell, if they are no day as YYYY-MM-DD.
    package var writtenEnd: String?
    /// The status; `nil` if the words are not a known status.
    package var status: ActivityStatus?
    /// The words of the status as printed, without glyphs; empty if there are none.
    package var statedStatus: String = ""
    /// The line of those words, from 1; `nil` if it is the one on which the row starts.
    package var statusLine: Int?
    /// The comment, paragraphs separated by a line feed.
    package var comment: String = ""
    /// The line on which the row starts, from 1.
    package var line: Int
}
