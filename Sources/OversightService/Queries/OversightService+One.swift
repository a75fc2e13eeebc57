package import Oversight
import OversightCommands
package import OversightViews

extension OversightService {
    /// An activity at a moment, with the revision of its stream.
    ///
    /// - Throws: ``Refusal`` if there is no such activity then, or the caller may not read.
    package func activity(
        _ id: Identifier<Activity>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> (view: ActivityView, revision: Int) {
        try check(.read, by: caller)
        return try await one(.activities, id, at: moment)
    }

    /// A municipality at a moment, with the revision of its stream.
    ///
    /// - Throws: ``Refusal`` if there is no such municipality then, or the caller may not read.
    package func municipality(
        _ id: Identifier<Municipality>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> (view: MunicipalityView, revision: Int) {
        try check(.read, by: caller)
        return try await one(.municipalities, id, at: moment)
    }

    /// A unit at a moment, with the revision of its stream.
    ///
    /// - Throws: ``Refusal`` if there is no such unit then, or the caller may not read.
    package func unit(
        _ id: Identifier<OrganisationUnit>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> (view: UnitView, revision: Int) {
        try check(.read, by: caller)
        return try await one(.units, id, at: moment)
    }

    /// A body at a moment, with the revision of its stream.
    ///
    /// - Throws: ``Refusal`` if there is no such body then, or the caller may not read.
    package func body(
        _ id: Identifier<Body>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> (view: BodyView, revision: Int) {
        try check(.read, by: caller)
        return try await one(.bodies, id, at: moment)
    }

    /// A meeting at a moment, with the revision of its stream.
    ///
    /// - Throws: ``Refusal`` if there is no such meeting then, or the caller may not read.
    package func meeting(
        _ id: Identifier<Meeting>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> (view: MeetingView, revision: Int) {
        try check(.read, by: caller)
        return try await one(.meetings, id, at: moment)
    }

    /// A goal at a moment, with the revision of its stream.
    ///
    /// - Throws: ``Refusal`` if there is no such goal then, or the caller may not read.
    package func goal(
        _ id: Identifier<Goal>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> (view: GoalView, revision: Int) {
        try check(.read, by: caller)
        return try await one(.goals, id, at: moment)
    }

    /// A person: what the directory knows now, and the roles held at a moment.
    ///
    /// - Throws: ``Refusal`` if nothing is known of the person, or the caller does not administer; ``DirectoryError`` if
    ///   the directory cannot be read.
    package func person(
        _ id: Identifier<Person>, at moment: AsOf = .now, by caller: Caller
    ) async throws -> PersonView {
        try check(.administer, by: caller)
        let roles = try await withState(moment) { state in
            state.persons[id].map { person in person.assignments.map { RoleView($0, in: state) } }
        }
        let entry = directory.entry(id)
        guard entry != nil || roles != nil else {
            throw Refusal(.notFound, "There is no person \(id); `uppsiktctl person list` shows those there are.")
        }
        return PersonView(
            id: id.rawValue, name: entry?.name, email: entry?.email, user: entry?.user, roles: roles ?? [])
    }
}
