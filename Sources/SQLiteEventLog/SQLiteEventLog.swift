internal import Dispatch
public import EventLog
package import GRDB
internal import Synchronization

/// A log in one SQLite database: the engine for one machine.
///
/// `DIR/events.sqlite` holds the events, `DIR/lock` keeps a second process out. What an append has acknowledged is on the
/// disk: write-ahead logging with `synchronous = FULL`.
public final class SQLiteEventLog: EventLog {
    private let directory: StoreDirectory
    /// The path of the database.
    var file: String { directory.events }
    private let lock: Mutex<DirectoryLock?>
    let reader: any DatabaseReader
    private let pool: DatabasePool?
    private let writer: GroupWriter?
    private let growth: GrowthSignal
    /// Whether the log takes events, which a log opened for reading does as little as it fails to.
    public let health: AppendHealth
    private let isClosed = Mutex(false)

    private init(
        directory: StoreDirectory, lock: sending DirectoryLock?, reader: any DatabaseReader, pool: DatabasePool?,
        writer: GroupWriter?, growth: GrowthSignal, health: AppendHealth
    ) {
        self.directory = directory
        self.lock = Mutex(lock)
        self.reader = reader
        self.pool = pool
        self.writer = writer
        self.growth = growth
        self.health = health
    }

    /// Opens a log for reading and appending; makes it where there is none.
    ///
    /// - Parameters:
    ///   - directory: The state directory, which is made for its owner alone (0700) where there is none.
    ///   - clock: Where recorded times come from.
    ///   - observer: Told when the log stops taking events and when it takes them again, on the writer's thread.
    /// - Throws: ``EventLogError`` with code `locked` where a process has it open, `unsupported` where the database is of a newer
    ///   release or something else's, `corrupt` where its tables were changed or its end cannot be read, `inputOutput`,
    ///   `readOnly` or `storageFull` where the operating system refuses.
    public static func open(
        directory: String, clock: LogClock = .system, observer: @escaping AppendHealth.Observer = { _ in }
    ) throws(EventLogError) -> SQLiteEventLog {
        let place = StoreDirectory(path: directory)
        try place.create()
        let lock = try DirectoryLock(directory: directory)
        let growth = GrowthSignal(position: 0)
        let health = AppendHealth(observer: observer)
        let (pool, writer) = try FailedRead.allowing(in: place.events) { () throws(EventLogError) in
            let pool = try place.openForWriting()
            return (pool, try GroupWriter(pool: pool, clock: clock, growth: growth, health: health))
        }
        return SQLiteEventLog(
            directory: place, lock: lock, reader: pool, pool: pool, writer: writer, growth: growth, health: health)
    }

    /// Opens a log for reading alone, beside a running daemon or on a copy.
    ///
    /// Takes no lock and changes nothing: the directory may be read-only, and the database may be a copy without its
    /// write-ahead file. Appends are refused with code `readOnly`.
    ///
    /// - Parameter directory: The state directory.
    /// - Throws: ``EventLogError`` with code `inputOutput` where there is no log, `unsupported` where the database is of a newer
    ///   release or something else's.
    public static func openForReading(directory: String) throws(EventLogError) -> SQLiteEventLog {
        let place = StoreDirectory(path: directory)
        let reader = try place.openForReading()
        return SQLiteEventLog(
            directory: place, lock: nil, reader: reader, pool: nil, writer: nil, growth: GrowthSignal(position: 0),
            health: AppendHealth { _ in })
    }

    /// Appends all events of a request, or none; see ``EventLog/append(_:)``.
    public func append(_ request: AppendRequest) async throws(EventLogError) -> AppendOutcome {
        guard let writer else {
            throw .readOnly("\(directory.path) was opened for reading; send the command to the daemon instead.")
        }
        try request.validate()
        return try await writer.append(request)
    }

    /// How far the log reaches; see ``EventLog/head()``.
    public func head() async throws(EventLogError) -> LogHead {
        if let writer {
            guard !isClosed.withLock({ $0 }) else { throw .closed }
            return writer.head
        }
        return try await reading { (database) throws(EventLogError) in
            let frontier = try LogQueries.frontier(database)
            return LogHead(size: frontier.size, root: frontier.root)
        }
    }

    /// Waits until the log reaches beyond a position; see ``EventLog/appended(after:)``.
    ///
    /// A log opened for reading looks five times a second whether another process has appended.
    public func appended(after position: Int) async -> Int? {
        if writer != nil { return await growth.wait(after: position) }
        while !Task.isCancelled, !isClosed.withLock({ $0 }) {
            do {
                let last = try await head().size
                if last > position { return last }
                try await Task.sleep(for: .milliseconds(200))
            } catch {
                // Cancelled, or not readable any more: the caller's own next read tells why.
                return nil
            }
        }
        return nil
    }

    /// Commits what has been handed over, closes the database and gives the lock back.
    public func close() async {
        let wasClosed = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        guard !wasClosed else { return }
        await writer?.close()
        growth.close()
        let reader = self.reader
        let written = writer == nil ? nil : directory
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            DispatchQueue.global().async {
                do {
                    try reader.close()
                    try written?.tidy()
                } catch {
                    // What is left undone here the next start does; everything acknowledged is durable either way.
                }
                continuation.resume()
            }
        }
        lock.withLock { $0 = nil }
    }

    /// Whether the log has not been closed yet.
    var isOpen: Bool { !isClosed.withLock { $0 } }

    /// Waits until the writer has taken up its work once more, and writes nothing: a sign that it is not stuck.
    ///
    /// Returns at once where the log is closed or was opened for reading.
    public func writerRoundTrip() async { await writer?.roundTrip() }

    /// Asks the write connection, for tests of what it is set to.
    package func onWriter<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value? {
        try await pool?.writeWithoutTransaction(body)
    }

    /// Runs a question on a reading connection, away from the threads of Swift's tasks.
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
        guard !isClosed.withLock({ $0 }) else { throw .closed }
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
