package import EventLog
internal import Foundation
package import GRDB

/// A copy of a database in a file of its own, made by SQLite's online backup.
package struct DatabaseCopy: Sendable {
    private static let prefix = "backup-"

    private let source: any DatabaseReader
    private let file: String

    init(of source: any DatabaseReader, to file: String) {
        self.source = source
        self.file = file
    }

    /// Copies a database, and gives the bytes of the copy.
    ///
    /// Does not block the caller's thread. The copy is a file without a name, which goes when the stream is released.
    ///
    /// - Parameters:
    ///   - source: The database.
    ///   - directory: Where the copy is written; it must have room for it.
    ///   - question: Gets the copy.
    /// - Returns: The copy, and the answer to the question.
    /// - Throws: ``BackupError`` if the copy cannot be made; ``EventLogError`` if the database cannot be read.
    package static func stream<Answer: Sendable>(
        of source: any DatabaseReader, in directory: String,
        _ question: @escaping @Sendable (Database) throws(EventLogError) -> Answer
    ) async throws -> (BackupStream, Answer) {
        let path = "\(directory)/\(prefix)\(UUID().uuidString.lowercased())"
        do {
            return try await BlockingExecutor.run {
                let answer = try DatabaseCopy(of: source, to: path).make(question)
                let file = try UnlinkedFile(opening: path)
                let stream = BackupStream(size: file.size) { offset, count in
                    try await BlockingExecutor.run { try file.read(at: offset, count: count) }
                }
                return (stream, answer)
            }
        } catch let error as EventLogError where error.code == .storageFull {
            // What this error says of a full disk is about commands.
            throw BackupError(noRoomIn: directory)
        }
    }

    /// Removes copies that a crash left behind before their names were removed, and nothing that a person has named.
    ///
    /// - Parameter directory: Where copies are written.
    /// - Throws: An error of Foundation if the directory cannot be read or a copy cannot be removed.
    package static func removeUnfinished(in directory: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: directory) where isUnfinished(name) {
            try FileManager.default.removeItem(atPath: "\(directory)/\(name)")
        }
    }

    private static func isUnfinished(_ name: String) -> Bool {
        guard name.hasPrefix(prefix) else { return false }
        // SQLite's own files beside a copy that is being made go with it.
        var rest = name.dropFirst(prefix.count)
        if let suffix = ["-journal", "-wal", "-shm"].first(where: rest.hasSuffix) { rest.removeLast(suffix.count) }
        return UUID(uuidString: String(rest)) != nil
    }

    /// Makes the copy, which is on the disk once this returns, and asks it something.
    ///
    /// - Parameter question: Gets the copy.
    /// - Returns: The answer.
    /// - Throws: What SQLite or the operating system said; the file is gone then.
    func make<Answer>(_ question: (Database) throws(EventLogError) -> Answer) throws(EventLogError) -> Answer {
        try FailedRead.allowing(in: source.path) { () throws(EventLogError) in try makeOnce(question) }
    }

    private func makeOnce<Answer>(
        _ question: (Database) throws(EventLogError) -> Answer
    ) throws(EventLogError) -> Answer {
        // Made here and for the owner alone: SQLite would let everybody read it.
        let descriptor = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .system(errno, doing: "making \(file)") }
        defer { _ = close(descriptor) }
        do throws(EventLogError) {
            let answer = try fill(question)
            guard fsync(descriptor) == 0 else { throw .system(errno, doing: "flushing \(file)") }
            return answer
        } catch {
            for suffix in ["", "-journal", "-wal", "-shm"] { unlink(file + suffix) }
            throw error
        }
    }

    private func fill<Answer>(_ question: (Database) throws(EventLogError) -> Answer) throws(EventLogError) -> Answer {
        do {
            let copy = try DatabaseQueue(path: file)
            try source.backup(to: copy)
            let answer = try copy.writeWithoutTransaction { database in
                // A copy of a database with a write-ahead log claims to have one too, and could not be read from a medium
                // that cannot be written.
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
                return try question(database)
            }
            try copy.close()
            return answer
        } catch {
            throw .from(error, doing: "copying \(source.path) to \(file)")
        }
    }
}
