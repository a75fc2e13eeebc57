package import Oversight

extension ImportView {
    /// An assignment as read.
    package struct Assignment: Codable, Sendable, Equatable {
        /// The identifier.
        package var id: String
        /// What kind of assignment it is; `null` if the document does not say.
        @Nullable package var kind: AssignmentKind?
        /// The words that say what kind it is.
        package var kindLabel: String
        /// What is to be done.
        package var title: String
        /// The first day.
        @Nullable package var start: CalendarDate?
        /// The first day as written.
        package var writtenStart: String
        /// The last day.
        @Nullable package var end: CalendarDate?
        /// The last day as written.
        package var writtenEnd: String
        /// How it stands; `null` if the words are not known.
        @Nullable package var status: AssignmentStatus?
        /// The words of the status.
        package var statusLabel: String
        /// The comment; `null` if there is none.
        @Nullable package var comment: String?
        /// The lines of the comment, from 1.
        package var commentLines: [Int]
        /// The goal area that it stands under.
        @Nullable package var area: String?
        /// The identifier of the goal that it stands under.
        @Nullable package var goal: String?
        /// The line on which it starts, from 1.
        package var line: Int
    }
}

extension ImportView.Assignment {
    /// An assignment as read.
    ///
    /// - Parameter id: The identifier.
    package init(
        id: String, kind: AssignmentKind?, kindLabel: String, title: String,
        start: (day: CalendarDate?, written: String), end: (day: CalendarDate?, written: String),
        status: AssignmentStatus?, statusLabel: String, comment: (text: String, lines: [Int]), area: String?,
        goal: String?, line: Int
    ) {
        (self.id, self.kind, self.kindLabel, self.title) = (id, kind, kindLabel, title)
        (self.start, writtenStart) = start
        (self.end, writtenEnd) = end
        (self.status, self.statusLabel) = (status, statusLabel)
        self.comment = comment.text.isEmpty ? nil : comment.text
        commentLines = comment.lines
        (self.area, self.goal, self.line) = (area, goal, line)
    }
}
