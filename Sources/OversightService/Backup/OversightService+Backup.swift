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

    /// Copies the directory of persons.
    ///
    /// - Throws: ``DirectoryError`` or `BackupError` if it cannot be made.
    package func backUpPersons() async throws -> BackupStream {
        await backups.lock()
        defer { backups.unlock() }
        return try await directory.backUp()
    }

    /// Copies the signed checkpoints.
    ///
    /// Make it before the copy of the log that belongs to it, so that no checkpoint in it covers more events than that copy.
    ///
    /// - Returns: The copy; `nil` if there are no checkpoints.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    package func backUpCheckpoints() async throws -> BackupStream? {
        guard let transparency else { return nil }
        await backups.lock()
        defer { backups.unlock() }
        return try await transparency.store.backUp()
    }
}
