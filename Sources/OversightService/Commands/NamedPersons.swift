package import Oversight

/// Finds the persons whom a request names, by id or by name.
///
/// An unknown name is added to the directory only once the command has been accepted: a refused command stores nothing,
/// least of all a name.
package final class NamedPersons {
    private let service: OversightService
    /// The ids of persons who were unknown and have been added, by name.
    private let added: [String: Identifier<Person>]
    /// The names of unknown persons that the request has named.
    package private(set) var unknown: [String] = []

    fileprivate init(_ service: OversightService, added: [String: Identifier<Person>] = [:]) {
        self.service = service
        self.added = added
    }

    /// The id of a person; a new one that nobody has if the person is unknown.
    ///
    /// - Parameter name: An id or a name, tidied and not empty.
    package func person(_ name: String) -> Identifier<Person> {
        // A person with roles need not be in the directory.
        let id = Identifier<Person>(rawValue: name)
        if service.ledger.read({ state, _ in (state.persons[id]?.revision ?? 0) > 0 }) { return id }
        if let person = added[name] ?? service.directory.existingPerson(named: name) { return person }
        unknown.append(name)
        return service.directory.newID()
    }

    /// Adds the unknown persons to the directory.
    ///
    /// - Returns: Those whom the request names, of whom none is unknown.
    /// - Throws: ``DirectoryError`` if the directory cannot be written.
    package func addingUnknown() async throws -> NamedPersons {
        var added = added
        for name in unknown { added[name] = try await service.directory.person(named: name) }
        return NamedPersons(service, added: added)
    }
}

extension OversightService {
    /// The persons whom the request of a caller names.
    ///
    /// - Parameter permit: Proof that the caller has a role for what is requested.
    package func namedPersons(with permit: Permit) -> NamedPersons {
        NamedPersons(self)
    }
}
