public import Oversight

/// The grade of one goal, as the heading and as the text gives it.
public struct ReadAssessment: Sendable, Hashable {
    /// The number of the goal.
    public var goalNumber: String
    /// The grade in the heading.
    public var grade: GradeKey
    /// The line of the heading, from 1.
    public var line: Int
    /// The grade that the text says the goal is assessed at; `nil` where it says none.
    public var textGrade: GradeKey?
    /// The text under the heading; paragraphs are parted by a line feed.
    public var text: String
}

/// Counts of graded goals that the text itself states.
public struct ReadSummary: Sendable, Hashable {
    /// The goals that have one of some grades.
    public struct Group: Sendable, Hashable {
        /// The grades that are counted together.
        public var grades: [GradeKey]
        /// How many goals the text says have one of them.
        public var count: Int
    }

    /// How many goals there are in all, where the text says so.
    public var total: Int?
    /// The counts, in the order of the text.
    public var groups: [Group]
    /// The line of the paragraph, from 1.
    public var line: Int
}
