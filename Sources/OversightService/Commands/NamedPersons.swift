package import Oversight

/// Finds the persons whom a request names, by id or by name.
///
/// Who cannot be told is refused only after it is known that the caller may do what is asked, so that nobody else learns
/// who is in the directory.
package final class NamedPersons {
    private let service: OversightService
    /// Why one of the persons cannot be told; `nil` if all can.
    package private(set) var refusal: Refusal?

    fileprivate init(_ service: OversightService) { self.service = service }

    /// The id of a person; one that nobody has if the person cannot be told.
    ///
    /// - Parameter name: An id or a name, tidied and not empty.
    package func person(_ name: String) -> Identifier<Person> {
        do throws(Refusal) {
            return try service.person(named: name)
        } catch {
            refusal = refusal ?? error
            return service.directory.newID()
        }
    }
}

extension OversightService {
    /// The persons whom the request of a caller names.
    ///
    /// - Parameter permit: Proof that the caller has a role for what is requested.
    package func namedPersons(with permit: Permit) -> NamedPersons {
        NamedPersons(self)
    }

    /// Whether a person is in the directory, or holds or held a role or an office.
    ///
    /// - Parameter id: The id that events use.
    package func knows(_ id: Identifier<Person>) -> Bool {
        if directory.entry(id) != nil { return true }
        // Who was erased from the directory may still hold an office.
        return ledger.read { state, _ in
            (state.persons[id]?.revision ?? 0) > 0
                || state.bodies.entities.contains { body in body.mandates.contains { $0.person == id } }
        }
    }

    /// The one person with an id or a name.
    ///
    /// - Parameter name: An id or a name.
    /// - Throws: ``Refusal`` if nobody has it, naming those with a name like it, or if several have.
    func person(named name: String) throws(Refusal) -> Identifier<Person> {
        let id = Identifier<Person>(rawValue: name)
        if knows(id) { return id }
        let key = Wording.key(name)
        let named = directory.all().map { (id: $0.id, name: $0.name, key: $0.name.map(Wording.key) ?? "") }
        let found = named.filter { $0.key == key }
        if let only = found.first, found.count == 1 { return Identifier(rawValue: only.id) }
        guard found.isEmpty else {
            let ids = found.map(\.id).joined(separator: ", ")
            throw Refusal(.invalid, "Several persons are called \(name): \(ids). Give the id of the one who is meant.")
        }
        let near = named.filter { NearName.isSlip(key, of: $0.key) || NearName.isSlip(name, of: $0.id) }
            .map { "\($0.name ?? $0.id) (\($0.id))" }
        let meant = near.isEmpty ? "" : " Did you mean \(near.prefix(3).joined(separator: " or "))?"
        throw Refusal(
            .notFound,
            "There is no person \"\(name)\".\(meant) `uppsiktctl person set ID --name NAME` enters one.")
    }
}
