internal import Crypto

/// Writes a log, from its first event to one position, as lines that another installation can import.
///
/// Only what the log held when the export began is written, however much is appended meanwhile. The format is described at
/// `TransferLine`; the names and addresses of persons are no part of a log.
package struct LogExport: Sendable {
    /// How far the export reaches, and the root that its last line names.
    package let head: LogHead
    private let log: any EventLog
    private let emptyCommands: [RememberedCommandRange]

    /// Begins an export.
    ///
    /// - Parameters:
    ///   - log: The log, which is only read.
    ///   - position: The last position that is wanted, or `nil` for the end of the log.
    /// - Throws: ``EventLogError/Code/invalidRequest`` for a position that the log does not have or that is inside a command;
    ///   other codes if it cannot be read.
    package init(of log: any EventLog, through position: Int? = nil) async throws(EventLogError) {
        let end = try await log.head()
        let size = position ?? end.size
        guard (0...end.size).contains(size) else {
            throw .invalidRequest("The log has no position \(size); it ends at \(end.size).")
        }
        if size > 0, size < end.size, let last = try await log.stored(from: size, limit: 1).first,
            let first = last.commandFirst, let end = last.commandLast, end != size
        {
            throw .invalidRequest(
                "Position \(size) is in the middle of a command, which is exported whole or not at all: choose \(first - 1) or \(end)."
            )
        }
        self.log = log
        head = size == end.size ? end : LogHead(size: size, root: try await log.root(at: size))
        emptyCommands = try await log.emptyCommands(through: size)
    }

    /// Writes the export in parts of some hundred kilobytes.
    ///
    /// Every hash is computed again on the way, so a damaged log is not exported as if it were sound.
    ///
    /// - Parameter body: Gets the next bytes.
    /// - Throws: ``EventLogError/Code/corrupt`` with the first bad position; other codes if the log cannot be read; what
    ///   `body` throws.
    package func write(_ body: ([UInt8]) async throws -> Void) async throws {
        var audit = LogAudit()
        var digest = SHA256()
        var part = TransferLine.opening(version: TransferLine.version).bytes
        var empties = emptyCommands[...]
        var limit = 64
        func hand() async throws {
            part.withUnsafeBytes { digest.update(bufferPointer: $0) }
            try await body(part)
            part.removeAll(keepingCapacity: true)
        }
        func addEmpties(before position: Int) {
            while let next = empties.first, next.last < position {
                part += TransferLine.command(.init(id: next.id, fingerprint: next.fingerprint, events: 0)).bytes
                empties.removeFirst()
            }
        }
        while audit.position < head.size {
            let page = try await log.stored(from: audit.position + 1, limit: min(limit, head.size - audit.position))
            guard !page.isEmpty else {
                throw EventLogError.corrupt(position: audit.position + 1, "There is no event.")
            }
            for stored in page {
                if case .damaged(let position, let reason) = audit.check(stored) {
                    throw EventLogError.corrupt(position: position, reason)
                }
                let event = stored.event
                if stored.commandFirst == event.position, let last = stored.commandLast {
                    addEmpties(before: event.position)
                    let command = TransferredCommand(
                        id: event.command, fingerprint: stored.commandFingerprint, events: last - event.position + 1)
                    part += TransferLine.command(command).bytes
                }
                part += TransferLine.event(event).bytes
                if part.count >= Self.partLength { try await hand() }
            }
            // Pages of about the same size in bytes, whether events are small or large.
            let bytes = page.reduce(0) { $0 + $1.event.data.count + 256 }
            limit = min(max(4 * Self.partLength * page.count / bytes, 1), 1024)
        }
        addEmpties(before: head.size + 1)
        guard audit.head == head, audit.finish() == nil else {
            throw EventLogError.corrupt(position: head.size, "The log's own head is not the root of its events.")
        }
        try await hand()
        try await body(TransferLine.closing(head, digest: TransferLine.hex(digest.finalize())).bytes)
    }

    private static let partLength = 256 * 1024
}
