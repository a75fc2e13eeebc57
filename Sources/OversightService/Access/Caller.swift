public import Oversight

/// The caller of a request, identified by the credentials of the socket's peer or by a token.
public struct Caller: Sendable, Hashable {
    /// The id that events name as their actor: a person's, or `uid-<number>` for a user who is not a person in the directory.
    public var id: Identifier<Person>
    /// Whether this is root or the user that the daemon runs as, who may do everything.
    public var isAdministrator: Bool

    /// - Parameters:
    ///   - id: The id that events name as their actor.
    ///   - isAdministrator: Whether this is root or the user that the daemon runs as.
    public init(id: Identifier<Person>, isAdministrator: Bool = false) {
        self.id = id
        self.isAdministrator = isAdministrator
    }
}
