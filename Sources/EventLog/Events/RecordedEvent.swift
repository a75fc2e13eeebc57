/// An event as the log holds it.
public struct RecordedEvent: Sendable, Hashable {
    /// Its place in the whole log, from 1, without gaps.
    public var position: Int
    /// Its id.
    public var id: EventID
    /// The stream that it belongs to.
    public var stream: StreamName
    /// Its place in the stream, from 1, without gaps.
    public var revision: Int
    /// What happened.
    public var type: String
    /// The version of the type's schema.
    public var version: Int
    /// When the log recorded it; never before the event ahead of it.
    public var recorded: Timestamp
    /// Who did it.
    public var actor: String
    /// The id shared by everything that came of one cause outside.
    public var correlation: EventID
    /// The event that made this happen, if any.
    public var causation: EventID?
    /// The command that it came of.
    public var command: CommandID
    /// The event as JSON in UTF-8, byte for byte as it was appended.
    public var data: [UInt8]
    /// The hash of everything above, which is leaf number `position` of the log's Merkle tree.
    public var leafHash: MerkleHash

    /// An event as the log holds it.
    package init(
        position: Int, id: EventID, stream: StreamName, revision: Int, type: String, version: Int, recorded: Timestamp,
        actor: String, correlation: EventID, causation: EventID?, command: CommandID, data: [UInt8],
        leafHash: MerkleHash
    ) {
        self.position = position
        self.id = id
        self.stream = stream
        self.revision = revision
        self.type = type
        self.version = version
        self.recorded = recorded
        self.actor = actor
        self.correlation = correlation
        self.causation = causation
        self.command = command
        self.data = data
        self.leafHash = leafHash
    }
}
