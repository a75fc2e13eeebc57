/// A person as the administrator sees one: what the directory knows now, and the roles held at the moment of the view.
public struct PersonView: Codable, Sendable, Equatable {
    /// The identifier that events use.
    public var id: String
    /// The name.
    @Nullable public var name: String?
    /// Where mail is sent.
    @Nullable public var email: String?
    /// The name of the user on the daemon's machine.
    @Nullable public var user: String?
    /// The roles, in the order in which they were granted.
    public var roles: [RoleView]

    /// A person.
    public init(id: String, name: String? = nil, email: String? = nil, user: String? = nil, roles: [RoleView]) {
        self.id = id
        self.name = name
        self.email = email
        self.user = user
        self.roles = roles
    }
}
