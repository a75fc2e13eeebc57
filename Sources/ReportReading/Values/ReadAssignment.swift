package import Oversight

/// An assignment (uppdrag) as printed.
package struct ReadAssignment: Sendable, Hashable {
    /// What kind of assignment it is; `nil` if the words over it do not say.
    package var kind: AssignmentKind?
    /// The words that say what kind it is, such as the header of the column of titles.
    package var kindLabel: String
    /// What is to be done.
    package var title: String
    /// The first day, that of a month or another part of a year too; `nil` if none is stated.
    package var start: CalendarDate?
    /// The first day as written; empty if the document states none.
    package var writtenStart: String
    /// The last day, that of a month or another part of a year too; `nil` if none is stated.
    package var end: CalendarDate?
    /// The last day as written; empty if the document states none.
    package var writtenEnd: String
    /// The words of the status; empty if there are none.
    ///
    /// What they mean is the municipality's configuration.
    package var statusLabel: String
    /// The comment, paragraphs separated by a line feed; empty if there is none.
    package var comment: String
    /// The lines of the comment, from 1.
    package var commentLines: [Int]
    /// The goal area that it stands under, as printed.
    package var area: String?
    /// The line of the goal that it stands under, if it stands under one.
    package var goalLine: Int?
    /// The line on which it starts, from 1.
    package var line: Int

    /// An assignment.
    package init(
        kind: AssignmentKind?, kindLabel: String, title: String, start: CalendarDate? = nil, writtenStart: String = "",
        end: CalendarDate? = nil, writtenEnd: String = "", statusLabel: String = "", comment: String = "",
        commentLines: [Int] = [], area: String? = nil, goalLine: Int? = nil, line: Int
    ) {
        self.kind = kind
        self.kindLabel = kindLabel
        self.title = title
        self.start = start
        self.writtenStart = writtenStart
        self.end = end
        self.writtenEnd = writtenEnd
        self.statusLabel = statusLabel
        self.comment = comment
        self.commentLines = commentLines
        self.area = area
        self.goalLine = goalLine
        self.line = line
    }
}
