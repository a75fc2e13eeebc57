package import Oversight

/// Something whose day has passed: an activity or an assignment that is not ended, a report that is not submitted, the
/// minutes of a meeting that are not adjusted or posted, or extracts that have not gone out since the adjustment.
package struct OverdueItem: Codable, Sendable, Equatable {
    /// What is overdue.
    package enum Kind: String, Codable, Sendable {
        case activity, assignment, report, minutes, extract
    }

    /// What it is.
    package var kind: Kind
    /// The identifier.
    package var id: String
    /// Its title.
    package var title: String
    /// The identifier of the responsible unit; `null` if none or several are named, or none is established.
    @Nullable package var unit: String?
    /// The name of the unit, or the names with commas; `null` if none is named.
    @Nullable package var unitName: String?
    /// The day that has passed.
    package var due: CalendarDate
    /// How many days ago that was: 1 on the day after.
    package var daysOverdue: Int

    /// What is overdue on a day, longest first.
    ///
    /// What became known only after the day of the state was not overdue then, and is left out.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - state: The state as it held on that day.
    package static func all(on day: CalendarDate, in state: OversightState) -> [OverdueItem] {
        var units = UnitFinder(state)
        var items = state.activities.entities.compactMap { OverdueItem($0, on: day, in: state, units: &units) }
        items += state.assignments.entities.compactMap { OverdueItem($0, on: day, in: state, units: &units) }
        items += state.reports.entities.compactMap { OverdueItem($0, on: day, in: state, units: &units) }
        items += state.meetings.entities.compactMap { OverdueItem($0, on: day, in: state) }
        items += state.meetings.entities.compactMap { OverdueItem(extractsOf: $0, on: day, in: state) }
        return items.sorted {
            ($1.daysOverdue, $0.id, $0.kind.rawValue) < ($0.daysOverdue, $1.id, $1.kind.rawValue)
        }
    }
}

extension OverdueItem {
    /// An activity that has to have ended by a day; `nil` if it is not overdue then.
    package init?(_ activity: Activity, on day: CalendarDate, in state: OversightState, units: inout UnitFinder) {
        guard let due = Self.overdueDay(of: activity, on: day, in: state) else { return nil }
        let unit = units.unit(named: activity.units?.value ?? [], of: activity.municipality)
        self.init(
            kind: .activity, id: activity.id.rawValue, title: activity.title, unit: unit.id, unitName: unit.name,
            due: due, daysOverdue: day.days(since: due))
    }

    /// An assignment that has to be done by a day; `nil` if it is not overdue then.
    package init?(_ assignment: Assignment, on day: CalendarDate, in state: OversightState, units: inout UnitFinder) {
        guard let due = Self.overdueDay(of: assignment, on: day, in: state) else { return nil }
        let unit = units.unit(of: assignment, in: state)
        self.init(
            kind: .assignment, id: assignment.id.rawValue, title: assignment.title, unit: unit.id, unitName: unit.name,
            due: due, daysOverdue: day.days(since: due))
    }

    /// A report that has to be submitted by a day; `nil` if it is not overdue then.
    package init?(_ report: Report, on day: CalendarDate, in state: OversightState, units: inout UnitFinder) {
        guard let due = Self.overdueDay(of: report, on: day, in: state) else { return nil }
        let unit = units.unit(named: report.unit.map { [$0] } ?? [], of: report.municipality)
        self.init(
            kind: .report, id: report.id.rawValue, title: report.title, unit: unit.id, unitName: unit.name, due: due,
            daysOverdue: day.days(since: due))
    }

    /// The minutes of a meeting that have to be adjusted or posted by a day; `nil` if they are not overdue then.
    package init?(_ meeting: Meeting, on day: CalendarDate, in state: OversightState) {
        guard let due = Self.overdueDay(of: meeting, on: day, in: state) else { return nil }
        self.init(
            kind: .minutes, id: meeting.id.rawValue, title: Self.title(ofMinutesOf: meeting), unit: nil,
            unitName: state.name(of: meeting.body), due: due, daysOverdue: day.days(since: due))
    }

    /// What is to be done with the minutes of a meeting.
    static func title(ofMinutesOf meeting: Meeting) -> String {
        let step = meeting.adjustedOn == nil ? "justeras" : "anslås"
        return "Protokollet från \(meeting.date?.description ?? meeting.id.rawValue) ska \(step)"
    }

    /// The day by which the minutes of a meeting were to be adjusted or posted, if it has passed in a year that is open.
    package static func overdueDay(of meeting: Meeting, on day: CalendarDate, in state: OversightState) -> CalendarDate?
    {
        guard let due = meeting.nextDeadline(on: day), due < day else { return nil }
        guard let body = state.bodies[meeting.body] else { return due }
        return state.isClosed(due, of: body.municipality, on: day) ? nil : due
    }

    /// The day by which an activity was to end, if it has passed, its year is open and the activity has not ended.
    package static func overdueDay(
        of activity: Activity, on day: CalendarDate, in state: OversightState
    ) -> CalendarDate? {
        guard activity.knownSince != nil, let end = activity.schedule?.value.end.day, end < day,
            activity.standing?.value.status.isEnded != true, !state.isClosed(end, of: activity.municipality, on: day)
        else { return nil }
        return end
    }

    /// The day by which an assignment was to be done, if it has passed, its year is open and the assignment is not done.
    package static func overdueDay(
        of assignment: Assignment, on day: CalendarDate, in state: OversightState
    ) -> CalendarDate? {
        guard assignment.knownSince != nil, let end = assignment.end?.value.day, end < day,
            assignment.standing?.value.status.isEnded != true,
            !state.isClosed(end, of: assignment.municipality, on: day)
        else { return nil }
        return end
    }

    /// The day by which a report was to be submitted, if it has passed, its year is open and the unit has the report.
    package static func overdueDay(of report: Report, on day: CalendarDate, in state: OversightState) -> CalendarDate? {
        guard report.knownSince != nil, report.stage.isOpenToUnit, let due = report.due, due < day,
            !state.isClosed(due, of: report.municipality, on: day)
        else { return nil }
        return due
    }
}
