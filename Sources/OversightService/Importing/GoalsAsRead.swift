import Oversight
import OversightViews
import ReportReading

/// The goals of a document as an import shows them.
struct GoalsAsRead {
    /// Those with a section, and then those that are only listed.
    let all: [ImportView.Goal]
    /// The council's goals of a document that has chapters for them.
    let council: [ImportView.Goal]

    init(_ document: ImportedDocument) {
        let report = document.report
        let titles = Dictionary(
            report.councilGoals.map { ($0.number ?? "", $0.title) }, uniquingKeysWith: { first, _ in first })
        let numbered = Dictionary(
            report.assessments.map { ($0.goalNumber, $0) }, uniquingKeysWith: { first, _ in first })
        let printed = Dictionary(report.grades.map { ($0.goalLine, $0) }, uniquingKeysWith: { first, _ in first })
        func grade(of goal: ReadGoal) -> (key: String?, label: String, line: Int)? {
            if let grade = printed[goal.line] {
                return (document.words.grades[grade.label]?.rawValue, grade.label, grade.line)
            }
            guard let number = goal.number, let assessment = numbered[number] else { return nil }
            return (assessment.grade.rawValue, GradeScale.fourSteps.label(assessment.grade), assessment.line)
        }
        func view(_ goal: ReadGoal, area: String?) -> ImportView.Goal {
            ImportView.Goal(
                id: document.goals.identifier(of: goal)?.rawValue ?? "", number: goal.number, title: goal.title,
                area: area, level: goal.level, parent: document.goals.parent(of: goal)?.rawValue,
                grade: grade(of: goal),
                line: goal.line)
        }
        let sectioned = document.sectionedGoals.map { goal in
            view(goal, area: goal.area ?? goal.parentNumber.flatMap { titles[$0] })
        }
        let keys = Set(sectioned.map { Wording.key($0.title) })
        all =
            sectioned
            + report.listedGoals.filter { !keys.contains(Wording.key($0.title)) }.map { goal in
                var listed = view(goal, area: goal.area)
                listed.number = nil
                return listed
            }
        council = report.councilGoals.map { view($0, area: $0.area) }
    }
}
