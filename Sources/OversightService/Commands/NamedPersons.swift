package import Oversight

/// Finds the persons whom a request names, by id or by name.
///
/// An unknown name is added to the directory only once the command has been accepted: a refused command stores nothing,
/// least of all a name.
package final class NamedPersons {
    private let service: OversightService
    private let entersUnknown: Bool
    /// Whether the request named an unknown person.
    package private(set) var metUnknown = false

    fileprivate init(_ service: OversightService, enteringUnknown entersUnknown: Bool) {
        self.service = service
        self.entersUnknown = entersUnknown
    }

    /// The id of a person.
    ///
    /// - Parameter name: An id or a name, tidied and not empty.
    /// - Throws: ``DirectoryError`` if the directory cannot be read.
    package func person(_ name: String) throws -> Identifier<Person> {
        // A person with roles need not be in the directory.
        let id = Identifier<Person>(rawValue: name)
        if service.ledger.read({ state, _ in (state.persons[id]?.revision ?? 0) > 0 }) { return id }
        if entersUnknown { return try service.directory.person(named: name) }
        if let person = try service.directory.existingPerson(named: name) { return person }
        metUnknown = true
        return service.directory.newID()
    }
}

extension OversightService {
    /// The persons whom the request of a caller names.
    ///
    /// - Parameters:
    ///   - permit: Proof that the caller has a role for what is requested.
    ///   - entersUnknown: Whether an unknown name is added to the directory.
    package func namedPersons(with permit: Permit, enteringUnknown entersUnknown: Bool) -> NamedPersons {
        NamedPersons(self, enteringUnknown: entersUnknown)
    }
}
