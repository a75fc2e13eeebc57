import Oversight
import OversightViews
import Presentation

/// The goals of one goal area in the list of all goals.
struct GoalGroup {
    /// A goal in the list.
    struct Goal {
        let title: String
        let number: String?
        /// The anchor of its section, if it has one.
        let anchor: String?
    }

    /// The goal area; `nil` for the goals without one if there is no other group to distinguish them from.
    let heading: String?
    /// Whether the heading is somebody's words rather than the page's.
    let headingIsContent: Bool
    var goals: [Goal]

    /// All goals by goal area in the order in which the areas come, those of financial management last.
    static func all(of listed: [ListedGoalView], linkedTo sections: [GoalPart], _ words: Phrases) -> [GoalGroup] {
        let anchors = Dictionary(
            sections.compactMap { part in part.number.map { ($0, part.anchor) } },
            uniquingKeysWith: { first, _ in first })
        var groups: [GoalGroup] = []
        var places: [String?: Int] = [:]
        var financial: [Goal] = []
        for goal in listed {
            let number = Legible.line(goal.number)
            let entry = Goal(
                title: Legible.line(goal.title) ?? "", number: number, anchor: number.flatMap { anchors[$0] })
            if goal.level == .financialManagement {
                financial.append(entry)
                continue
            }
            let area = Legible.line(goal.area)
            if let place = places[area] {
                groups[place].goals.append(entry)
            } else {
                places[area] = groups.count
                groups.append(
                    GoalGroup(
                        heading: area ?? words[.otherGoals], headingIsContent: area != nil, goals: [entry]))
            }
        }
        if !financial.isEmpty {
            groups.append(
                GoalGroup(heading: words[.financialManagement], headingIsContent: false, goals: financial))
        }
        if groups.count == 1, places[nil] == 0 {
            return [GoalGroup(heading: nil, headingIsContent: false, goals: groups[0].goals)]
        }
        return groups
    }
}
