/// A person as the administrator sees one: what the directory knows now, and the roles held at the moment of the view.
package struct PersonView: Codable, Sendable, Equatable {
    /// The identifier that events use.
    package var id: String
    /// The name.
    @Nullable package var name: String?
    /// Where mail is sent.
    @Nullable package var email: String?
    /// The name of the user on the daemon's machine.
    @Nullable package var user: String?
    /// The roles, in the order in which they were granted.
    package var roles: [RoleView]

    /// A person.
    package init(id: String, name: String? = nil, email: String? = nil, user: String? = nil, roles: [RoleView]) {
        self.id = id
        self.name = name
        self.email = email
        self.user = user
        self.roles = roles
    }
}
