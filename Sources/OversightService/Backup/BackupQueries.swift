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
    package func answer(in access: Access) async throws -> BackupStream? { try await access.backUp(.persons) }
}

extension BackUpCheckpoints: Query {
    /// Copies the signed checkpoints.
    ///
    /// Make it before the copy of the log that belongs to it, so that no checkpoint in it covers more events than that copy.
    ///
    /// - Returns: The copy; `nil` if there are no checkpoints.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    package func answer(in access: Access) async throws -> BackupStream? { try await access.backUp(.checkpoints) }
}

extension BackUpDocuments: Query {
    /// Copies the documents that were issued.
    ///
    /// Make it after the copy of the log that belongs to it, so that no event in that names bytes that it lacks.
    ///
    /// - Returns: The copy; `nil` if no documents are stored.
    /// - Throws: `EventLogError` or `BackupError` if it cannot be made.
    package func answer(in access: Access) async throws -> BackupStream? { try await access.backUp(.state) }
}

extension Access {
    /// Copies the documents of a place.
    ///
    /// - Returns: The copy; `nil` if nothing is kept in the place, or it belongs into no backup.
    fileprivate func backUp(_ place: DocumentPlace) async throws -> BackupStream? {
        await service.backups.lock()
        defer { service.backups.unlock() }
        switch place {
        case .checkpoints: return try await transparency?.store.backUp()
        case .persons: return try await directory.backUp()
        case .state: return try await service.issuer?.store.backUp()
        case .positions: return nil
        }
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
