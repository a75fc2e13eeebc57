import Oversight

/// The areas and goals of a report by their titles, for the labels of groups of rows.
struct TitleIndex: Sendable {
    /// What a label names.
    enum Target: Sendable {
        case area(String)
        case goal(ReadGoal)
    }

    private var targets: [String: Target] = [:]

    init(areas: [ReadArea], goals: [ReadGoal]) {
        for area in areas { targets[Wording.key(area.title)] = .area(area.title) }
        for goal in goals { targets[Wording.key(goal.title)] = .goal(goal) }
    }

    /// The area or the goal that a label names, with or without a label of its own such as `Mål:`.
    func target(of label: String) -> Target? {
        if let target = targets[Wording.key(label)] { return target }
        let title = GoalRows.parted(label).title
        return title == label ? nil : targets[Wording.key(title)]
    }
}

extension NumberUnit {
    /// The unit as Swedish tables write it.
    var shortSwedish: String {
        switch self {
        case .percent: "%"
        case .percentagePoints: "procentenheter"
        case .kronor: "kr"
        case .thousandKronor: "tkr"
        case .millionKronor: "mnkr"
        case .billionKronor: "mdkr"
        case .kronorPerInhabitant: "kr/inv"
        case .pieces: "st"
        case .persons: "personer"
        case .days: "dagar"
        case .hours: "timmar"
        case .minutes: "minuter"
        case .months: "månader"
        case .years: "år"
        }
    }
}
