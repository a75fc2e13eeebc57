import Oversight
import ReportReading

/// The rows of a document that are one activity, and the activity of the log that they continue.
struct ActivityMatch {
    /// The rows, in the order of the document.
    var rows: [ReadRow]
    /// The activity's identifier: the recorded one, or a new one.
    var id: Identifier<Activity>

    /// The rows of a document, grouped into activities, with the activities of the log that they continue.
    ///
    /// ``ActivityIdentity`` says which rows and activities are one.
    ///
    /// - Parameters:
    ///   - report: The document.
    ///   - municipality: Whose document it is.
    ///   - day: The day as of which it speaks.
    ///   - state: The state to find the activities in.
    static func all(
        in report: ReadReport, of municipality: Identifier<Municipality>, on day: CalendarDate, state: OversightState
    ) -> [ActivityMatch] {
        let recorded = Dictionary(
            grouping: state.activities.entities.filter { $0.municipality == municipality }
        ) { Wording.key($0.title) }
        var taken: Set<Identifier<Activity>> = []
        return groups(of: report, of: municipality, on: day).map { group in
            let known = (recorded[group.identity.title] ?? []).filter { activity in
                !taken.contains(activity.id) && state.identity(of: activity).matches(group.identity)
            }
            // One that names the same units is meant before one that names none.
            let continued = known.first { !group.identity.units.isDisjoint(with: state.identity(of: $0).units) }
            let title = group.rows.first?.title ?? ""
            let id =
                (continued ?? known.first)?.id
                ?? state.activities.free(
                    of: Activity.candidates(municipality: municipality, year: day.year, title: title),
                    besides: taken.contains)
            taken.insert(id)
            return ActivityMatch(rows: group.rows, id: id)
        }
    }

    private struct Group {
        var rows: [ReadRow]
        var identity: ActivityIdentity
    }

    private static func groups(
        of report: ReadReport, of municipality: Identifier<Municipality>, on day: CalendarDate
    ) -> [Group] {
        let numbers = Set(report.goals.compactMap(\.number))
        var groups: [Group] = []
        var places: [String: [Int]] = [:]
        for row in report.rows {
            let isUnderGoal = row.goalLine != nil || numbers.contains(row.goalNumber)
            let year = isUnderGoal ? report.goalYear ?? day.year : row.start?.year ?? day.year
            let identity = ActivityIdentity(
                municipality: municipality, title: row.title, years: [year], units: row.units)
            if let place = places[identity.title]?.first(where: { groups[$0].identity.matches(identity) }) {
                groups[place].rows.append(row)
                groups[place].identity.units.formUnion(identity.units)
            } else {
                places[identity.title, default: []].append(groups.count)
                groups.append(Group(rows: [row], identity: identity))
            }
        }
        return groups
    }
}
