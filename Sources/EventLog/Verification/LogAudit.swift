/// The checks of a ``LogVerifier``, one event after the other, without any reading.
struct LogAudit {
    private(set) var position: Int
    private var tree: TreeAudit
    /// How many events were checked before, by another audit.
    private let base: Int
    /// Whether the first revision that is met of a stream is believed, as nobody says what came before it.
    private let believesFirstRevisions: Bool
    private var revisions: [StreamName: Int] = [:]
    private var lastID: EventID?
    private var lastRecorded = Timestamp.earliest
    /// The command of the events just checked, and the last position that the engine remembers for it.
    private var command: (id: CommandID, last: Int)?

    /// An audit that begins with the first event.
    init() { self.init(after: MerkleFrontier()) }

    /// An audit that goes on from a tree that is known to be right; the first revision that it meets of a stream is believed.
    init(after frontier: MerkleFrontier) {
        tree = TreeAudit(after: frontier)
        base = frontier.size
        position = frontier.size
        believesFirstRevisions = frontier.size > 0
    }

    /// An audit that continues another, and needs the revisions of ``unknownStreams(in:)``.
    ///
    /// - Parameters:
    ///   - frontier: The right edge of the tree over the events that were checked.
    ///   - last: The last of them.
    init(after frontier: MerkleFrontier, last: RecordedEvent) {
        tree = TreeAudit(after: frontier)
        base = frontier.size
        position = frontier.size
        believesFirstRevisions = false
        lastID = last.id
        lastRecorded = last.recorded
    }

    /// The streams of some events whose earlier revision the audit needs, since they began among events checked before.
    func unknownStreams(in page: [StoredEvent]) -> [StreamName] {
        guard base > 0 else { return [] }
        return Set(page.map(\.event.stream)).filter { revisions[$0] == nil }.sorted { $0.rawValue < $1.rawValue }
    }

    /// Takes in the revision that a stream had among the events checked before.
    mutating func begin(_ stream: StreamName, at revision: Int) { revisions[stream] = revision }

    var head: LogHead { LogHead(size: tree.frontier.size, root: tree.frontier.root) }

    /// Checks the next event of the log.
    ///
    /// - Parameter stored: The event, as the engine gave it.
    /// - Returns: What is wrong with it, or `nil`.
    mutating func check(_ stored: StoredEvent) -> VerificationResult? {
        let event = stored.event
        guard event.position == position + 1 else {
            return .damaged(position: position + 1, reason: "There is no event; the next one is at \(event.position).")
        }
        position = event.position
        if let reason = checkOrder(of: event) ?? tree.check(stored) ?? checkCommand(of: stored) {
            return .damaged(position: position, reason: reason)
        }
        return nil
    }

    /// Checks what only the end of the log shows.
    ///
    /// - Returns: What is wrong, or `nil`.
    func finish() -> VerificationResult? {
        guard let command, command.last != position else { return nil }
        return .damaged(
            position: position,
            reason: "Command “\(command.id)” is remembered as reaching to position \(command.last), beyond the log.")
    }

    private mutating func checkOrder(of event: RecordedEvent) -> String? {
        let known = revisions[event.stream]
        guard known != nil || StreamName(rawValue: event.stream.rawValue) != nil else {
            return "“\(event.stream)” is not a stream name."
        }
        let expected = known.map { $0 + 1 } ?? (believesFirstRevisions ? event.revision : 1)
        guard event.revision == expected else {
            return "It is revision \(event.revision) of stream “\(event.stream)”, where \(expected) is next."
        }
        revisions[event.stream] = expected
        if let lastID, event.id <= lastID {
            return "Its id \(event.id) does not come after that of the event ahead of it."
        }
        lastID = event.id
        guard event.recorded >= lastRecorded else { return "It was recorded before the event ahead of it." }
        lastRecorded = event.recorded
        return nil
    }

    private mutating func checkCommand(of stored: StoredEvent) -> String? {
        let id = stored.event.command
        if let command, command.id == id {
            return position <= command.last ? nil : "Command “\(id)” reaches further than remembered."
        }
        if let command, command.last != position - 1 {
            return
                "Command “\(command.id)” is remembered as reaching to position \(command.last), but another command is here."
        }
        guard let first = stored.commandFirst, let last = stored.commandLast else {
            return "Its command “\(id)” is not remembered."
        }
        guard first == position, last >= first else {
            return "Its command “\(id)” is remembered as reaching from position \(first) to \(last)."
        }
        command = (id, last)
        return nil
    }
}
