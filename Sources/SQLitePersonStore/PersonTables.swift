internal import Foundation
internal import GRDB
internal import OversightService

/// The tables of persons and tokens, within one access to the database.
struct PersonTables: PersonWriter {
    let database: Database

    func all() throws -> [PersonDirectory.Entry] {
        try Row.fetchAll(database, sql: "SELECT id, name, email, user FROM persons ORDER BY id").map(Self.entry)
    }

    func entry(_ id: String) throws -> PersonDirectory.Entry? {
        try Row.fetchOne(database, sql: "SELECT id, name, email, user FROM persons WHERE id = ?", arguments: [id])
            .map(Self.entry)
    }

    func id(ofUser user: String) throws -> String? {
        try String.fetchOne(database, sql: "SELECT id FROM persons WHERE user = ?", arguments: [user])
    }

    func id(ofToken digest: [UInt8]) throws -> String? {
        try String.fetchOne(database, sql: "SELECT person FROM tokens WHERE digest = ?", arguments: [Data(digest)])
    }

    func put(_ entry: PersonDirectory.Entry) throws {
        try database.execute(
            sql: """
                INSERT INTO persons (id, name, email, user) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, user = excluded.user
                """, arguments: [entry.id, entry.name, entry.email, entry.user])
    }

    func remove(_ id: String) throws -> Bool {
        try database.execute(sql: "DELETE FROM persons WHERE id = ?", arguments: [id])
        return database.changesCount > 0
    }

    func addToken(_ digest: [UInt8], of person: String, created: String) throws {
        try database.execute(
            sql: "INSERT INTO tokens (digest, person, created) VALUES (?, ?, ?)",
            arguments: [Data(digest), person, created])
    }

    func removeTokens(of person: String) throws -> Bool {
        try database.execute(sql: "DELETE FROM tokens WHERE person = ?", arguments: [person])
        return database.changesCount > 0
    }

    private static func entry(_ row: Row) -> PersonDirectory.Entry {
        // In a damaged database these may be of any type, which GRDB's own conversions do not survive.
        func text(_ column: String) -> String? {
            (row[column] as DatabaseValue?).flatMap { String.fromDatabaseValue($0) }
        }
        return PersonDirectory.Entry(id: text("id") ?? "", name: text("name"), email: text("email"), user: text("user"))
    }
}
