internal import EventLog
internal import Foundation
internal import GRDB

/// The documents of a place in a database of its own.
struct SQLiteDocuments: DocumentStore {
    private static let columns = "name, version, content"

    let file: DocumentFile

    func document(_ name: DocumentName) async throws(EventLogError) -> Document? {
        try await file.reading { database in
            try Row.fetchOne(
                database, sql: "SELECT \(Self.columns) FROM documents WHERE collection = ? AND name = ?",
                arguments: [name.collection, name.name]
            ).map(Self.document)
        } ?? nil
    }

    func documents(
        in collection: String, _ range: DocumentRange
    ) async throws(EventLogError) -> [Document] {
        // No “? IS NULL OR”, which would keep SQLite from seeking to where the range begins.
        var sql = "SELECT \(Self.columns) FROM documents WHERE collection = ?"
        var arguments: [any DatabaseValueConvertible & Sendable] = [collection]
        if let after = range.after {
            sql += " AND name > ?"
            arguments.append(after)
        }
        if let through = range.through {
            sql += " AND name <= ?"
            arguments.append(through)
        }
        sql += " ORDER BY name \(range.isDescending ? "DESC" : "ASC") LIMIT ?"
        arguments.append(range.limit ?? -1)
        let (statement, values) = (sql, arguments)
        return try await file.reading { database in
            try Row.fetchAll(database, sql: statement, arguments: StatementArguments(values)).map(Self.document)
        } ?? []
    }

    func write(_ changes: [DocumentChange]) async throws(EventLogError) -> Bool {
        try await file.writing { database -> Bool? in
            var final: DocumentName?
            for change in changes {
                let stored = try Self.stored(change.document, database)
                if let expected = change.expected, expected != stored?.version ?? 0 { return nil }
                if stored?.isFinal == true { final = final ?? change.document }
            }
            if let final { throw EventLogError.final(final) }
            for change in changes { try Self.apply(change, database) }
            return true
        } ?? false
    }

    func backUp() async throws -> BackupStream { try await file.backUp() }

    private static func document(_ row: Row) throws -> Document {
        // In a damaged database these may be of any type, which GRDB's own conversions do not survive.
        guard let name = String.fromDatabaseValue(row[0]), let version = Int.fromDatabaseValue(row[1]),
            let content = Data.fromDatabaseValue(row[2])
        else { throw EventLogError.corrupt(position: nil, "A document's columns are not of their types.") }
        return Document(name: name, version: version, content: Array(content))
    }

    private static func stored(_ name: DocumentName, _ database: Database) throws -> (version: Int, isFinal: Bool)? {
        let row = try Row.fetchOne(
            database, sql: "SELECT version, is_final FROM documents WHERE collection = ? AND name = ?",
            arguments: [name.collection, name.name])
        guard let row else { return nil }
        return (Int.fromDatabaseValue(row[0]) ?? 0, Int.fromDatabaseValue(row[1]) != 0)
    }

    private static func apply(_ change: DocumentChange, _ database: Database) throws {
        let name = change.document
        guard let content = change.content else {
            return try database.execute(
                sql: "DELETE FROM documents WHERE collection = ? AND name = ?",
                arguments: [name.collection, name.name])
        }
        try database.execute(
            sql: """
                INSERT INTO documents (collection, name, version, is_final, content) VALUES (?, ?, 1, ?, ?)
                ON CONFLICT (collection, name) DO UPDATE
                SET version = version + 1, is_final = excluded.is_final, content = excluded.content
                """, arguments: [name.collection, name.name, change.isFinal, Data(content)])
    }
}
