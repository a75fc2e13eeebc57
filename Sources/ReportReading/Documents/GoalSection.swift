import Oversight

/// A section of a four-month report: the grade, the assessment text, and the table.
struct GoalSection: Sendable {
    let section: Section
    /// The grade with its text; `nil` if no heading is a grade.
    private(set) var assessment: ReadAssessment?
    /// The lines from the first header row on.
    private(set) var table: [TextLine] = []
    /// Headings that are not a known grade.
    private(set) var unknownHeadings: [TextLine] = []

    /// Whether it has a grade or a table, unlike an entry of a table of contents.
    var hasContent: Bool {
        assessment != nil || !table.isEmpty || (section.parts.count > 2 && !unknownHeadings.isEmpty)
    }

    /// Reads the text below a goal's heading.
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
