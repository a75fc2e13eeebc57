import Crypto
package import EventLog
import Foundation
package import Oversight
package import OversightCommands
package import OversightViews

extension OversightService {
    /// The activities, by id.
    ///
    /// - Parameters:
    ///   - filter: Which ones.
    ///   - moment: The moment.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func activities(
        _ filter: ActivityFilter = ActivityFilter(), at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<ActivityView> {
        try check(.read, by: caller)
        return try await list(.activities, at: moment, page) { state in
            let municipality = NameFilter.municipality(filter.municipality, in: state)
            let unit = NameFilter.unit(filter.unit, in: state)
            let goal = NameFilter.goal(filter.goal, in: state)
            return { activity in
                guard municipality(activity.municipality) else { return false }
                if let status = filter.status, activity.standing?.value.status != status { return false }
                if filter.goal != nil, !goal(activity.goals) { return false }
                return filter.unit == nil || unit(activity.units?.value ?? [], activity.municipality)
            }
        }
    }

    /// The reports, by municipality and id.
    ///
    /// - Parameters:
    ///   - filter: Which ones.
    ///   - moment: The moment.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func reports(
        _ filter: ReportFilter = ReportFilter(), at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<ReportSummary> {
        try check(.read, by: caller)
        return try await list(.reports, at: moment, page) { state in
            let municipality = NameFilter.municipality(filter.municipality, in: state)
            let committee = NameFilter.body(filter.committee, in: state)
            let before = NameFilter.body(filter.before, in: state)
            let unit = NameFilter.unit(filter.unit, in: state)
            return { report in
                municipality(report.municipality) && committee(report.committee)
                    && before(report.before) && report.stage == filter.state ?? report.stage
                    && report.kind == filter.kind ?? report.kind
                    && (filter.unit == nil || unit(report.unit.map { [$0] } ?? [], report.municipality))
            }
        }
    }

    /// The goals, newest year first, then by id.
    ///
    /// - Parameters:
    ///   - filter: Which ones.
    ///   - moment: The moment.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func goals(
        _ filter: GoalFilter = GoalFilter(), at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<GoalView> {
        try check(.read, by: caller)
        return try await list(.goals, at: moment, page) { state in
            let municipality = NameFilter.municipality(filter.municipality, in: state)
            return { goal in
                municipality(goal.municipality) && goal.year == filter.year ?? goal.year
                    && goal.level == filter.level ?? goal.level
            }
        }
    }

    /// The bodies with who holds which office, by id.
    ///
    /// - Parameters:
    ///   - municipality: Only those of a municipality, by identifier or name.
    ///   - moment: The moment.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func bodies(
        of municipality: String? = nil, at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<BodyView> {
        try check(.read, by: caller)
        return try await list(.bodies, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            return { isOf($0.municipality) }
        }
    }

    /// The units, by id.
    ///
    /// - Parameters:
    ///   - municipality: Only those of a municipality, by identifier or name.
    ///   - moment: The moment.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func units(
        of municipality: String? = nil, at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<UnitView> {
        try check(.read, by: caller)
        return try await list(.units, at: moment, page) { state in
            let isOf = NameFilter.municipality(municipality, in: state)
            return { isOf($0.municipality) }
        }
    }

    /// The meetings, latest first, then by id.
    ///
    /// - Parameters:
    ///   - filter: Which ones.
    ///   - moment: The moment.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func meetings(
        _ filter: MeetingFilter = MeetingFilter(), at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<MeetingView> {
        try check(.read, by: caller)
        return try await list(.meetings, at: moment, page) { state in
            let municipality = NameFilter.municipality(filter.municipality, in: state)
            let body = NameFilter.body(filter.body, in: state)
            return { meeting in
                guard body(meeting.body) else { return false }
                if filter.municipality != nil {
                    guard let owner = state.bodies[meeting.body]?.municipality, municipality(owner) else {
                        return false
                    }
                }
                let date = meeting.date ?? .distantPast
                return filter.from ?? date <= date && date <= filter.to ?? date
            }
        }
    }

