/// The end of a log as its writer needs it to add more: the same for every engine, so that the same request gives the
/// same leaves.
package struct LogTail: Sendable {
    /// The position of the last event.
    package private(set) var position: Int
    /// When the last event was recorded.
    package private(set) var recorded: Timestamp
    /// The Merkle tree as far as it reaches.
    package private(set) var frontier: MerkleFrontier
    private var ids: EventIDGenerator

    /// The end of a log.
    ///
    /// - Parameters:
    ///   - recorded: When the last event was recorded, or `nil` if there is none.
    ///   - id: The id of the last event, or `nil` if there is none.
    ///   - frontier: The Merkle tree over the events so far.
    package init(recorded: Timestamp? = nil, id: EventID? = nil, frontier: MerkleFrontier = MerkleFrontier()) {
        position = frontier.size
        self.recorded = recorded ?? .earliest
        self.frontier = frontier
        ids = EventIDGenerator(after: id)
    }

    /// The head that stands for the log up to here.
    package var head: LogHead { LogHead(size: position, root: frontier.root) }

    /// The time that a request's events are recorded with: asked once, so that they all share it.
    package func time(for request: AppendRequest, clock: LogClock) -> Timestamp {
        max(recorded, request.recorded ?? clock.now())
    }

    /// Gives a new event its place, its id and its hashes.
    package mutating func stamp(
        _ event: NewEvent, stream: StreamName, revision: Int, request: AppendRequest, at time: Timestamp,
        with encoder: inout LeafEncoder
    ) -> (event: RecordedEvent, nodeHash: MerkleHash?) {
        position += 1
        recorded = max(recorded, time)
        var stamped = RecordedEvent(
            position: position, id: ids.next(at: recorded), stream: stream, revision: revision, type: event.type,
            version: event.version, recorded: recorded, actor: request.actor, correlation: request.correlation,
            causation: request.causation, command: request.command, data: event.data, leafHash: .emptyRoot)
        stamped.leafHash = encoder.hash(of: stamped)
        return (stamped, frontier.append(stamped.leafHash))
    }
}
