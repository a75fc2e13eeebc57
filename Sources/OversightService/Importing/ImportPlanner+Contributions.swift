import Oversight
import ReportReading

extension ImportPlanner {
    /// Describes how goals and assignments are contributed to, once for each theme.
    mutating func planContributions() {
        var assignments: [Int: Identifier<Assignment>] = [:]
        for match in document.assignments { for row in match.rows { assignments[row.line] = match.id } }
        for (line, described) in contributions() {
            if let id = assignments[line] {
                planContributions(described, to: .assignment, id.rawValue)
            } else if let id = goals.goal(onLine: line) {
                planContributions(described, to: .goal, id.rawValue)
            }
        }
    }

    /// The contributions of the document, by the line of the goal or the assignment, in their order.
    private func contributions() -> [(line: Int, described: [ContributionDescribed])] {
        var found: [(line: Int, described: [ContributionDescribed])] = []
        var places: [Int: Int] = [:]
        var themes: [Int: [String: Int]] = [:]
        for part in report.contributions {
            let place = places[part.ofLine] ?? found.count
            if place == found.count {
                places[part.ofLine] = place
                found.append((part.ofLine, []))
            }
            let theme = part.theme.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
            let key = theme.map(Wording.key) ?? ""
            let index = themes[part.ofLine]?[key] ?? found[place].described.count
            if index == found[place].described.count {
                themes[part.ofLine, default: [:]][key] = index
                found[place].described.append(
                    ContributionDescribed(on: day, theme: theme, contributesBy: [], expectedEffects: [], followUp: []))
            }
            switch part.part {
            case .contributesBy: found[place].described[index].contributesBy += part.bullets
            case .expectedEffect: found[place].described[index].expectedEffects += part.bullets
            case .followUp, .text: found[place].described[index].followUp += part.bullets
            }
        }
        return found
    }

    private mutating func planContributions(_ described: [ContributionDescribed], to kind: StreamKind, _ id: String) {
        let history = histories.events(of: kind, id) { event -> ContributionEvent? in
            if case .contribution(let event) = event { event } else { nil }
        }
        var known: [Contribution] = []
        for (_, event) in history {
            if case .described(let held)? = event.held(on: day) { known.take(held) }
        }
        let new = described.filter { stated in
            let theme = stated.theme.map(Wording.key)
            let isKnown = known.contains {
                $0.theme.map(Wording.key) == theme && $0.contributesBy == stated.contributesBy
                    && $0.expectedEffects == stated.expectedEffects && $0.followUp == stated.followUp
            }
            return !isKnown && !history.contains { $0.event == .described(stated) }
        }
        add(
            kind, id, revision: histories.revision(of: kind, id),
            new.map { .contribution(.described($0)) })
    }
}
