internal import Dispatch
package import EventLog
package import GRDB
internal import Synchronization

/// The engine for one machine: a log in one SQLite database.
///
/// `DIR/events.sqlite` holds the events, `DIR/lock` keeps a second process out. What an append has acknowledged is on the
/// disk: write-ahead logging with `synchronous = FULL`.
package final class SQLiteStorage: Storage {
    /// The writer's prepared statements between two batches.
    ///
    /// Unchecked because it is only touched on the pool's writer queue.
    private final class SessionBox: @unchecked Sendable {
        var session: WriterSession?
    }

    let directory: StoreDirectory
    private let lock: Mutex<DirectoryLock?>
    private let reader: any DatabaseReader
    private let pool: DatabasePool?
    private let box = SessionBox()
    private let isClosed = Mutex(false)
    private let files: [DocumentPlace: DocumentFile]
    package let blobs: any BlobStore

    private init(
        directory: StoreDirectory, lock: sending DirectoryLock?, reader: any DatabaseReader, pool: DatabasePool?
    ) {
        self.directory = directory
        self.lock = Mutex(lock)
        self.reader = reader
        self.pool = pool
        let isReadOnly = pool == nil
        let state = DocumentFile(.state, in: directory, isReadOnly: isReadOnly)
        var files = [DocumentPlace.state: state]
        for place in DocumentPlace.allCases where place != .state {
            files[place] = DocumentFile(place, in: directory, isReadOnly: isReadOnly)
        }
        self.files = files
        blobs = SQLiteBlobs(file: state)
    }

    /// Opens a storage for reading and appending; makes it if there is none.
    ///
    /// - Parameter directory: The state directory, which is made for its owner alone (0700) if there is none.
    /// - Returns: The storage, and the end of the log in it.
    /// - Throws: ``EventLogError`` with code `locked` if a process has it open, `unsupported` if the database is of a newer
    ///   release or something else's, `corrupt` if its tables were changed or its end cannot be read, `inputOutput`,
    ///   `readOnly` or `storageFull` if the operating system refuses.
    package static func open(directory: String) throws(EventLogError) -> (storage: SQLiteStorage, tail: LogTail) {
        let place = StoreDirectory(path: directory)
        try place.create()
        let lock = try DirectoryLock(directory: directory)
        let (pool, tail) = try FailedRead.allowing(in: place.events) { () throws(EventLogError) in
            let pool = try place.openForWriting()
            do {
                return (pool, try pool.writeWithoutTransaction { try LogQueries.tail($0) })
            } catch {
                throw EventLogError.from(error, doing: "opening the log")
            }
        }
        return (SQLiteStorage(directory: place, lock: lock, reader: pool, pool: pool), tail)
    }

    /// Opens a storage for reading alone, beside a running daemon or on a copy.
    ///
    /// Takes no lock and changes nothing: the directory may be read-only, and the database may be a copy without its
    /// write-ahead file.
    ///
    /// - Parameter directory: The state directory.
    /// - Throws: ``EventLogError`` with code `inputOutput` if there is no log, `unsupported` if the database is of a newer
    ///   release or something else's.
    package static func openForReading(directory: String) throws(EventLogError) -> SQLiteStorage {
        let place = StoreDirectory(path: directory)
        return SQLiteStorage(directory: place, lock: nil, reader: try place.openForReading(), pool: nil)
    }

    package func append(
        _ prepare: (any WriterIndex) throws(EventLogError) -> EventBatch?
    ) throws(EventLogError) {
        guard let pool else { throw .readOnly("\(directory.path) was opened for reading.") }
        try checkIsOpen()
        do {
            try pool.writeWithoutTransaction { database in
                do throws(EventLogError) {
                    try FailedRead.allowing(
                        in: file, again: { abandon(database) },
                        { () throws(EventLogError) in try write(database, prepare) })
                } catch {
                    abandon(database)
                    throw error
                }
            }
        } catch {
            throw .from(error, doing: "writing events")
        }
    }

    private func write(
        _ database: Database, _ prepare: (any WriterIndex) throws(EventLogError) -> EventBatch?
    ) throws(EventLogError) {
        let session: WriterSession
        if let known = box.session {
            session = known
        } else {
            session = try WriterSession(database: database)
            box.session = session
        }
        guard let batch = try prepare(session) else { return try session.end() }
        try session.write(batch)
        try session.commit()
    }

    /// Ends a transaction that failed, and forgets what was known: the next append reads it again.
    private func abandon(_ database: Database) {
        box.session = nil
        // SQLite has rolled back by itself after some failures; otherwise, ending the transaction writes nothing.
        guard database.isInsideTransaction else { return }
        do {
            try database.execute(sql: "ROLLBACK")
        } catch {
            // The next batch fails at BEGIN with what is wrong, and tries again; nobody waits for an answer here.
        }
    }

    package func checkStructure() async throws(EventLogError) {
        try await reading { (database) throws(EventLogError) in
            do {
                try Schema.check(database)
                try LogQueries.checkCommandsEnd(database)
                try IntegrityCheck.run(database)
            } catch {
                throw EventLogError.from(error, doing: "checking the database")
            }
        }
    }

    /// Readers and appends go on meanwhile: the copy is read from one snapshot of the write-ahead log.
    package func backUp() async throws -> LogBackup {
        try checkIsOpen()
        let (stream, head) = try await DatabaseCopy.stream(of: reader, in: directory.path) {
            (database) throws(EventLogError) in
            let frontier = try LogQueries.frontier(database)
            return LogHead(size: frontier.size, root: frontier.root)
        }
        return LogBackup(stream: stream, head: head)
    }

    package func documents(in place: DocumentPlace) throws(EventLogError) -> any DocumentStore {
        try checkIsOpen()
        guard let file = files[place] else { throw .closed }
        try file.open()
        return SQLiteDocuments(file: file)
    }

    /// Whether a state directory, or the folder of a backup, has a file of a place's documents.
    package static func hasDocuments(in place: DocumentPlace, ofDirectory directory: String) -> Bool {
        StoreDirectory(path: directory).hasDocuments(in: place)
    }

    package func close() async {
        let wasClosed = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        guard !wasClosed else { return }
        let (reader, pool, box, files) = (reader, pool, box, files)
        let written = pool == nil ? nil : directory
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                for file in files.values { file.close() }
                do {
                    // Statements must be released before their connection is closed.
                    pool?.writeWithoutTransaction { _ in box.session = nil }
                    try reader.close()
                    try written?.tidy()
                } catch {
                    // The next start does what is left undone here; everything acknowledged is durable either way.
                }
                continuation.resume()
            }
        }
        lock.withLock { $0 = nil }
    }

    /// The path of the database.
    var file: String { directory.events }

    private func checkIsOpen() throws(EventLogError) {
        guard !isClosed.withLock({ $0 }) else { throw .closed }
    }

    /// Runs work on the write connection, for tests of its settings.
    package func onWriter<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value? {
        try await pool?.writeWithoutTransaction(body)
    }

    /// Runs a query on a reading connection and thread, for a caller whose thread may block.
    func readingHere<Value>(
        doing action: String, _ body: (Database) throws -> Value
    ) throws(EventLogError) -> Value {
        try checkIsOpen()
        do {
            return try reader.read(body)
        } catch {
            throw FailedRead.explained(.from(error, doing: action), in: file)
        }
    }

    /// Runs a query on a reading connection, away from the threads of Swift's tasks.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws(EventLogError) -> Value
    ) async throws(EventLogError) -> Value {
        do throws(EventLogError) {
            return try await readingOnce(body)
        } catch {
            guard FailedRead.isPossible(error) else { throw error }
        }
        do throws(EventLogError) {
            return try await readingOnce(body)
        } catch {
            let file = self.file
            throw await withCheckedContinuation { continuation in
                DispatchQueue.global().async { continuation.resume(returning: FailedRead.explained(error, in: file)) }
            }
        }
    }

    private func readingOnce<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws(EventLogError) -> Value
    ) async throws(EventLogError) -> Value {
        try checkIsOpen()
        let result: Result<Value, EventLogError> = await withCheckedContinuation { continuation in
            reader.asyncRead { database in
                continuation.resume(
                    returning: database.mapError { .from($0, doing: "reading the log") }
                        .flatMap { database in
                            Result { () throws(EventLogError) in try body(database) }
                        })
            }
        }
        return try result.get()
    }
}
