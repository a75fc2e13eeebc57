import Oversight

/// A section of a four-month report: the grade, the text it rests on, and the table.
struct GoalSection: Sendable {
    /// The section.
    let section: Section
    /// The grade and its text; `nil` where no heading is a grade.
    private(set) var assessment: ReadAssessment?
    /// The lines from the first header row on.
    private(set) var table: [TextLine] = []
    /// Headings that are no grade that is known.
    private(set) var unknownHeadings: [TextLine] = []

    /// Whether it holds a grade or a table, as an entry of a table of contents does not.
    var hasContent: Bool {
        assessment != nil || !table.isEmpty || (section.parts.count > 2 && !unknownHeadings.isEmpty)
    }

    /// Reads what stands below a goal's heading.
    init(_ section: Section) {
        self.section = section
        let tableStart = section.body.firstIndex { TableHeader($0.text) != nil } ?? section.body.endIndex
        table = Array(section.body[tableStart...])
        var text: [String] = []
        for line in section.body[..<tableStart] {
            if assessment == nil, let grade = GradeWords.grade(of: line.text) {
                assessment = ReadAssessment(
                    goalNumber: section.number, grade: grade, line: line.number, textGrade: nil, text: "")
            } else if line.text.drop(while: { $0 == " " }).hasPrefix("#") {
                unknownHeadings.append(line)
            } else if assessment != nil {
                text.append(line.isBlank ? "" : line.tidy)
            }
        }
        let paragraphs = text.split(separator: "").map { $0.joined(separator: " ") }
        assessment?.text = paragraphs.joined(separator: "\n")
        assessment?.textGrade = AssessmentText.grade(in: paragraphs)
    }
}
