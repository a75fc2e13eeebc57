public import Oversight

/// Something whose day has passed: an activity that is not ended, or a report that is not submitted.
public struct OverdueItem: Codable, Sendable, Equatable {
    /// What is overdue.
    public enum Kind: String, Codable, Sendable {
        case activity, report
    }

    /// What it is.
    public var kind: Kind
    /// The identifier.
    public var id: String
    /// Its title.
    public var title: String
    /// The identifier of the unit that it lies with; `null` if none or several are named, or none is established.
    @Nullable public var unit: String?
    /// The name of the unit, or the names with commas; `null` if none is named.
    @Nullable public var unitName: String?
    /// The day that has passed.
    public var due: CalendarDate
    /// How many days ago that was: 1 on the day after.
    public var daysOverdue: Int

    /// What is overdue on a day, longest first.
    ///
    /// What became known only after the day of the state was not overdue then, and is left out.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - state: The state as it held on that day.
    public static func all(on day: CalendarDate, in state: OversightState) -> [OverdueItem] {
        var items: [OverdueItem] = []
        var finder = UnitFinder(state)
        for activity in state.activities.things {
            guard let end = overdueEnd(of: activity, on: day) else { continue }
            let unit = finder.unit(named: activity.units?.value ?? [], of: activity.municipality)
            items.append(
                OverdueItem(
                    kind: .activity, id: activity.id.rawValue, title: activity.title, unit: unit.id,
                    unitName: unit.name, due: end, daysOverdue: day.days(since: end)))
        }
        for report in state.reports.things {
            guard let due = overdueDay(of: report, on: day) else { continue }
            let unit = finder.unit(named: report.unit.map { [$0] } ?? [], of: report.municipality)
            items.append(
                OverdueItem(
                    kind: .report, id: report.id.rawValue, title: report.title, unit: unit.id, unitName: unit.name,
                    due: due, daysOverdue: day.days(since: due)))
        }
        return items.sorted { ($1.daysOverdue, $0.id) < ($0.daysOverdue, $1.id) }
    }

    private static func overdueEnd(of activity: Activity, on day: CalendarDate) -> CalendarDate? {
        guard activity.knownSince != nil, let end = activity.schedule?.value.end, end < day,
            activity.standing?.value.status.isEnded != true
        else { return nil }
        return end
    }

    private static func overdueDay(of report: Report, on day: CalendarDate) -> CalendarDate? {
        guard report.knownSince != nil, report.stage.isOpenToUnit, let due = report.due, due < day else { return nil }
        return due
    }
}
