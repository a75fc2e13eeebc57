import Oversight
import OversightViews
import Presentation

/// The indicators under a goal, or in a goal area.
struct IndicatorGroup {
    let heading: Shown
    let tables: [FigureTable]

    /// The indicators of a report, under its goals in their order, then in areas, then those that stand nowhere.
    ///
    /// One that stands under two goals is shown under both, as documents show it.
    static func all(_ report: ReportView, _ findings: FindingsByPlace, _ words: Phrases) -> [IndicatorGroup] {
        var places: [(heading: Shown, sets: [(set: String?, indicators: [IndicatorView])])] = []
        func add(_ heading: Shown, named name: String?, _ isThere: (IndicatorLinkView) -> Bool) {
            var sets: [(set: String?, indicators: [IndicatorView])] = []
            for indicator in report.indicators {
                var names: [String?] = []
                for link in indicator.links where isThere(link) {
                    // A set is often called as the goal is that it is under.
                    let set = Legible.line(link.set).flatMap { $0 == name ? nil : $0 }
                    if !names.contains(set) { names.append(set) }
                }
                for name in names {
                    if let index = sets.firstIndex(where: { $0.set == name }) {
                        sets[index].indicators.append(indicator)
                    } else {
                        sets.append((name, [indicator]))
                    }
                }
            }
            if !sets.isEmpty { places.append((heading, sets)) }
        }
        for goal in report.goals {
            let title = [Legible.line(goal.number), Legible.line(goal.title)].compactMap { $0 }
            add(.content(title.joined(separator: " ")), named: title.last) { $0.goal == goal.id }
        }
        let shown = Set(report.goals.map(\.id))
        var areas: [String] = []
        for link in report.indicators.flatMap(\.links) where !(link.goal.map(shown.contains) ?? false) {
            if let area = Legible.line(link.area), !areas.contains(area) { areas.append(area) }
        }
        for area in areas {
            add(.content(area), named: area) {
                !($0.goal.map(shown.contains) ?? false) && Legible.line($0.area) == area
            }
        }
        let placed = Set(places.flatMap(\.sets).flatMap(\.indicators).map(\.id))
        let others = report.indicators.filter { !placed.contains($0.id) }
        if !others.isEmpty { places.append((.words(words[.otherIndicators]), [(nil, others)])) }
        var number = 0
        return places.map { place in
            IndicatorGroup(
                heading: place.heading,
                tables: place.sets.map { set in
                    number += 1
                    return IndicatorTable(set.indicators, number: number, findings, words).table(set.set)
                })
        }
    }
}
