import EventLog
package import Oversight
package import OversightViews

/// The names and addresses of persons.
///
/// They are stored apart from the log, so that they can be corrected and erased without changing an event.
package final class PersonDirectory: NameBook {
    /// A person as the directory knows one.
    package struct Entry: Codable, Sendable, Equatable {
        /// The id that events use.
        package var id: String
        /// The name.
        @Nullable package var name: String?
        /// Where mail is sent.
        @Nullable package var email: String?
        /// The name of the user on this machine.
        @Nullable package var user: String?

        /// An entry; `nil` for what is not known.
        package init(id: String, name: String? = nil, email: String? = nil, user: String? = nil) {
            self.id = id
            self.name = name
            self.email = email
            self.user = user
        }
    }

    private let store: PersonStore

    /// - Parameter store: The store of the persons; by default in memory, for tests.
    package init(_ store: PersonStore = PersonStore()) { self.store = store }

    /// The persons and tokens as they are now.
    var tables: PersonTables { store.tables }

    /// The persons, by id.
    package func all() -> [Entry] { tables.all }

    /// The person with an id, or `nil` if the directory has none.
    ///
    /// - Parameter id: The id that events use.
    package func entry(_ id: Identifier<Person>) -> Entry? { tables.entry(id.rawValue) }

    /// The person who is a user of this machine, or `nil` if nobody is.
    ///
    /// - Parameter user: The user's name.
    package func person(ofUser user: String) -> Identifier<Person>? {
        tables.id(ofUser: user).map { Identifier(rawValue: $0) }
    }

    /// A new random id.
    package func newID() -> Identifier<Person> { Identifier(rawValue: "p-" + Self.randomCode()) }

    /// Adds or changes a person; fields that are `nil` keep their value, and an address that is empty is cleared.
    ///
    /// - Parameter entry: The person.
    /// - Throws: ``Refusal`` if another person has the user, or the id was that of a person who was erased;
    ///   ``DirectoryError`` if the directory cannot be written.
    package func save(_ entry: Entry) async throws {
        try await change { tables in
            guard !tables.wasErased(entry.id) else {
                throw Refusal(
                    .alreadyExists,
                    "The id \(entry.id) was that of a person who was erased, and what the log says of that person would be said of another one; use another id."
                )
            }
            if let user = entry.user, let other = tables.id(ofUser: user), other != entry.id {
                throw Refusal(.alreadyExists, "The user \(user) is the person \(other) already.")
            }
            let before = tables.entry(entry.id)
            try tables.put(
                Entry(
                    id: entry.id, name: entry.name ?? before?.name, email: Self.stated(entry.email, or: before?.email),
                    user: entry.user ?? before?.user))
        }
    }

    private static func stated(_ new: String?, or old: String?) -> String? {
        guard let new else { return old }
        return new.isEmpty ? nil : new
    }

    /// Erases a person's name, address, user and tokens.
    ///
    /// Events name the id only, and stay.
    ///
    /// - Parameter id: The person.
    /// - Returns: Whether anything was erased.
    /// - Throws: ``DirectoryError`` if the directory cannot be written.
    package func erase(_ id: Identifier<Person>) async throws -> Bool {
        try await change { tables in
            // A person who was only given a token has no entry.
            let hadTokens = tables.removeTokens(of: id.rawValue)
            return tables.remove(id.rawValue) || hadTokens
        }
    }

    /// A person's name, or `nil` if the directory has none.
    package func name(of person: Identifier<Person>) -> String? { entry(person)?.name }

    /// A copy of the directory as it is at one moment.
    ///
    /// - Throws: ``DirectoryError`` or `BackupError` if the copy cannot be made.
    func backUp() async throws -> BackupStream { try await store.backUp() }

    /// Changes the directory in one transaction.
    ///
    /// - Throws: ``DirectoryError``, or what the body throws.
    func change<Value: Sendable>(_ body: (inout PersonTables) throws -> Value) async throws -> Value {
        try await store.change(body)
    }

    private static func randomCode() -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<10).map { _ in alphabet[Int.random(in: 0..<32)] })
    }
}
