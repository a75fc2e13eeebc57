import EventLog
import Foundation
import OversightService
import SQLiteEventLog
import SQLitePersonStore
import TransparencyLog

/// The contents of a state directory.
///
/// This is the only file of the daemon that names an engine; all others use protocols.
struct StateDirectory: Sendable {
    /// The path of the directory.
    let path: String

    init(_ path: String) { self.path = path }

    /// Opens the log for reading and appending, and locks the directory; creates both if absent.
    ///
    /// - Parameter observer: Called when the log stops accepting events and when it accepts them again, on the writer's thread.
    /// - Throws: `EventLogError`; see ``SQLiteStorage/open(directory:)``.
    func openLog(
        observer: @escaping AppendHealth.Observer = { _ in }
    ) throws(EventLogError) -> any MonitoredEventLog {
        try SQLiteEventLog.open(directory: path, observer: observer)
    }

    /// Opens the log read-only, beside a running daemon or on a copy.
    ///
    /// - Throws: `EventLogError` with code `inputOutput` if there is no log; others if it cannot be opened.
    func openLogForReading() throws(EventLogError) -> any EventLog {
        try SQLiteEventLog.openForReading(directory: path)
    }

    /// Creates a log in an empty directory from an export; see `SQLiteEventLog.importLog(into:from:)`.
    ///
    /// - Parameter read: Returns the next bytes of the export; empty at its end.
    /// - Returns: The head of the log.
    /// - Throws: `TransferError`; nothing is left behind then.
    func importLog(from read: () throws(EventLogError) -> [UInt8]) throws(TransferError) -> LogHead {
        try SQLiteEventLog.importLog(into: path, from: read)
    }

    /// Opens the signed checkpoints of a locked directory; creates their store if absent.
    ///
    /// - Throws: `EventLogError` if they cannot be opened.
    func openCheckpoints() throws(EventLogError) -> any SignedCheckpointStore {
        try SQLiteSignedCheckpointStore.open(directory: path)
    }

    /// Opens the signed checkpoints read-only; `nil` if there are none.
    ///
    /// - Throws: `EventLogError` if they cannot be opened.
    func openCheckpointsForReading() throws(EventLogError) -> (any SignedCheckpointStore)? {
        try SQLiteSignedCheckpointStore.openForReading(directory: path)
    }

    /// Opens the positions of the subscriptions of a locked directory.
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

    /// Removes copies that a crash during a backup left behind.
    ///
    /// - Throws: An error of Foundation if one cannot be removed.
    func removeUnfinishedBackups() throws { try DatabaseCopy.removeUnfinished(in: path) }
}
