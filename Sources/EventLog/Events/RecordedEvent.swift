/// An event as the log holds it.
package struct RecordedEvent: Sendable, Hashable {
    /// Its place in the whole log, from 1, without gaps.
    package var position: Int
    /// Its id.
    package var id: EventID
    /// The stream that it belongs to.
    package var stream: StreamName
    /// Its place in the stream, from 1, without gaps.
    package var revision: Int
    /// What happened.
    package var type: String
    /// The version of the type's schema.
    package var version: Int
    /// When the log recorded it; never before the event ahead of it.
    package var recorded: Timestamp
    /// Who did it.
    package var actor: String
    /// The id shared by everything that came of one cause outside.
    package var correlation: EventID
    /// The event that made this happen, if any.
    package var causation: EventID?
    /// The command that it came of.
    package var command: CommandID
    /// The event as JSON in UTF-8, byte for byte as it was appended.
    package var data: [UInt8]
    /// The hash of everything above, which is leaf number `position` of the log's Merkle tree.
    package var leafHash: MerkleHash

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
