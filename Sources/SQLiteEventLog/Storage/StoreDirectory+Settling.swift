internal import EventLog
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension StoreDirectory {
    /// The write-ahead file of the log.
    private var writeAhead: String { events + "-wal" }

    /// Whether a process has left the log without closing it, or another still reads it: there are frames to settle.
    var isLeftOpen: Bool {
        var status = stat()
        return stat(writeAhead, &status) == 0 && status.st_size > 0
    }

    /// Makes durable what a process that was killed had written and not flushed.
    ///
    /// SQLite takes the whole frames of the write-ahead file for committed, also those whose flush never came or failed. They
    /// are answered with from now on, so they must not go with the power; and a page whose flush has failed may pass for
    /// clean, so that flushing the same file again would do nothing. Copying the frames into the database and flushing that
    /// makes them durable either way.
    ///
    /// - Parameter database: The writer's connection, with `synchronous = FULL`.
    /// - Throws: What SQLite or the operating system said.
    func settle(_ database: Database) throws {
        do {
            let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(PASSIVE)")
            let frames: Int = row?["log"] ?? -1
            let copied: Int = row?["checkpointed"] ?? -1
            if frames >= 0, frames == copied { return }
            // A reader of another process keeps frames from being copied over what it reads.
        } catch let error as DatabaseError where error.resultCode == .SQLITE_FULL {
            // Without room for the copies the log can still be read, and appends will be refused with the reason.
        }
        try flushWriteAhead()
    }

    private func flushWriteAhead() throws(EventLogError) {
        let descriptor = open(writeAhead, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, doing: "opening \(writeAhead)") }
        defer { _ = close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system(errno, doing: "flushing \(writeAhead)") }
    }
}
