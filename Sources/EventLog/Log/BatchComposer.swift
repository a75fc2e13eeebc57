/// Decides which requests of a group are accepted, and gives their events positions, ids and hashes.
///
/// Repeated commands and expected revisions are checked here, once for every engine. Everything about a request is checked
/// before any of its events are added, so a refused request leaves the batch to the others.
struct BatchComposer {
    private let index: any WriterIndex
    private let clock: LogClock
    private(set) var tail: LogTail
    private(set) var batch = EventBatch()
    /// The revisions of the streams that the batch appends to.
    private(set) var revisions: [StreamName: Int] = [:]
    private var commands: [CommandID: RememberedCommand] = [:]

    /// A batch that follows the end of the log.
    init(after tail: LogTail, index: any WriterIndex, clock: LogClock) {
        self.tail = tail
        self.index = index
        self.clock = clock
    }

    /// Adds a request.
    ///
    /// - Parameters:
    ///   - request: A valid request.
    ///   - known: The revisions of committed streams; what is looked up is added.
    ///   - encoder: Computes leaf hashes.
    /// - Returns: The outcome, or why this request alone is refused.
    /// - Throws: What the index throws, after which the whole batch must be given up.
    mutating func add(
        _ request: AppendRequest, known: inout [StreamName: Int], encoder: inout LeafEncoder
    ) throws(EventLogError) -> Result<AppendOutcome, EventLogError> {
        let remembered: RememberedCommand?
        if let inBatch = commands[request.command] {
            remembered = inBatch
        } else {
            remembered = try index.outcome(of: request.command)
        }
        if let remembered {
            guard remembered.fingerprint == request.fingerprint else {
                return .failure(.commandReused(request.command))
            }
            return .success(remembered.outcome)
        }
        var found: [Int] = []
        found.reserveCapacity(request.appends.count)
        for append in request.appends {
            let revision = try revision(of: append.stream, &known)
            guard append.expected.allows(revision) else {
                return .failure(.conflict(stream: append.stream, expected: append.expected, actual: revision))
            }
            found.append(revision)
        }
        return .success(accept(request, at: found, &encoder))
    }

    private mutating func accept(
        _ request: AppendRequest, at found: [Int], _ encoder: inout LeafEncoder
    ) -> AppendOutcome {
        var outcome = AppendOutcome(
            first: tail.position + 1, last: tail.position + request.eventCount, repeated: false, revisions: [:])
        let time = tail.time(for: request, clock: clock)
        for (append, found) in zip(request.appends, found) where !append.events.isEmpty {
            var revision = found
            for event in append.events {
                revision += 1
                let stamped = tail.stamp(
                    event, stream: append.stream, revision: revision, request: request, at: time, with: &encoder)
                batch.rows.append(StoredRow(event: stamped.event, nodeHash: stamped.nodeHash))
            }
            revisions[append.stream] = revision
            outcome.revisions[append.stream] = revision
        }
        batch.commands.append(
            RememberedCommandRange(
                id: request.command, fingerprint: request.fingerprint, first: outcome.first, last: outcome.last))
        var remembered = RememberedCommand(outcome: outcome, fingerprint: request.fingerprint)
        remembered.outcome.repeated = true
        commands[request.command] = remembered
        return outcome
    }

    private func revision(of stream: StreamName, _ known: inout [StreamName: Int]) throws(EventLogError) -> Int {
        if let inBatch = revisions[stream] { return inBatch }
        if let committed = known[stream] { return committed }
        let stored = try index.revision(of: stream)
        known[stream] = stored
        return stored
    }
}
