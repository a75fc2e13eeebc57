public import Oversight

/// One row of an activity table.
public struct ReadRow: Sendable, Hashable {
    /// The number of the goal whose table it is in.
    public var goalNumber: String
    /// The activity in words, without footnote marks.
    public var title: String
    /// Whether the end of the title was inferred from running text, because the document does not mark it.
    public var titleIsInferred: Bool = false
    /// Why the activity is done; empty if the table has no such text.
    public var rationale: String = ""
    /// The units that carry it out.
    public var units: [String] = []
    /// The first day; `nil` if the table has none, or a day that does not exist.
    public var start: CalendarDate?
    /// The last day; `nil` if the table has none, or a day that does not exist.
    public var end: CalendarDate?
    /// The status; `nil` if the words are not a known status.
    public var status: ActivityStatus?
    /// The words of the status as printed, without glyphs; empty if there are none.
    public var statedStatus: String = ""
    /// The comment, paragraphs separated by a line feed.
    public var comment: String = ""
    /// The line on which the row starts, from 1.
    public var line: Int
}
