import Oversight
package import OversightCommands
package import OversightViews

/// A view of one thing, with the revision of its stream.
package struct Revised<View: Sendable>: Sendable {
    package let view: View
    package let revision: Int
}

extension Show: Query where Thing: Listed {
    /// Shows a thing at the moment.
    ///
    /// - Throws: ``Refusal`` with `notFound` if there is none then.
    package func answer(in access: Access) async throws -> Revised<Thing.View> {
        let listing = Thing.listing(naming: access.service.directory)
        return try await access.withState(moment) { [id] state in
            guard let thing = listing.table(state)[id], thing.revision > 0 else {
                throw Refusal(
                    .notFound,
                    "There is no \(Thing.noun) \(id); `uppsiktctl \(Thing.noun) list` shows those there are.")
            }
            return Revised(view: listing.view(thing, state), revision: thing.revision)
        }
    }
}

extension ShowPerson: Query {
    /// Shows what the directory knows of a person now, and the roles held at the moment.
    ///
    /// - Throws: ``Refusal`` if nothing is known of the person.
    package func answer(in access: Access) async throws -> PersonView {
        let roles = try await access.withState(moment) { [id] state in
            state.persons[id].map { person in person.assignments.map { RoleView($0, in: state) } }
        }
        let entry = try access.directory.entry(id)
        guard entry != nil || roles != nil else {
            throw Refusal(.notFound, "There is no person \(id); `uppsiktctl person list` shows those there are.")
        }
        return PersonView(
            id: id.rawValue, name: entry?.name, email: entry?.email, user: entry?.user, roles: roles ?? [])
    }
}

extension ShowStatement: Query {
    /// Shows a statement with its rows.
    ///
    /// - Throws: ``Refusal`` with `notFound` if there is none at the moment.
    package func answer(in access: Access) async throws -> Revised<StatementView> {
        try await access.withState(moment) { [id] state in
            guard let statement = state.statements[id], statement.revision > 0 else {
                throw Refusal(
                    .notFound, "There is no statement \(id); `uppsiktctl statement list` shows those there are.")
            }
            return Revised(view: StatementView(statement, in: state), revision: statement.revision)
        }
    }
}
