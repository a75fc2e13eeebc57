package import EventLog
import Synchronization

/// Persons in memory, for tests.
package final class InMemoryPersonStore: PersonStore {
    private struct Tables {
        var persons: [String: PersonDirectory.Entry] = [:]
        var tokens: [[UInt8]: String] = [:]
    }

    /// The tables during one change.
    private final class Transaction: PersonWriter {
        var tables: Tables

        init(_ tables: Tables) { self.tables = tables }

        func all() -> [PersonDirectory.Entry] { tables.persons.values.sorted { $0.id < $1.id } }
        func entry(_ id: String) -> PersonDirectory.Entry? { tables.persons[id] }
        func id(ofUser user: String) -> String? { tables.persons.values.first { $0.user == user }?.id }
        func id(ofToken digest: [UInt8]) -> String? { tables.tokens[digest] }
        func put(_ entry: PersonDirectory.Entry) { tables.persons[entry.id] = entry }
        func remove(_ id: String) -> Bool { tables.persons.removeValue(forKey: id) != nil }
        func addToken(_ digest: [UInt8], of person: String, created: String) { tables.tokens[digest] = person }

        func removeTokens(of person: String) -> Bool {
            let before = tables.tokens.count
            tables.tokens = tables.tokens.filter { $0.value != person }
            return tables.tokens.count < before
        }
    }

    private let tables = Mutex(Tables())

    /// A store without persons.
    package init() {}

    private var reader: Transaction { Transaction(tables.withLock { $0 }) }

    package func all() -> [PersonDirectory.Entry] { reader.all() }
    package func entry(_ id: String) -> PersonDirectory.Entry? { reader.entry(id) }
    package func id(ofUser user: String) -> String? { reader.id(ofUser: user) }
    package func id(ofToken digest: [UInt8]) -> String? { reader.id(ofToken: digest) }

    package func change<Value>(_ body: (any PersonWriter) throws -> Value) throws -> Value {
        // The value is stored outside, since a value that is not Sendable cannot leave the lock.
        var value: Value?
        try tables.withLock { tables in
            let transaction = Transaction(tables)
            value = try body(transaction)
            tables = transaction.tables
        }
        guard let value else { preconditionFailure("The change above gave a value or threw.") }
        return value
    }

    /// Throws, since a store in memory has no file to restore.
    package func backUp() async throws -> BackupStream { throw BackupError("persons in memory cannot be copied") }
}
