import Oversight
import OversightViews
import Presentation

/// An activity under a goal.
struct ActivityPart {
    let title: String
    let rationale: String?
    let units: String?
    let start: Shown?
    let end: Shown?
    let status: String
    let comment: String?

    init(_ activity: ActivityView, _ words: Phrases) {
        title = Legible.line(activity.title) ?? activity.id
        rationale = Legible.block(activity.rationale)
        units = Legible.line(activity.units.joined(separator: ", "))
        start = .planned(activity.start, written: activity.writtenStart)
        end = .planned(activity.end, written: activity.writtenEnd)
        status = activity.status.map { words.label($0) } ?? words[.notReported]
        comment = Legible.block(activity.comment)
    }
}

/// Which columns the tables of activities have: one that no activity of the report fills is left out of all of them,
/// so that they still look alike.
struct ActivityColumns {
    let rationale: Bool
    let start: Bool
    let end: Bool
    let comment: Bool

    init(of goals: [GoalPart]) {
        func any(_ fills: (ActivityPart) -> Bool) -> Bool { goals.contains { $0.activities.contains(where: fills) } }
        rationale = any { $0.rationale != nil }
        start = any { $0.start != nil }
        end = any { $0.end != nil }
        comment = any { $0.comment != nil }
    }
}
