package import EventLog
package import GRDB

/// A log in one SQLite database.
package typealias SQLiteEventLog = StoredEventLog<SQLiteStorage>

extension StoredEventLog where Engine == SQLiteStorage {
    /// Opens a log for reading and appending; makes it if there is none.
    ///
    /// - Parameters:
    ///   - directory: The state directory.
    ///   - clock: Where recorded times come from.
    ///   - observer: Called when the log stops accepting events and when it accepts them again, on the writer's thread.
    /// - Throws: As ``SQLiteStorage/open(directory:)``.
    package static func open(
        directory: String, clock: LogClock = .system, observer: @escaping AppendHealth.Observer = { _ in }
    ) throws(EventLogError) -> SQLiteEventLog {
        let (storage, tail) = try SQLiteStorage.open(directory: directory)
        return SQLiteEventLog(writing: storage, tail: tail, clock: clock, observer: observer)
    }

    /// Opens a log for reading alone; appends are refused with code `readOnly`.
    ///
    /// - Parameter directory: The state directory.
    /// - Throws: As ``SQLiteStorage/openForReading(directory:)``.
    package static func openForReading(directory: String) throws(EventLogError) -> SQLiteEventLog {
        SQLiteEventLog(
            reading: try SQLiteStorage.openForReading(directory: directory),
            reason: "\(directory) was opened for reading; send the command to the daemon instead.")
    }

    /// Runs work on the write connection, for tests of its settings.
    package func onWriter<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value? {
        try await storage.onWriter(body)
    }
}
