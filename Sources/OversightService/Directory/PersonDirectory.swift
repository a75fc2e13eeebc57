public import Foundation
import GRDB
public import Oversight
public import OversightViews

/// The names and addresses of persons, beside the log: they can be corrected and erased without touching what happened.
public final class PersonDirectory: NameBook {
    /// A person as the directory knows one.
    public struct Entry: Codable, Sendable, Equatable {
        /// The id that events use.
        public var id: String
        /// The name.
        @Nullable public var name: String?
        /// Where mail is sent.
        @Nullable public var email: String?
        /// The name of the user on this machine.
        @Nullable public var user: String?

        /// A person.
        public init(id: String, name: String? = nil, email: String? = nil, user: String? = nil) {
            self.id = id
            self.name = name
            self.email = email
            self.user = user
        }
    }

    let database: DatabaseQueue
    private let users = KnownUsers()

    /// The directory of a state directory; it is made where there is none.
    ///
    /// - Parameter directory: The state directory; `nil` keeps it in memory, for tests.
    /// - Throws: ``DirectoryDamage`` where the file is damaged; ``DirectoryError`` where it cannot be opened.
    public init(directory: URL?) throws {
        guard let directory else {
            database = try DatabaseQueue()
            try Self.prepare(database)
            return
        }
        let path = directory.appending(path: "directory.sqlite").path
        do {
            database = try Self.open(path)
        } catch is DirectoryDamage {
            // SQLite takes a read that fails for damage; what is damaged is so the second time too.
            database = try Self.open(path)
        }
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        do {
            let database = try DatabaseQueue(path: path)
            try prepare(database)
            let answer = try database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") ?? "no answer" }
            guard answer == "ok" else {
                throw DirectoryDamage(path: path, reason: answer.replacing("\n", with: " "))
            }
            return database
        } catch let error as DatabaseError where DirectoryDamage.codes.contains(error.resultCode) {
            throw DirectoryDamage(path: path, reason: error.message ?? "it is no database")
        } catch let error as DatabaseError {
            throw DirectoryError(error)
        }
    }

