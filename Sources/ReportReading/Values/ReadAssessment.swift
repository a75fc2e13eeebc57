public import Oversight

/// The grade of one goal, as given by the heading and by the text.
public struct ReadAssessment: Sendable, Hashable {
    /// The number of the goal.
    public var goalNumber: String
    /// The grade in the heading.
    public var grade: GradeKey
    /// The line of the heading, from 1.
    public var line: Int
    /// The grade that the text states; `nil` if it states none.
    public var textGrade: GradeKey?
    /// The text under the heading, paragraphs separated by a line feed.
    public var text: String
}

/// Counts of graded goals that the text itself states.
public struct ReadSummary: Sendable, Hashable {
    /// A stated number of goals with certain grades.
    public struct Group: Sendable, Hashable {
        /// The grades that are counted together.
        public var grades: [GradeKey]
        /// The stated number of goals with one of these grades.
        public var count: Int
    }

    /// The total number of goals, if the text states it.
    public var total: Int?
    /// The counts, in the order of the text.
    public var groups: [Group]
    /// The line of the paragraph, from 1.
    public var line: Int
}
