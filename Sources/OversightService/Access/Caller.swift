public import Oversight

/// Who asks: known by the credentials of the socket's peer or by a token, never by what a request says of itself.
public struct Caller: Sendable, Hashable {
    /// The id that events name as their actor: a person's, or `uid-<number>` for a user who is none.
    public var id: Identifier<Person>
    /// Whether this is root or the user that the daemon runs as, who administer.
    public var isAdministrator: Bool

    /// A caller.
    ///
    /// - Parameters:
    ///   - id: The id that events name as their actor.
    ///   - isAdministrator: Whether this is root or the user that the daemon runs as.
    public init(id: Identifier<Person>, isAdministrator: Bool = false) {
        self.id = id
        self.isAdministrator = isAdministrator
    }
}
