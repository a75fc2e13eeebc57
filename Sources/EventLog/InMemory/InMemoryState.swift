/// What an in-memory log holds.
struct InMemoryState {
    var isClosed = false
    var events: [StoredEvent] = []
    /// The positions of each stream's events.
    var streams: [StreamName: [Int]] = [:]
    var commands: [CommandID: RememberedCommand] = [:]
    var tail = LogTail()
    var encoder = LeafEncoder()

    mutating func append(_ request: AppendRequest, clock: LogClock) throws(EventLogError) -> AppendOutcome {
        guard !isClosed else { throw .closed }
        if let remembered = commands[request.command] {
            guard remembered.fingerprint == request.fingerprint else { throw .commandReused(request.command) }
            return remembered.outcome
        }
        for append in request.appends {
            let revision = streams[append.stream]?.count ?? 0
            guard append.expected.allows(revision) else {
                throw .conflict(stream: append.stream, expected: append.expected, actual: revision)
            }
        }
        var outcome = AppendOutcome(
            first: tail.position + 1, last: tail.position + request.eventCount, repeated: false, revisions: [:])
        let time = tail.time(for: request, clock: clock)
        for append in request.appends where !append.events.isEmpty {
            for event in append.events {
                let revision = (streams[append.stream]?.count ?? 0) + 1
                let stamped = tail.stamp(
                    event, stream: append.stream, revision: revision, request: request, at: time, with: &encoder)
                events.append(
                    StoredEvent(event: stamped.event, nodeHash: stamped.nodeHash, commandFirst: nil, commandLast: nil))
                streams[append.stream, default: []].append(stamped.event.position)
                outcome.revisions[append.stream] = revision
            }
        }
        var remembered = RememberedCommand(outcome: outcome, fingerprint: request.fingerprint)
        remembered.outcome.repeated = true
        commands[request.command] = remembered
        return outcome
    }
}
