package import EventLog
import TransparencyLog

extension OversightService {
    /// Copies the log as of one moment, while commands continue.
    ///
    /// Backups are made one at a time, so that they cannot fill the disk together.
    ///
    /// - Returns: The copy, which holds everything that was acknowledged before the call.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    package func backUpLog() async throws -> LogBackup {
        await backups.lock()
        defer { backups.unlock() }
        return try await log.backUp()
    }

    /// Copies the documents of a place.
    ///
    /// Make the copy of the checkpoints before the copy of the log that belongs to it, so that no checkpoint in it covers more
    /// events than that copy.
    ///
    /// - Returns: The copy; `nil` if nothing is kept in the place, or it belongs into no backup.
    /// - Throws: ``DirectoryError``, `EventLogError` or `BackupError` if it cannot be made.
    package func backUp(_ place: DocumentPlace) async throws -> BackupStream? {
        await backups.lock()
        defer { backups.unlock() }
        switch place {
        case .checkpoints: return try await transparency?.store.backUp()
        case .persons: return try await directory.backUp()
        // Nothing is kept there yet. What will be belongs into a backup, with a route and a file of the tool's series: the
        // tests of backups fail as soon as the file is there and not copied.
        case .state: return nil
        case .positions: return nil
        }
    }
}
