/// What an in-memory storage holds.
struct InMemoryTables: Sendable, WriterIndex {
    private(set) var rows: [StoredRow] = []
    /// The positions of each stream's events.
    private(set) var streams: [StreamName: [Int]] = [:]
    private(set) var commands: [CommandID: RememberedCommandRange] = [:]

    mutating func add(_ batch: EventBatch) {
        for row in batch.rows {
            rows.append(row)
            streams[row.event.stream, default: []].append(row.event.position)
        }
        for command in batch.commands { commands[command.id] = command }
    }

    func events(of stream: StreamName) -> [RecordedEvent] {
        streams[stream, default: []].map { rows[$0 - 1].event }
    }

    func tail() -> LogTail {
        var frontier = MerkleFrontier()
        for row in rows { _ = frontier.append(row.event.leafHash) }
        return LogTail(recorded: rows.last?.event.recorded, id: rows.last?.event.id, frontier: frontier)
    }

    func revision(of stream: StreamName) -> Int { streams[stream]?.count ?? 0 }

    func outcome(of command: CommandID) -> RememberedCommand? {
        guard let range = commands[command] else { return nil }
        var revisions: [StreamName: Int] = [:]
        for position in range.first..<max(range.first, range.last + 1) {
            let event = rows[position - 1].event
            revisions[event.stream] = event.revision
        }
        return RememberedCommand(
            outcome: AppendOutcome(first: range.first, last: range.last, repeated: true, revisions: revisions),
            fingerprint: range.fingerprint)
    }
}
