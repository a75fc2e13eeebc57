package import Oversight

/// The grade of one goal, as given by the heading and by the text.
package struct ReadAssessment: Sendable, Hashable {
    /// The number of the goal.
    package var goalNumber: String
    /// The grade in the heading.
    package var grade: GradeKey
    /// The line of the heading, from 1.
    package var line: Int
    /// The grade that the text states; `nil` if it states none.
    package var textGrade: GradeKey?
    /// The text under the heading, paragraphs separated by a line feed.
    package var text: String
}

/// Counts of graded goals that the text itself states.
package struct ReadSummary: Sendable, Hashable {
    /// A stated number of goals with certain grades.
    package struct Group: Sendable, Hashable {
        /// The grades that are counted together.
        package var grades: [GradeKey]
        /// The stated number of goals with one of these grades.
        package var count: Int
    }

    /// The total number of goals, if the text states it.
    package var total: Int?
    /// The counts, in the order of the text.
    package var groups: [Group]
    /// The line of the paragraph, from 1.
    package var line: Int
}
