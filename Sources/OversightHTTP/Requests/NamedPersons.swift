import Oversight
import OversightService

/// Finds the persons whom a request names, by id or by name.
///
/// A name that nobody is known by goes into the directory only once the command is known to be one that the caller may
/// give and that can be carried out: a refused command stores nothing, least of all a name.
final class NamedPersons {
    private let service: OversightService
    private let entersUnknown: Bool
    /// Whether the request named somebody who is not known.
    private(set) var metUnknown = false

    init(_ service: OversightService, enteringUnknown entersUnknown: Bool) {
        self.service = service
        self.entersUnknown = entersUnknown
    }

    /// The id of a person.
    ///
    /// - Parameter name: An id or a name, tidied and not empty.
    /// - Throws: ``DirectoryError`` if the directory cannot be read.
    func person(_ name: String) throws -> Identifier<Person> {
        // One with roles need not stand in the directory.
        let id = Identifier<Person>(rawValue: name)
        if service.ledger.read({ state, _ in (state.persons[id]?.revision ?? 0) > 0 }) { return id }
        if entersUnknown { return try service.directory.person(named: name) }
        if let known = try service.directory.known(named: name) { return known }
        metUnknown = true
        return service.directory.freshID()
    }
}
