package import EventLog
internal import GRDB

extension SQLiteEventLog {
    /// Makes a log in an empty state directory out of one that was exported.
    ///
    /// It is the same log: positions, ids, times, bytes and hashes, and the commands that it remembers. The log is there whole
    /// or not at all, whenever the machine stops. Blocks the thread until all has been read.
    ///
    /// - Parameters:
    ///   - directory: The state directory, which is made if there is none.
    ///   - read: Gives the next bytes of the export (`LogExport`), and none at its end.
    /// - Returns: How far the log reaches.
    /// - Throws: ``TransferError`` naming the line that is not as it was written, or with an ``EventLogError``: `unsupported` if the
    ///   directory holds a log already, `locked` if a process uses it, others if the operating system refuses; nothing is
    ///   left behind then. What `read` throws comes as `inputOutput`.
    package static func importLog(
        into directory: String, from read: () throws(EventLogError) -> [UInt8]
    ) throws(TransferError) -> LogHead {
        let place = StoreDirectory(path: directory)
        let lock: DirectoryLock
        do throws(EventLogError) {
            try place.create()
            try place.checkIsEmpty()
            lock = try DirectoryLock(directory: directory)
            // Another process may have made one before the lock was ours.
            try place.checkIsEmpty()
        } catch {
            throw .log(error)
        }
        return try withExtendedLifetime(lock) { () throws(TransferError) -> LogHead in
            try place.makeWhole { (file) throws(TransferError) in try build(file, from: read) }
        }
    }

    private static func build(
        _ file: String, from read: () throws(EventLogError) -> [UInt8]
    ) throws(TransferError) -> LogHead {
        do {
            let queue = try DatabaseQueue(path: file)
            let head = try queue.writeWithoutTransaction { database in
                // A file that nobody sees before it is whole needs no journal on the disk, and one flush at the end.
                try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
                try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -64000")
                try Schema.create(on: database)
                var head = LogHead.empty
                try database.inTransaction(.immediate) {
                    head = try fill(database, from: read)
                    return .commit
                }
                let stored = try LogQueries.frontier(database)
                guard stored.size == head.size, stored.root == head.root else {
                    throw EventLogError.corrupt(position: nil, "What was stored is not what was read.")
                }
                return head
            }
            try queue.close()
            return head
        } catch let error as TransferError {
            throw error
        } catch {
            throw .log(.from(error, doing: "importing the log into \(file)"))
        }
    }

    private static func fill(
        _ database: Database, from read: () throws(EventLogError) -> [UInt8]
    ) throws -> LogHead {
        var importing = LogImport(into: try DatabaseBuilder(database: database))
        while true {
            let bytes = try read()
            guard !bytes.isEmpty else { return try importing.finish() }
            try importing.take(bytes)
        }
    }
}
