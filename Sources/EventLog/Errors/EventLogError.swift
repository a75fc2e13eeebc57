/// Everything that can go wrong with a log.
///
/// `code` says what to switch over; the other properties carry what belongs to the code. `description` is a sentence for a
/// person, with what to do.
package struct EventLogError: Error, Sendable, Hashable {
    /// What went wrong, and where.
    private let storage: Storage

    /// What the operating system or the engine said, if anything.
    package let underlying: UnderlyingError?

    private enum Storage: Sendable, Hashable {
        case conflict(StreamName, ExpectedRevision, Int)
        case commandReused(CommandID)
        case storageFull(String)
        case readOnly(String)
        case inputOutput(String)
        case corrupt(Int?, String)
        case locked(String, Int?)
        case unsupported(String)
        case closed
        case invalidRequest(String)
    }

    private init(_ storage: Storage, underlying: UnderlyingError? = nil) {
        self.storage = storage
        self.underlying = underlying
    }
}

extension EventLogError {
    /// What went wrong.
    package struct Code: Sendable, Hashable, CustomStringConvertible {
        /// The name of the code, as the static property is called.
        package let description: String

        /// A stream did not have the expected revision; nothing was stored, load again and decide again.
        package static let conflict = Code(description: "conflict")
        /// The command id was used for another request; nothing was stored.
        package static let commandReused = Code(description: "commandReused")
        /// There is no space; nothing was stored, and appends succeed again once there is.
        package static let storageFull = Code(description: "storageFull")
        /// The log was opened for reading, or is on a read-only file system.
        package static let readOnly = Code(description: "readOnly")
        /// The operating system refused to read or write.
        ///
        /// Whether a request was stored after all is known once it is repeated.
        package static let inputOutput = Code(description: "inputOutput")
        /// What is stored is not what was written.
        package static let corrupt = Code(description: "corrupt")
        /// Another process has the log open.
        package static let locked = Code(description: "locked")
        /// The store is of a newer release, or is not an event log.
        package static let unsupported = Code(description: "unsupported")
        /// The log was closed.
        package static let closed = Code(description: "closed")
        /// The request can never be accepted as it is.
        package static let invalidRequest = Code(description: "invalidRequest")
    }

    /// What went wrong.
    package var code: Code {
        switch storage {
        case .conflict: .conflict
        case .commandReused: .commandReused
        case .storageFull: .storageFull
        case .readOnly: .readOnly
        case .inputOutput: .inputOutput
        case .corrupt: .corrupt
        case .locked: .locked
        case .unsupported: .unsupported
        case .closed: .closed
        case .invalidRequest: .invalidRequest
        }
    }

    /// The stream, what was expected of it and the revision that it has, for ``Code/conflict``.
    package var conflict: (stream: StreamName, expected: ExpectedRevision, actual: Int)? {
        if case .conflict(let stream, let expected, let actual) = storage { (stream, expected, actual) } else { nil }
    }

    /// The first position known to be bad, for ``Code/corrupt``, if known.
    package var corruptPosition: Int? {
        if case .corrupt(let position, _) = storage { position } else { nil }
    }

    /// What is wrong, without where it is and what to do, for ``Code/corrupt``; ``description`` for other codes.
    package var reason: String {
        if case .corrupt(_, let reason) = storage { reason } else { description }
    }

    /// The directory that is in use and the process that uses it, if known, for ``Code/locked``.
    package var lock: (directory: String, process: Int?)? {
        if case .locked(let directory, let process) = storage { (directory, process) } else { nil }
    }
}

extension EventLogError {
    /// A number that names a failure below the log.
    package enum UnderlyingError: Sendable, Hashable {
        /// An `errno` of the operating system.
        case errno(Int32)
        /// A result code of SQLite, extended.
        case sqlite(Int32)
    }
}

extension EventLogError {
    /// A stream did not have the expected revision.
    ///
    /// - Parameters:
    ///   - stream: The stream.
    ///   - expected: What the request expected.
    ///   - actual: The stream's revision, 0 if it has no events.
    package static func conflict(stream: StreamName, expected: ExpectedRevision, actual: Int) -> Self {
        Self(.conflict(stream, expected, actual))
    }

    /// The command id was used for another request.
    ///
    /// - Parameter command: The id.
    package static func commandReused(_ command: CommandID) -> Self { Self(.commandReused(command)) }

    /// There is no space.
    ///
    /// - Parameters:
    ///   - reason: What could not be written, as a clause.
    ///   - underlying: What the operating system or the engine said.
    package static func storageFull(_ reason: String, underlying: UnderlyingError? = nil) -> Self {
        Self(.storageFull(reason), underlying: underlying)
    }

    /// The log cannot be written.
    ///
    /// - Parameters:
    ///   - reason: A sentence that says why.
    ///   - underlying: What the operating system or the engine said.
    package static func readOnly(_ reason: String, underlying: UnderlyingError? = nil) -> Self {
        Self(.readOnly(reason), underlying: underlying)
    }

    /// The operating system refused to read or write.
    ///
    /// - Parameters:
    ///   - reason: What was tried, as a clause.
    ///   - underlying: What the operating system or the engine said.
    package static func inputOutput(_ reason: String, underlying: UnderlyingError? = nil) -> Self {
        Self(.inputOutput(reason), underlying: underlying)
    }

    /// What is stored is not what was written.
    ///
    /// - Parameters:
    ///   - position: The first position known to be bad, or `nil` if the damage has none.
    ///   - reason: A sentence that says what is wrong.
    ///   - underlying: What the engine said.
    package static func corrupt(position: Int?, _ reason: String, underlying: UnderlyingError? = nil) -> Self {
        Self(.corrupt(position, reason), underlying: underlying)
    }

    /// Another process has the log open.
    ///
    /// - Parameters:
    ///   - directory: The directory of the log.
    ///   - process: The process, if known.
    package static func locked(directory: String, process: Int?) -> Self { Self(.locked(directory, process)) }

    /// The store is of a newer release, or is not an event log.
    ///
    /// - Parameter reason: A sentence that says which, and what to do.
    package static func unsupported(_ reason: String) -> Self { Self(.unsupported(reason)) }

    /// The log was closed.
    package static let closed = Self(.closed)

    /// The request can never be accepted as it is.
    ///
    /// - Parameter reason: A sentence that says why.
    package static func invalidRequest(_ reason: String) -> Self { Self(.invalidRequest(reason)) }
}

extension EventLogError: CustomStringConvertible {
    /// What happened and what to do, in one or two sentences.
    package var description: String {
        switch storage {
        case .conflict(let stream, let expected, let actual):
            "Stream “\(stream)” is at revision \(actual), but the change was decided on \(expected); load it again and decide again."
        case .commandReused(let command):
            "Command id “\(command)” was already used for something else; nothing was stored. Use a new id for a new command."
        case .storageFull(let reason):
            "There is no room to store events: \(reason). Nothing was stored; make room and send the command again."
        case .readOnly(let reason):
            reason
        case .inputOutput(let reason):
            "The event log could not be read or written: \(reason). Check the disk and the permissions, then try again."
        case .corrupt(let position?, let reason):
            "The event log is damaged at position \(position): \(reason) Restore it from a backup."
        case .corrupt(nil, let reason):
            "The event log is damaged: \(reason) Restore it from a backup."
        case .locked(let directory, let process):
            "\(directory) is in use by \(process.map { "process \($0)" } ?? "another process"); stop it, or use another directory."
        case .unsupported(let reason):
            reason
        case .closed:
            "The event log has been closed; nothing was stored."
        case .invalidRequest(let reason):
            reason
        }
    }
}
