package import EventLog
package import OversightCommands
import TransparencyLog

// Backups are made one at a time, so that they cannot fill the disk together.

extension BackUpLog: Query {
    /// Copies the log as of one moment, while commands continue.
    ///
    /// - Returns: The copy, which holds everything that was acknowledged before the call.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    package func answer(in access: Access) async throws -> LogBackup {
        await access.service.backups.lock()
        defer { access.service.backups.unlock() }
        return try await access.log.backUp()
    }
}

extension BackUpPersons: Query {
    /// Copies the directory of persons.
    ///
    /// - Throws: ``DirectoryError`` or `BackupError` if it cannot be made.
    package func answer(in access: Access) async throws -> BackupStream {
        await access.service.backups.lock()
        defer { access.service.backups.unlock() }
        return try await access.directory.backUp()
    }
}

extension BackUpCheckpoints: Query {
    /// Copies the signed checkpoints.
    ///
    /// Make it before the copy of the log that belongs to it, so that no checkpoint in it covers more events than that copy.
    ///
    /// - Returns: The copy; `nil` if there are no checkpoints.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    package func answer(in access: Access) async throws -> BackupStream? {
        guard let transparency = access.transparency else { return nil }
        await access.service.backups.lock()
        defer { access.service.backups.unlock() }
        return try await transparency.store.backUp()
    }
}

extension ExportLog: Query {
    /// Begins an export of the log as it is now.
    ///
    /// - Throws: `EventLogError` if the log cannot be read, or cannot end at the position.
    package func answer(in access: Access) async throws -> LogExport {
        try await LogExport(of: access.log, through: last)
    }
}
