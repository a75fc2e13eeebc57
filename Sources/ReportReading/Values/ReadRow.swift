public import Oversight

/// One row of an activity table.
public struct ReadRow: Sendable, Hashable {
    /// The number of the goal whose table it stands in.
    public var goalNumber: String
    /// The activity in words, without footnote marks.
    public var title: String
    /// Whether the end of the title was inferred from running text, where nothing in the document marks it.
    public var titleIsInferred: Bool = false
    /// Why the activity is done; empty where the table has no such text.
    public var rationale: String = ""
    /// The units that carry it out.
    public var units: [String] = []
    /// The first day; `nil` where the table has none, or one that does not exist.
    public var start: CalendarDate?
    /// The last day; `nil` where the table has none, or one that does not exist.
    public var end: CalendarDate?
    /// How it stands; `nil` where the words are not a status that is known.
    public var status: ActivityStatus?
    /// The words of the status as they stand, without glyphs; empty where there are none.
    public var statedStatus: String = ""
    /// What is said about it; paragraphs are parted by a line feed.
    public var comment: String = ""
    /// The line on which the row starts, from 1.
    public var line: Int
}
