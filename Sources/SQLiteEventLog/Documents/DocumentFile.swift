internal import EventLog
internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// The database of a place's documents, which is opened when it is needed.
final class DocumentFile: Sendable {
    private enum State {
        case unopened
        case open(DatabaseQueue)
        case closed
    }

    let place: DocumentPlace
    let path: String
    private let directory: StoreDirectory
    private let isReadOnly: Bool
    private let state = Mutex(State.unopened)

    init(_ place: DocumentPlace, in directory: StoreDirectory, isReadOnly: Bool) {
        self.place = place
        self.directory = directory
        self.isReadOnly = isReadOnly
        path = directory.documents(in: place)
    }

    /// Opens the database, and makes it if there is none and it may be written.
    ///
    /// - Throws: `unsupported` if it is damaged, of a newer release or something else's; others if it cannot be opened.
    func open() throws(EventLogError) { _ = try queue(making: true) }

    /// Reads; gives `nil` if nothing was ever stored.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(EventLogError) -> Value? {
        try await BlockingExecutor.runTyped { [self] () throws(EventLogError) in
            guard let queue = try queue(making: false) else { return nil }
            return try explaining("reading \(path)") { try queue.read(body) }
        }
    }

    /// Writes; a body that throws or returns nothing changes nothing.
    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value?
    ) async throws(EventLogError) -> Value? {
        guard !isReadOnly else { throw .readOnly("\(directory.path) was opened for reading.") }
        return try await BlockingExecutor.runTyped { [self] () throws(EventLogError) in
            guard let queue = try queue(making: true) else { return nil }
            return try explaining("writing \(path)") {
                try queue.writeWithoutTransaction { database in
                    var value: Value?
                    try database.inTransaction(.immediate) {
                        value = try body(database)
                        return value == nil ? .rollback : .commit
                    }
                    return value
                }
            }
        }
    }

    /// A copy of the database as it is at one moment.
    func backUp() async throws -> BackupStream {
        guard let queue = try queue(making: false) else { throw BackupError("\(path) does not exist") }
        return try await DatabaseCopy.stream(of: queue, in: directory.path) { (_) throws(EventLogError) in () }.0
    }

    /// Releases the file, which is whole then without others beside it.
    func close() {
        let queue = state.withLock { state -> DatabaseQueue? in
            defer { state = .closed }
            if case .open(let queue) = state { return queue }
            return nil
        }
        do {
            try queue?.close()
        } catch {
            // Everything was flushed when it was stored; the next start tidies up.
        }
    }

    /// The connection; `nil` if there is no file and none is to be made.
    private func queue(making: Bool) throws(EventLogError) -> DatabaseQueue? {
        // The result leaves the lock as a value: `withLock` would lose the type of the error.
        let result = state.withLock { state -> Result<DatabaseQueue?, EventLogError> in
            switch state {
            case .open(let queue): return .success(queue)
            case .closed: return .failure(.closed)
            case .unopened:
                return Result { () throws(EventLogError) in
                    guard making && !isReadOnly || FileManager.default.fileExists(atPath: path) else { return nil }
                    let queue = try openOnce()
                    state = .open(queue)
                    return queue
                }
            }
        }
        return try result.get()
    }

    private func openOnce() throws(EventLogError) -> DatabaseQueue {
        if !isReadOnly { try directory.createFile(path) }
        do throws(EventLogError) {
            return try FailedRead.allowing(in: path) { () throws(EventLogError) in
                do {
                    return isReadOnly ? try reader() : try writer()
                } catch {
                    throw .from(error, doing: "opening \(path)")
                }
            }
        } catch {
            throw explained(error)
        }
    }

    private func reader() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "\(place.rawValue).reader"
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        let queue = try DatabaseQueue(path: directory.readable(path), configuration: configuration)
        let schema = DocumentSchema(place: place, path: path)
        try queue.writeWithoutTransaction { database in
            try schema.prepareReading(database)
        }
        return queue
    }

    private func writer() throws -> DatabaseQueue {
        let schema = DocumentSchema(place: place, path: path)
        var configuration = Configuration()
        configuration.label = place.rawValue
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // Before the journal mode is set, so that a file that is not ours stays untouched.
            _ = try schema.form(of: database)
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
            for setting in place.settings { try database.execute(sql: "PRAGMA \(setting)") }
            try schema.prepare(database)
            if place.isCheckedWhenOpened { try IntegrityCheck.run(database) }
        }
        return queue
    }

    private func explaining<Value>(_ action: String, _ body: () throws -> Value) throws(EventLogError) -> Value {
        do {
            return try body()
        } catch {
            throw explained(.from(error, doing: action))
        }
    }

    /// The error for what went wrong with the file.
    ///
    /// That it is damaged is no damage of the log, which is served on, and of which no backup needs to be restored.
    private func explained(_ error: EventLogError) -> EventLogError {
        if error.code == .readOnly {
            return .readOnly(
                "\(path) cannot be written. Find out why it is read-only (the kernel's log says), and make it writable again.",
                underlying: error.underlying)
        }
        // The statements are always the same: one that SQLite does not understand names a table that is gone.
        guard error.code == .corrupt || error.underlying == .sqlite(SQLITE_ERROR) else { return error }
        let reason = error.reason.hasSuffix(".") ? String(error.reason.dropLast()) : error.reason
        return .unsupported("\(path) is damaged, which holds \(place.contents): \(reason). \(place.adviceOnDamage)")
    }
}

extension DocumentPlace {
    /// Whether the whole file is checked when it is opened: where it is small, and no hash guards what is in it.
    fileprivate var isCheckedWhenOpened: Bool {
        switch self {
        case .state, .checkpoints: false
        case .persons, .positions: true
        }
    }

    /// How the writing connection is set.
    fileprivate var settings: [String] {
        switch self {
        case .state, .checkpoints:
            // One flush for each change, and readers that are never in the way. What was given out must not be forgotten: a
            // different checkpoint of the same size might follow.
            ["journal_mode = WAL", "synchronous = FULL"]
        case .persons:
            // What is erased is in no page and in no file beside this one.
            ["journal_mode = DELETE", "synchronous = FULL", "secure_delete = ON"]
        case .positions:
            // Never flushed by a change, and still never inconsistent: write-ahead logging flushes when it is moved.
            ["journal_mode = WAL", "synchronous = NORMAL"]
        }
    }
}
