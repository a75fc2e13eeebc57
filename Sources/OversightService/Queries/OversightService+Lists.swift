public import EventLog
import Foundation
public import Oversight
import OversightCommands
public import OversightViews

extension OversightService {
    /// The activities at a moment, by id.
    ///
    /// - Parameters:
    ///   - status: Only those that stand so.
    ///   - unit: Only those of a unit, by name.
    ///   - moment: The moment.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func activities(
        status: ActivityStatus? = nil, unit: String? = nil, at moment: AsOf = .now, by caller: Caller
    ) async throws -> [ActivityView] {
        try check(.read, by: caller)
        let key = unit.map(Wording.key)
        return try await withState(moment) { state in
            state.activities.things.filter { activity in
                guard activity.knownSince != nil else { return false }
                if let status, activity.standing?.value.status != status { return false }
                if let key, !(activity.units?.value ?? []).contains(where: { Wording.key($0) == key }) { return false }
                return true
            }.sorted { $0.id < $1.id }.map { ActivityView($0, in: state) }
        }
    }

    /// An activity as it stands now, with the revision of its stream.
    ///
    /// - Parameters:
    ///   - id: The activity.
    ///   - moment: The moment.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where there is no such activity, or the caller may not read.
    public func activity(
        _ id: Identifier<Activity>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> (view: ActivityView, revision: Int) {
        try check(.read, by: caller)
        return try await withState(moment) { state in
            guard let activity = state.activities[id], activity.revision > 0 else {
                throw Refusal(
                    .notFound, "There is no activity \(id); `uppsiktctl activity list` shows those there are.")
            }
            return (ActivityView(activity, in: state), activity.revision)
        }
    }

    /// What is overdue on a day, longest first.
    ///
    /// - Parameters:
    ///   - day: The day; today if none is given. A day to come is answered from what holds today.
    ///   - moment: The moment; a day that has passed is one, if the moment names none.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func overdue(
        on day: CalendarDate? = nil, at moment: AsOf = .now, by caller: Caller
    ) async throws -> [OverdueItem] {
        try check(.read, by: caller)
        let day = day ?? clock.today
        var moment = moment
        if moment.day == nil, day < clock.today { moment.day = day }
        return try await withState(moment) { OverdueItem.all(on: day, in: $0) }
    }

    /// The goals at a moment, newest year first.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func goals(at moment: AsOf = .now, by caller: Caller) async throws -> [GoalView] {
        try check(.read, by: caller)
        return try await withState(moment) { state in
            state.goals.things.filter { $0.revision > 0 }.sorted { ($1.year, $0.id) < ($0.year, $1.id) }
                .map { GoalView($0, in: state) }
        }
    }

    /// The bodies with who holds which office, by id.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func bodies(at moment: AsOf = .now, by caller: Caller) async throws -> [BodyView] {
        try check(.read, by: caller)
        return try await withState(moment) { state in
            state.bodies.things.filter { $0.revision > 0 }.sorted { $0.id < $1.id }.map { BodyView($0, in: state) }
        }
    }

    /// The units, by id.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func units(at moment: AsOf = .now, by caller: Caller) async throws -> [UnitView] {
        try check(.read, by: caller)
        return try await withState(moment) { state in
            state.units.things.filter { $0.revision > 0 }.sorted { $0.id < $1.id }.map { UnitView($0, in: state) }
        }
    }

    /// The meetings, latest first.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func meetings(at moment: AsOf = .now, by caller: Caller) async throws -> [MeetingView] {
        try check(.read, by: caller)
        return try await withState(moment) { state in
            state.meetings.things.filter { $0.revision > 0 }
                .sorted { ($1.date ?? .distantPast, $0.id) < ($0.date ?? .distantPast, $1.id) }
                .map { MeetingView($0, in: state) }
        }
    }

    /// The municipalities, by id.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func municipalities(at moment: AsOf = .now, by caller: Caller) async throws -> [MunicipalityView] {
        try check(.read, by: caller)
        return try await withState(moment) { state in
            state.municipalities.things.filter { $0.revision > 0 }.sorted { $0.id < $1.id }.map(MunicipalityView.init)
        }
    }

    /// The persons of the directory as it is now, and those who hold roles at a moment, by id.
    ///
    /// - Parameters:
    ///   - moment: The moment of which the roles are.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` if the caller does not administer; ``DirectoryError`` if the directory cannot be read.
    public func persons(at moment: AsOf = .now, by caller: Caller) async throws -> [PersonView] {
        try check(.administer, by: caller)
        let roles = try await withState(moment) { state in
            state.persons.things.map { person in
                (person.id.rawValue, person.assignments.map { RoleView($0, in: state) })
            }
        }
        let held = Dictionary(roles, uniquingKeysWith: { first, _ in first })
        let known = Dictionary(try directory.all().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(known.keys).union(held.keys).sorted().map { id in
            let entry = known[id]
            return PersonView(id: id, name: entry?.name, email: entry?.email, user: entry?.user, roles: held[id] ?? [])
        }
    }

    /// Events of the log, in order.
    ///
    /// - Parameters:
    ///   - position: The first position that is wanted, from 1.
    ///   - limit: The most events to give.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where the caller may not read.
    public func events(from position: Int, limit: Int, by caller: Caller) async throws -> [RecordedEvent] {
        try check(.read, by: caller)
        return try await log.read(from: max(1, position), limit: limit)
    }
}
