import Oversight
import OversightViews
import Presentation

/// A goal's section.
struct GoalPart {
    /// How the section is linked to; unique by its place, since numbers may be missing or repeated.
    let anchor: String
    let number: String?
    let title: String
    let area: String?
    let grade: GradePart?
    /// Whose goal it is, and the goal above it, in reports that have goals of several levels.
    let level: String?
    let parent: String?
    let contributions: [ContributionPart]
    let findings: [FindingPart]
    let activities: [ActivityPart]

    init(_ goal: ReportGoalView, at index: Int, ofLevels: Bool, _ findings: FindingsByPlace, _ words: Phrases) {
        anchor = "goal-\(index + 1)"
        number = Legible.line(goal.number)
        title = Legible.line(goal.title) ?? goal.id
        area = Legible.line(goal.area)
        grade = GradePart(goal, words)
        level = ofLevels ? words.label(goal.level) : nil
        parent = ofLevels ? Legible.line(goal.parentTitle) : nil
        contributions = goal.contributions.map { ContributionPart($0, words) }
        self.findings = findings.about(.goal, goal.id)
        activities = goal.activities.map { ActivityPart($0, words) }
    }

    /// The section of the activities under no goal.
    init(_ others: [ActivityView], beside goals: [ReportGoalView], _ words: Phrases) {
        anchor = "goal-\(goals.count + 1)"
        title = words[goals.isEmpty ? .activities : .otherActivities]
        (number, area, grade, level, parent) = (nil, nil, nil, nil, nil)
        (contributions, findings) = ([], [])
        activities = others.map { ActivityPart($0, words) }
    }

    /// The heading as printed.
    var heading: String { [number, title].compactMap { $0 }.joined(separator: " ") }

    /// What its table of activities is called.
    func caption(_ words: Phrases) -> String {
        number.map { "\(words[.activitiesFor]) \($0)" } ?? words[.activities]
    }
}

/// A goal's grade in the municipality's words, with where it comes from.
struct GradePart {
    let label: String
    let basis: String?
    let reason: String?

    init?(_ goal: ReportGoalView, _ words: Phrases) {
        guard let label = Legible.line(goal.gradeLabel) ?? Legible.line(goal.grade) else { return nil }
        self.label = label
        basis = goal.gradeBasis.map { words.label($0) }
        reason = Legible.block(goal.gradeReason)
    }
}
