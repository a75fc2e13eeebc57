internal import Crypto

/// Checks an exported log line by line, and hands what it holds to a builder.
///
/// Nothing of it is taken on trust: each leaf hash is computed again from the line, positions and revisions must have no
/// gap, and the last line must name the root that the events give and the digest of all bytes before it.
package struct LogImport<Builder: LogBuilder> {
    private let builder: Builder
    private var audit = LogAudit()
    private var frontier = MerkleFrontier()
    private var digest = SHA256()
    private var line: [UInt8] = []
    private var number = 0
    private var isOpened = false
    private var command: (value: TransferredCommand, first: Int)?
    private var closed: LogHead?

    /// An import that begins with the first line.
    ///
    /// - Parameter builder: Gets what was checked.
    package init(into builder: Builder) { self.builder = builder }

    /// Takes the next bytes of the file.
    ///
    /// - Parameter bytes: Any number of bytes.
    /// - Throws: ``TransferError`` naming the line that is not as it was written.
    package mutating func take(_ bytes: some Collection<UInt8>) throws(TransferError) {
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            try add(rest[..<end])
            rest = rest[rest.index(after: end)...]
            try takeLine()
        }
        try add(rest)
    }

    /// Ends the import.
    ///
    /// - Returns: How far the log reaches.
    /// - Throws: ``TransferError`` if the file ends too early.
    package mutating func finish() throws(TransferError) -> LogHead {
        guard line.isEmpty else {
            number += 1
            throw failure("It has no end: the file was cut off.")
        }
        guard let closed else {
            number += 1
            throw failure("It is missing: the file was cut off before its last line.")
        }
        return closed
    }

    private mutating func add(_ bytes: some Collection<UInt8>) throws(TransferError) {
        guard line.count + bytes.count <= TransferLine.maximumLength else {
            number += 1
            throw failure("It is longer than \(TransferLine.maximumLength) bytes, which no line of an export is.")
        }
        line.append(contentsOf: bytes)
    }

    private mutating func takeLine() throws(TransferError) {
        number += 1
        guard closed == nil else { throw failure("It stands after the line that ends the export.") }
        let read: TransferLine
        do throws(TransferLine.Unreadable) {
            read = try TransferLine(line, of: command?.value.id)
        } catch {
            throw failure(error.reason)
        }
        switch read {
        case .opening(let version): try open(version)
        case _ where !isOpened: throw failure("An exported log begins with the line {\"uppsikt-log\":1}.")
        case .command(let next): try begin(next)
        case .event(let event): try add(event)
        case .closing(let head, let stated): try close(head, stated)
        }
        line.append(UInt8(ascii: "\n"))
        line.withUnsafeBytes { digest.update(bufferPointer: $0) }
        line.removeAll(keepingCapacity: line.count < 1 << 20)
    }

    private mutating func open(_ version: Int) throws(TransferError) {
        guard !isOpened else { throw failure("A second export begins here.") }
        guard version == TransferLine.version else {
            throw failure(
                "It says that the file has format \(version), and this release reads \(TransferLine.version); install a newer one."
            )
        }
        isOpened = true
    }

    private mutating func begin(_ next: TransferredCommand) throws(TransferError) {
        try checkCommandIsOver()
        command = (next, audit.position + 1)
        if next.events == 0 { try remember() }
    }

    private mutating func add(_ event: RecordedEvent) throws(TransferError) {
        // A command is forgotten with its last event, so whichever is there has room for one more.
        guard let (current, first) = command else { throw failure("It is an event, and no command stands before it.") }
        let stored = StoredEvent(
            event: event, nodeHash: frontier.append(event.leafHash), commandFirst: first,
            commandLast: first + current.events - 1, commandFingerprint: current.fingerprint)
        if case .damaged(_, let reason) = audit.check(stored) { throw failure(reason) }
        do throws(EventLogError) {
            try builder.add(event, nodeHash: stored.nodeHash)
        } catch {
            throw .log(error)
        }
        if audit.position == first + current.events - 1 { try remember() }
    }

    /// Has the builder remember the command whose last event was taken.
    private mutating func remember() throws(TransferError) {
        guard let (current, first) = command else { return }
        command = nil
        let isNew: Bool
        do throws(EventLogError) {
            isNew = try builder.add(
                RememberedCommandRange(
                    id: current.id, fingerprint: current.fingerprint, first: first, last: audit.position))
        } catch {
            throw .log(error)
        }
        guard isNew else { throw failure("Command “\(current.id)” stands in the file twice.") }
    }

    private func checkCommandIsOver() throws(TransferError) {
        guard let (current, first) = command else { return }
        throw failure(
            "Command “\(current.id)” has \(current.events) events, and \(audit.position + 1 - first) stand here.")
    }

    private mutating func close(_ head: LogHead, _ stated: String) throws(TransferError) {
        try checkCommandIsOver()
        guard head.size == audit.head.size else {
            throw failure("It says that there are \(head.size) events, and there are \(audit.head.size).")
        }
        guard head.root == audit.head.root else { throw failure("It names another root than that of the events.") }
        guard TransferLine.hex(digest.finalize()) == stated else {
            throw failure("It names another SHA-256 than that of the lines before it: one of them was altered.")
        }
        closed = head
    }

    private func failure(_ reason: String) -> TransferError { .line(number, reason) }
}
