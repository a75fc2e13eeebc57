public import EventLog
public import Foundation
import TransparencyLog

extension OversightService {
    /// Copies the log as it is at one moment, while commands go on.
    ///
    /// Backups are made one at a time, so that they cannot fill the disk together.
    ///
    /// - Parameter directory: Where the copy is written, which has to have room for it; the copy goes once it is let go of.
    /// - Returns: The copy, and how far it reaches: at least to what was acknowledged before the call.
    /// - Throws: `EventLogError` or ``BackupError`` where it cannot be made.
    public func backUpLog(in directory: URL) async throws -> (file: BackupFile, head: LogHead) {
        await backups.lock()
        defer { backups.unlock() }
        let path = Self.freshPath(in: directory)
        do {
            let head = try await log.backUp(to: path)
            return (try BackupFile(opening: path), head)
        } catch let error as EventLogError where error.code == .storageFull {
            // What the log says of a full disk is about commands.
            throw BackupError(noRoomIn: directory)
        }
    }

    /// Copies the directory of persons.
    ///
    /// - Parameter place: Where the copy is written; it goes once it is let go of.
    /// - Throws: ``DirectoryError`` or ``BackupError`` where it cannot be made.
    public func backUpPersons(in place: URL) async throws -> BackupFile {
        await backups.lock()
        defer { backups.unlock() }
        let path = Self.freshPath(in: place)
        let directory = directory
        do {
            try await OffPool.run { try directory.backUp(to: path) }
            return try BackupFile(opening: path)
        } catch let error as BackupError where error.isForWantOfRoom {
            throw BackupError(noRoomIn: place)
        }
    }

    /// Copies the signed checkpoints.
    ///
    /// Make it before the copy of the log that it goes with: then no checkpoint in it is of more events than that holds.
    ///
    /// - Parameter directory: Where the copy is written; it goes once it is let go of.
    /// - Returns: The copy; `nil` where no checkpoints are kept.
    /// - Throws: `EventLogError` or ``BackupError`` where it cannot be made.
    public func backUpCheckpoints(in directory: URL) async throws -> BackupFile? {
        guard let transparency else { return nil }
        await backups.lock()
        defer { backups.unlock() }
        let path = Self.freshPath(in: directory)
        do {
            try await transparency.store.backUp(to: path)
            return try BackupFile(opening: path)
        } catch let error as EventLogError where error.code == .storageFull {
            // What it says of a full disk is about commands.
            throw BackupError(noRoomIn: directory)
        }
    }

    private static let prefix = "backup-"

    private static func freshPath(in directory: URL) -> String {
        directory.appending(path: prefix + UUID().uuidString.lowercased()).path
    }

    /// Removes copies that a crash left behind before their names were taken away, and nothing that a person has named.
    ///
    /// - Parameter directory: Where copies are written.
    /// - Throws: An error of Foundation where the directory cannot be read or a copy not be removed.
    public static func removeUnfinishedBackups(in directory: URL) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: directory.path)
        where isUnfinishedBackup(name) {
            try FileManager.default.removeItem(at: directory.appending(path: name))
        }
    }

    private static func isUnfinishedBackup(_ name: String) -> Bool {
        guard name.hasPrefix(prefix) else { return false }
        // SQLite's own files beside a copy that is being made go with it.
        var rest = name.dropFirst(prefix.count)
        if let suffix = ["-journal", "-wal", "-shm"].first(where: rest.hasSuffix) { rest.removeLast(suffix.count) }
        return UUID(uuidString: String(rest)) != nil
    }
}
