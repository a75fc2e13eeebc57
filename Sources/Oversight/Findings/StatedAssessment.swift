/// A goal's grade as a report states it, once in a heading and once in the text below.
package struct StatedAssessment: Sendable, Hashable {
    /// The number of the goal.
    package var goalNumber: String
    /// The grade in the heading.
    package var heading: GradeKey
    /// The grade in the text; `nil` if it names none.
    package var text: GradeKey?
    /// The line of the heading, from 1; 0 if there is none.
    package var line: Int

    /// A grade as stated.
    ///
    /// - Parameters:
    ///   - goalNumber: The number of the goal.
    ///   - heading: The grade in the heading.
    ///   - text: The grade in the text; `nil` if it names none.
    ///   - line: The line of the heading, from 1; 0 if there is none.
    package init(goalNumber: String, heading: GradeKey, text: GradeKey?, line: Int) {
        self.goalNumber = goalNumber
        self.heading = heading
        self.text = text
        self.line = line
    }
}
