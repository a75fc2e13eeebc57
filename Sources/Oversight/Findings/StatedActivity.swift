/// An activity as a document or a draft states it: the input of the rules for contradictions.
package struct StatedActivity: Sendable, Hashable {
    /// The activity in words.
    package var title: String
    /// The numbers of its goals, such as `1.3`.
    package var goals: [String]
    /// The first day, if stated.
    package var start: CalendarDate?
    /// The last day on which it would start, if words such as "mars 2025" stand for the first day.
    package var latestStart: CalendarDate?
    /// The last day, if stated.
    package var end: CalendarDate?
    /// How it stands, if known.
    package var status: ActivityStatus?
    /// The comment; empty if there is none.
    package var comment: String
    /// The line of the document, from 1; 0 if there is none.
    package var line: Int

    /// An activity as stated.
    ///
    /// - Parameters:
    ///   - title: The activity in words.
    ///   - goals: The numbers of its goals.
    ///   - start: The first day, if stated.
    ///   - latestStart: The last day on which it would start; that day if absent.
    ///   - end: The last day, if stated.
    ///   - status: How it stands, if known.
    ///   - comment: The comment.
    ///   - line: The line of the document, from 1; 0 if there is none.
    package init(
        title: String, goals: [String] = [], start: CalendarDate? = nil, latestStart: CalendarDate? = nil,
        end: CalendarDate? = nil, status: ActivityStatus? = nil, comment: String = "", line: Int = 0
    ) {
        self.title = title
        self.goals = goals
        self.start = start
        self.latestStart = latestStart ?? start
        self.end = end
        self.status = status
        self.comment = comment
        self.line = line
    }
}
