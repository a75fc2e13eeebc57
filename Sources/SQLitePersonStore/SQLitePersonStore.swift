package import EventLog
package import Foundation
internal import GRDB
package import OversightService
internal import SQLiteEventLog

/// The directory of persons in `DIR/directory.sqlite`, beside the log: it can be corrected and erased.
package final class SQLitePersonStore: PersonStore {
    private let queue: DatabaseQueue
    private let directory: String

    /// Opens the directory of persons; makes it if there is none.
    ///
    /// - Parameter directory: The state directory.
    /// - Throws: `DirectoryDamage` if the file is damaged; `DirectoryError` if it cannot be opened.
    package init(directory: URL) throws {
        self.directory = directory.path
        let path = directory.appending(path: "directory.sqlite").path
        do {
            queue = try Self.open(path)
        } catch is DirectoryDamage {
            // SQLite takes a read that fails for damage; what is damaged is so the second time too.
            queue = try Self.open(path)
        }
    }

    private static func open(_ path: String) throws -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(path: path)
            try queue.write { database in
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
            let answer = try queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") ?? "no answer" }
            guard answer == "ok" else {
                throw DirectoryDamage(path: path, reason: answer.replacing("\n", with: " "))
            }
            return queue
        } catch let error as DatabaseError where damageCodes.contains(error.resultCode) {
            throw DirectoryDamage(path: path, reason: error.message ?? "it is no database")
        } catch let error as DatabaseError {
            throw DirectoryError(error)
        }
    }

    /// The answers of SQLite that tell of damage.
    private static let damageCodes: [ResultCode] = [
        .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CONSTRAINT,
    ]

    package func all() throws -> [PersonDirectory.Entry] { try reading { try $0.all() } }

    package func entry(_ id: String) throws -> PersonDirectory.Entry? { try reading { try $0.entry(id) } }

    package func id(ofUser user: String) throws -> String? { try reading { try $0.id(ofUser: user) } }

    package func id(ofToken digest: [UInt8]) throws -> String? { try reading { try $0.id(ofToken: digest) } }

    package func change<Value>(_ body: (any PersonWriter) throws -> Value) throws -> Value {
        do {
            return try queue.write { try body(PersonTables(database: $0)) }
        } catch let error as DatabaseError {
            throw DirectoryError(error)
        }
    }

    package func backUp() async throws -> BackupStream {
        do {
            return try await DatabaseCopy.stream(of: queue, in: directory) { (_) throws(EventLogError) in () }.0
        } catch let error as EventLogError {
            throw DirectoryError(.failed, "copying it failed: \(error.reason)")
        }
    }

    private func reading<Value>(_ body: (PersonTables) throws -> Value) throws -> Value {
        do {
            return try queue.read { try body(PersonTables(database: $0)) }
        } catch let error as DatabaseError {
            throw DirectoryError(error)
        }
    }
}

extension DirectoryError {
    /// The error for what SQLite said.
    fileprivate init(_ error: DatabaseError) {
        // The message alone: the error's own description holds the statement's arguments, which may be names.
        let reason = error.message ?? "SQLite gives no reason"
        switch error.resultCode {
        case .SQLITE_FULL: self.init(.storageFull, reason)
        case .SQLITE_READONLY: self.init(.readOnly, reason)
        default: self.init(.failed, reason)
        }
    }
}
