package import Oversight
import OversightViews
import Presentation

extension CalendarFeed {
    /// Creates the calendar of a unit and the units below it: the ends of activities and assignments that have not ended,
    /// and the due dates of reports.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - state: The state that holds it.
    ///   - links: Links to things in a browser; `nil` for none.
    package init(of unit: OrganisationUnit, in state: OversightState, links: PublicLinks? = nil) {
        let below = Set(
            state.units.entities.map(\.id).filter { state.ancestors(of: $0).contains(unit.id) })
        func concerns(_ name: String) -> Bool {
            state.unit(named: name, of: unit.municipality).map { below.contains($0.id) } ?? false
        }
        let activities = state.activities.entities.filter { activity in
            activity.municipality == unit.municipality && (activity.units?.value ?? []).contains(where: concerns)
        }
        let assignments = state.assignments.entities.filter { assignment in
            assignment.municipality == unit.municipality && assignment.responsibleUnit(in: state).map(concerns) == true
        }
        let reports = state.reports.entities.filter { report in
            report.municipality == unit.municipality && report.unit.map(concerns) == true
        }
        self.init(
            name: "Uppsikt: \(unit.name)",
            entries: activities.compactMap { CalendarEntry(endOf: $0, links: links) }
                + assignments.compactMap { CalendarEntry(endOf: $0, in: state, links: links) }
                + reports.compactMap { CalendarEntry(dueDayOf: $0, links: links) })
    }
}

extension CalendarEntry {
    /// The last day of an activity, or `nil` if it has none or has ended.
    init?(endOf activity: Activity, links: PublicLinks?) {
        guard activity.knownSince != nil, let end = activity.schedule?.value.end.day, !end.isBeforeAll,
            activity.standing?.value.status.isEnded != true
        else { return nil }
        let units = activity.units?.value ?? []
        self.init(
            uid: "activity-\(activity.id)-end@uppsikt", day: end, summary: "Slutdatum: \(activity.title)",
            description: [
                units.isEmpty ? nil : "Enhet: " + units.joined(separator: ", "),
                "Status: " + Phrases(language: .swedish).label(activity.standing?.value.status), "Id: \(activity.id)",
            ].compactMap(\.self).joined(separator: "\n"),
            categories: ["Aktivitet"], url: links?.link(to: .activity, activity.id.rawValue),
            sequence: activity.revision)
    }

    /// The last day of an assignment, or `nil` if it has none or is done.
    init?(endOf assignment: Assignment, in state: OversightState, links: PublicLinks?) {
        guard assignment.knownSince != nil, let end = assignment.end?.value.day, !end.isBeforeAll,
            assignment.standing?.value.status.isEnded != true
        else { return nil }
        var finder = UnitFinder(state)
        let standing = assignment.standing?.value.label ?? Phrases(language: .swedish)[.unreported]
        self.init(
            uid: "assignment-\(assignment.id)-end@uppsikt", day: end, summary: "Slutdatum: \(assignment.title)",
            description: [
                finder.unit(of: assignment, in: state).name.map { "Enhet: \($0)" }, "Status: " + standing,
                "Id: \(assignment.id)",
            ].compactMap(\.self).joined(separator: "\n"),
            categories: ["Uppdrag"], url: links?.link(to: .assignment, assignment.id.rawValue),
            sequence: assignment.revision)
    }

    /// The day by which a report is to be submitted, or `nil` if it has none or was submitted.
    init?(dueDayOf report: Report, links: PublicLinks?) {
        guard report.knownSince != nil, report.stage.isOpenToUnit, let due = report.due else { return nil }
        self.init(
            uid: "report-\(report.id)-due@uppsikt", day: due, summary: "Ska vara inlämnad: \(report.title)",
            description: [
                report.unit.map { "Enhet: \($0)" }, "Läge: " + Phrases(language: .swedish).label(report.stage),
                "Id: \(report.id)",
            ].compactMap(\.self).joined(separator: "\n"),
            categories: ["Rapport"], url: links?.link(to: .report, report.id.rawValue), sequence: report.revision)
    }
}