    /// The municipalities, by id.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func municipalities(
        at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<MunicipalityView> {
        try check(.read, by: caller)
        return try await list(.municipalities, at: moment, page) { _ in { _ in true } }
    }

    /// What is overdue on a day, longest first, then by id.
    ///
    /// - Parameters:
    ///   - day: The day; today if none is given. A day to come is answered from what holds today.
    ///   - moment: The moment; a day that has passed is one, if the moment names none.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func overdue(
        on day: CalendarDate? = nil, at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<OverdueItem> {
        try check(.read, by: caller)
        let day = day ?? clock.today
        var moment = moment
        if moment.day == nil, day < clock.today { moment.day = day }
        let reader = try await reader(of: moment)
        var (selection, position) = try reader.read { state, position in
            var selection = PageSelection(page)
            for activity in state.activities.entities {
                guard let due = OverdueItem.overdueDay(of: activity, on: day) else { continue }
                selection.offer(OverdueKey(kind: .activity, id: activity.id.rawValue, due: due).cursor)
            }
            for report in state.reports.entities {
                guard let due = OverdueItem.overdueDay(of: report, on: day) else { continue }
                selection.offer(OverdueKey(kind: .report, id: report.id.rawValue, due: due).cursor)
            }
            return (selection, position)
        }
        let (cursors, next) = selection.finish()
        return ViewList(ids: cursors, next: next, version: "\(position)-\(day)") { cursors in
            try reader.read { state, _ in
                var finder = UnitFinder(state)
                return cursors.compactMap { cursor in
                    guard let (kind, id) = OverdueKey.parts(of: cursor) else { return nil }
                    return switch kind {
                    case .activity:
                        state.activities[Identifier(rawValue: id)].flatMap {
                            OverdueItem($0, on: day, units: &finder)
                        }
                    case .report:
                        state.reports[Identifier(rawValue: id)].flatMap { OverdueItem($0, on: day, units: &finder) }
                    }
                }
            }
        }
    }

    /// The persons of the directory as it is now, and those who hold roles at a moment, by id.
    ///
    /// - Parameters:
    ///   - moment: The moment of which the roles are.
    ///   - page: The part of the list that is wanted.
    /// - Throws: ``Refusal`` if the caller does not administer; ``DirectoryError`` if the directory cannot be read.
    package func persons(
        at moment: AsOf = .now, page: Page = .all, by caller: Caller
    ) async throws -> ViewList<PersonView> {
        try check(.administer, by: caller)
        let persons = try await allPersons(at: moment)
        var selection = PageSelection(page)
        for id in persons.keys { selection.offer(Cursor(id: id)) }
        let (ids, next) = selection.finish()
        // The directory has no positions: what is said of the persons is the version.
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let digest = SHA256.hash(data: try encoder.encode(ids.compactMap { persons[$0] })).prefix(8)
        return ViewList(ids: ids, next: next, version: StateDigest.hexadecimal(digest)) { ids in
            ids.compactMap { persons[$0] }
        }
    }

    /// The persons by id.
    func allPersons(at moment: AsOf) async throws -> [String: PersonView] {
        let roles = try await withState(moment) { state in
            state.persons.entities.map { person in
                (person.id.rawValue, person.assignments.map { RoleView($0, in: state) })
            }
        }
        let held = Dictionary(roles, uniquingKeysWith: { first, _ in first })
        let known = Dictionary(directory.all().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var persons: [String: PersonView] = [:]
        for id in Set(known.keys).union(held.keys) {
            let entry = known[id]
            persons[id] = PersonView(
                id: id, name: entry?.name, email: entry?.email, user: entry?.user, roles: held[id] ?? [])
        }
        return persons
    }

    /// Events of the log, in order.
    ///
    /// - Parameters:
    ///   - position: The first position that is wanted, from 1.
    ///   - limit: The most events to give.
    /// - Throws: ``Refusal`` if the caller may not read.
    package func events(from position: Int, limit: Int, by caller: Caller) async throws -> [RecordedEvent] {
        try check(.read, by: caller)
        return try await log.read(from: max(1, position), limit: limit)
    }
}
