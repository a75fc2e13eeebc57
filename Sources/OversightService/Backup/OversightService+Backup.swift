public import EventLog
import TransparencyLog

extension OversightService {
    /// Copies the log as it is at one moment, while commands go on.
    ///
    /// Backups are made one at a time, so that they cannot fill the disk together.
    ///
    /// - Returns: The copy, which holds everything that was acknowledged before the call.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    public func backUpLog() async throws -> LogBackup {
        await backups.lock()
        defer { backups.unlock() }
        return try await log.backUp()
    }

    /// Copies the directory of persons.
    ///
    /// - Throws: ``DirectoryError`` or `BackupError` if it cannot be made.
    public func backUpPersons() async throws -> BackupStream {
        await backups.lock()
        defer { backups.unlock() }
        return try await directory.backUp()
    }

    /// Copies the signed checkpoints.
    ///
    /// Make it before the copy of the log that it goes with: then no checkpoint in it is of more events than that holds.
    ///
    /// - Returns: The copy; `nil` if no checkpoints are kept.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    public func backUpCheckpoints() async throws -> BackupStream? {
        guard let transparency else { return nil }
        await backups.lock()
        defer { backups.unlock() }
        return try await transparency.store.backUp()
    }
}
