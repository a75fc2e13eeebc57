import EventLog
import Foundation
import OversightHTTP
import OversightService
import SQLiteEventLog
import TransparencyLog

/// The contents of a state directory.
///
/// This is the only file of the daemon that names an engine; all others use protocols.
struct StateDirectory: Sendable {
    /// The path of the directory.
    let path: String

    init(_ path: String) { self.path = path }

    /// Opens the storage for reading and appending, and locks the directory; creates both if absent.
    ///
    /// - Parameter observer: Called when the log stops accepting events and when it accepts them again, on the writer's thread.
    /// - Throws: `EventLogError`; see ``SQLiteStorage/open(directory:)``.
    func open(observer: @escaping AppendHealth.Observer = { _ in }) throws(EventLogError) -> OpenState {
        let log = try SQLiteEventLog.open(directory: path, observer: observer)
        return OpenState(log: log, storage: log.storage)
    }

    /// Opens the storage read-only, beside a running daemon or on a copy.
    ///
    /// - Throws: `EventLogError` with code `inputOutput` if there is no log; others if it cannot be opened.
    func openForReading() throws(EventLogError) -> OpenState {
        let log = try SQLiteEventLog.openForReading(directory: path)
        return OpenState(log: log, storage: log.storage)
    }

    /// Creates a log in an empty directory from an export; see `SQLiteEventLog.importLog(into:from:)`.
    ///
    /// - Parameter read: Returns the next bytes of the export; empty at its end.
    /// - Returns: The head of the log.
    /// - Throws: `TransferError`; nothing is left behind then.
    func importLog(from read: () throws(EventLogError) -> [UInt8]) throws(TransferError) -> LogHead {
        try SQLiteEventLog.importLog(into: path, from: read)
    }

    /// Whether signed checkpoints are kept in the directory.
    var hasCheckpoints: Bool { SQLiteStorage.hasDocuments(in: .checkpoints, ofDirectory: path) }

    /// Removes copies that a crash during a backup left behind.
    ///
    /// - Throws: An error of Foundation if one cannot be removed.
    func removeUnfinishedBackups() throws { try DatabaseCopy.removeUnfinished(in: path) }
}

/// The open storage of a state directory, of whatever engine; closing the log closes all of it.
struct OpenState: Sendable {
    /// The log.
    let log: any MonitoredEventLog
    private let storage: any Storage

    init(log: any MonitoredEventLog, storage: any Storage) {
        self.log = log
        self.storage = storage
    }

    /// The signed checkpoints.
    ///
    /// - Throws: `EventLogError` if they cannot be opened.
    func checkpoints() throws(EventLogError) -> SignedCheckpointStore {
        SignedCheckpointStore(try storage.documents(in: .checkpoints))
    }

    /// The positions of the subscriptions.
    ///
    /// - Throws: `EventLogError` if they cannot be opened.
    func positions() throws(EventLogError) -> SubscriptionPositionStore {
        SubscriptionPositionStore(try storage.documents(in: .positions))
    }

    /// The bytes of documents that were issued.
    var blobs: any BlobStore { storage.blobs }

    /// What issues documents.
    ///
    /// - Throws: `EventLogError` if the documents cannot be opened; `TemplateError` if a template is not well formed.
    func documentIssuer() throws -> DocumentIssuer { try DocumentIssuer(renderingFor: storage) }

    /// The directory of persons.
    ///
    /// - Throws: `EventLogError` if it cannot be opened, or is damaged.
    func persons() async throws(EventLogError) -> PersonDirectory {
        PersonDirectory(try await PersonStore(try storage.documents(in: .persons)))
    }
}
