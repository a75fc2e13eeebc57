internal import EventLog
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A copy of a database in a file of its own, made by SQLite's online backup.
struct DatabaseCopy: Sendable {
    private let source: any DatabaseReader
    private let file: String

    init(of source: any DatabaseReader, to file: String) {
        self.source = source
        self.file = file
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
            throw .from(error, doing: "copying the log to \(file)")
        }
    }
}