    private static func prepare(_ database: DatabaseQueue) throws {
        try database.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS persons (
                        id TEXT PRIMARY KEY, name TEXT, email TEXT, user TEXT UNIQUE
                    ) STRICT;
                    CREATE TABLE IF NOT EXISTS tokens (
                        digest BLOB PRIMARY KEY, person TEXT NOT NULL, created TEXT NOT NULL
                    ) STRICT
                    """)
        }
    }

    /// The persons, by id.
    ///
    /// - Throws: ``DirectoryError`` where the file cannot be read.
    public func all() throws -> [Entry] {
        try reading { database in
            try Row.fetchAll(database, sql: "SELECT id, name, email, user FROM persons ORDER BY id").map(Self.entry)
        }
    }

    /// The person with an id.
    ///
    /// - Parameter id: The id that events use.
    /// - Throws: ``DirectoryError`` where the file cannot be read.
    public func entry(_ id: Identifier<Person>) throws -> Entry? {
        try reading { database in
            try Row.fetchOne(database, sql: "SELECT * FROM persons WHERE id = ?", arguments: [id.rawValue])
                .map(Self.entry)
        }
    }

    /// The person who is a user of this machine.
    ///
    /// - Parameter user: The user's name.
    /// - Throws: ``DirectoryError`` where the file cannot be read.
    public func person(ofUser user: String) throws -> Identifier<Person>? {
        try users.person(ofUser: user) {
            try reading { database in
                try String.fetchOne(database, sql: "SELECT id FROM persons WHERE user = ?", arguments: [user])
            }.map { Identifier(rawValue: $0) }
        }
    }

    /// The person with a name, who is entered where there is none.
    ///
    /// - Parameter name: A name or an id.
    /// - Returns: The id that events may use for the person.
    /// - Throws: ``DirectoryError`` where the file cannot be written.
    public func person(named name: String) throws -> Identifier<Person> {
        let name = Wording.tidy(name)
        return try writing { database in
            if let known = try Self.known(named: name, in: database) { return known }
            let id = freshID()
            try database.execute(sql: "INSERT INTO persons (id, name) VALUES (?, ?)", arguments: [id.rawValue, name])
            return id
        }
    }

    /// The person with a name or an id, or `nil` where the directory has none.
    ///
    /// - Parameter name: A name or an id.
    /// - Throws: ``DirectoryError`` where the file cannot be read.
    public func known(named name: String) throws -> Identifier<Person>? {
        let name = Wording.tidy(name)
        return try reading { try Self.known(named: name, in: $0) }
    }

    /// An id that no person has yet.
    public func freshID() -> Identifier<Person> { Identifier(rawValue: "p-" + Self.randomCode()) }

    private static func known(named name: String, in database: Database) throws -> Identifier<Person>? {
        let rows = try Row.fetchAll(database, sql: "SELECT id, name, email, user FROM persons ORDER BY id").map(entry)
        let key = Wording.key(name)
        // An id says who is meant more surely than a name does.
        let found = rows.first { $0.id == name } ?? rows.first { $0.name.map(Wording.key) == key }
        return found.map { Identifier(rawValue: $0.id) }
    }

    /// Enters a person, or changes what the directory says of one; what is `nil` stays as it was.
    ///
    /// - Parameter entry: The person.
    /// - Throws: ``Refusal`` where another person has the user; ``DirectoryError`` where the file cannot be written.
    public func save(_ entry: Entry) throws {
        try writing { database in
            if let user = entry.user,
                let other = try String.fetchOne(
                    database, sql: "SELECT id FROM persons WHERE user = ?", arguments: [user]),
                other != entry.id
            {
                throw Refusal(.alreadyExists, "The user \(user) is the person \(other) already.")
            }
            try database.execute(
                sql: """
                    INSERT INTO persons (id, name, email, user) VALUES (?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET name = coalesce(excluded.name, name),
                        email = coalesce(excluded.email, email), user = coalesce(excluded.user, user)
                    """, arguments: [entry.id, entry.name, entry.email, entry.user])
        }
    }

    /// Erases a person's name, address and user.
    ///
    /// What happened names the id only, and stays.
    ///
    /// - Parameter id: The person.
    /// - Returns: Whether there was one.
    /// - Throws: ``DirectoryError`` where the file cannot be written.
    public func erase(_ id: Identifier<Person>) throws -> Bool {
        try writing { database in
            // One who was only given a token has no row of persons.
            let before = database.totalChangesCount
            try database.execute(sql: "DELETE FROM tokens WHERE person = ?", arguments: [id.rawValue])
            try database.execute(sql: "DELETE FROM persons WHERE id = ?", arguments: [id.rawValue])
            return database.totalChangesCount > before
        }
    }

    /// A person's name, or `nil` where the directory has none or cannot be read.
    public func name(of person: Identifier<Person>) -> String? {
        // A page is shown with the id rather than not at all.
        (try? entry(person))?.name
    }

    /// Changes the database, whole or not at all.
    ///
    /// - Throws: ``DirectoryError``, or what the body throws.
    func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
        defer { users.forget() }
        do {
            return try database.write(body)
        } catch let error as DatabaseError {
            throw DirectoryError(error)
        }
    }

    func write(_ sql: String, _ arguments: StatementArguments) throws {
        try writing { try $0.execute(sql: sql, arguments: arguments) }
    }

    func fetchString(_ sql: String, _ arguments: StatementArguments) throws -> String? {
        try reading { try String.fetchOne($0, sql: sql, arguments: arguments) }
    }

    private static func entry(_ row: Row) -> Entry {
        // Of a damaged database these may be of any type, which GRDB's own conversions do not survive.
        func text(_ column: String) -> String? {
            (row[column] as DatabaseValue?).flatMap { String.fromDatabaseValue($0) }
        }
        return Entry(id: text("id") ?? "", name: text("name"), email: text("email"), user: text("user"))
    }

    private static func randomCode() -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        return String((0..<10).map { _ in alphabet[Int.random(in: 0..<32)] })
    }
}
