package import Oversight

/// The caller of a request, identified by the credentials of the socket's peer or by a token.
package struct Caller: Sendable, Hashable {
    /// The id that events name as their actor: a person's, or `uid-<number>` for a user who is not a person in the directory.
    package var id: Identifier<Person>
    /// Whether this is root or the user that the daemon runs as, who may do everything.
    package var isAdministrator: Bool

    /// - Parameters:
    ///   - id: The id that events name as their actor.
    ///   - isAdministrator: Whether this is root or the user that the daemon runs as.
    package init(id: Identifier<Person>, isAdministrator: Bool = false) {
        self.id = id
        self.isAdministrator = isAdministrator
    }
}
