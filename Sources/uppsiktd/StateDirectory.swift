import EventLog
import Foundation
import OversightService
import SQLiteEventLog
import SQLitePersonStore
import TransparencyLog

/// Everything that is kept in a state directory.
///
/// This is the one file of the daemon that names an engine; all others see protocols.
struct StateDirectory: Sendable {
    /// The path of the directory.
    let path: String

    init(_ path: String) { self.path = path }

    /// Opens the log for reading and appending, which holds the directory; makes both if there are none.
    ///
    /// - Parameter observer: Called when the log stops accepting events and when it accepts them again, on the writer's thread.
    /// - Throws: `EventLogError`; see ``SQLiteStorage/open(directory:)``.
    func openLog(
        observer: @escaping AppendHealth.Observer = { _ in }
    ) throws(EventLogError) -> any MonitoredEventLog {
        try SQLiteEventLog.open(directory: path, observer: observer)
    }

    /// Opens the log for reading alone, beside a running daemon or on a copy; changes nothing.
    ///
    /// - Throws: `EventLogError` with code `inputOutput` if there is no log; others if it cannot be opened.
    func openLogForReading() throws(EventLogError) -> any EventLog {
        try SQLiteEventLog.openForReading(directory: path)
    }

    /// Makes a log in an empty directory from an export; see `SQLiteEventLog.importLog(into:from:)`.
    ///
    /// - Parameter read: Gives the next bytes of the export, and none at its end.
    /// - Returns: How far the log reaches.
    /// - Throws: `TransferError`; nothing is left behind then.
    func importLog(from read: () throws(EventLogError) -> [UInt8]) throws(TransferError) -> LogHead {
        try SQLiteEventLog.importLog(into: path, from: read)
    }

    /// Opens the signed checkpoints of a directory that is held; makes their store if there is none.
    ///
    /// - Throws: `EventLogError` if they cannot be opened.
    func openCheckpoints() throws(EventLogError) -> any SignedCheckpointStore {
        try SQLiteSignedCheckpointStore.open(directory: path)
    }

    /// Opens the signed checkpoints for reading alone; `nil` if there are none.
    ///
    /// - Throws: `EventLogError` if they cannot be opened.
    func openCheckpointsForReading() throws(EventLogError) -> (any SignedCheckpointStore)? {
        try SQLiteSignedCheckpointStore.openForReading(directory: path)
    }

    /// Opens the positions of the subscriptions of a directory that is held.
    ///
    /// - Throws: `EventLogError` if they cannot be opened.
    func openSubscriptionPositions() throws(EventLogError) -> any SubscriptionPositionStore {
        try SQLiteSubscriptionPositions(directory: path)
    }

    /// Opens the directory of persons.
    ///
    /// - Throws: `DirectoryDamage` if it is damaged; `DirectoryError` if it cannot be opened.
    func openPersons() throws -> PersonDirectory {
        PersonDirectory(try SQLitePersonStore(directory: URL(filePath: path)))
    }

    /// Removes copies that a crash left behind while a backup was made.
    ///
    /// - Throws: An error of Foundation if one cannot be removed.
    func removeUnfinishedBackups() throws { try DatabaseCopy.removeUnfinished(in: path) }
}
