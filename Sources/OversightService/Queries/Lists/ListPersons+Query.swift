import Crypto
import Foundation
import Oversight
package import OversightCommands
package import OversightViews

extension ListPersons: Query {
    /// Lists the persons of the directory as it is now, and those who hold roles at the moment, by id.
    ///
    /// - Throws: ``Refusal`` if the permit is not for the directory, or the log does not have the moment.
    package func answer(in access: Access) async throws -> ViewList<PersonView> {
        let persons = try await persons(in: access)
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
    private func persons(in access: Access) async throws -> [String: PersonView] {
        let roles = try await access.withState(moment) { state in
            state.persons.entities.map { person in
                (person.id.rawValue, person.assignments.map { RoleView($0, in: state) })
            }
        }
        let held = Dictionary(roles, uniquingKeysWith: { first, _ in first })
        let known = Dictionary(
            try access.directory.all().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var persons: [String: PersonView] = [:]
        for id in Set(known.keys).union(held.keys) {
            let entry = known[id]
            persons[id] = PersonView(
                id: id, name: entry?.name, email: entry?.email, user: entry?.user, roles: held[id] ?? [])
        }
        return persons
    }
}
