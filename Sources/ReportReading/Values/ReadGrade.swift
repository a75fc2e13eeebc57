/// The grade of a goal in the document's own words; what they mean is the municipality's scale.
package struct ReadGrade: Sendable, Hashable {
    /// The line of the goal's heading or row, which tells the goals of a document apart.
    package var goalLine: Int
    /// The words of the grade, without brackets, arrows and rests of a template.
    package var label: String
    /// The line of the grade, from 1.
    package var line: Int

    /// A grade.
    package init(goalLine: Int, label: String, line: Int) {
        self.goalLine = goalLine
        self.label = label
        self.line = line
    }
}
