/// Writes what is hashed for an event.
///
/// The leaf input is text that a verifier in any language can write: these lines, each ended by one line feed, and then
/// the data bytes as stored.
///
///     uppsikt-event/1
///     <position, decimal>
///     <id, lower-case UUID>
///     <stream>
///     <revision, decimal>
///     <type>
///     <version, decimal>
///     <recorded, RFC 3339 in UTC with exactly three decimals and Z>
///     <actor>
///     <correlation, lower-case UUID>
///     <causation, lower-case UUID, or - if there is none>
///     <command>
///
/// No field may hold a line feed, so two different events never have the same input. The leaf hash is
/// `SHA-256(0x00 || input)` (RFC 6962, section 2.1).
package struct LeafEncoder {
    /// The byte that distinguishes a leaf from a node, then the input; kept between events so that its memory is too.
    private var buffer: [UInt8] = []
    /// How much of the buffer belongs to the event.
    private var count = 0

    /// An encoder, which may be used for any number of events.
    package init() {}

    /// The leaf hash of an event, made of all its fields but `leafHash`.
    ///
    /// - Parameter event: The event; its `leafHash` is not read.
    package mutating func hash(of event: RecordedEvent) -> MerkleHash {
        encode(event)
        return withLeaf { MerkleHash(hashing: $0) }
    }

    /// Provides the leaf of an event in an engine's row: the byte that distinguishes it from a node, and the input.
    ///
    /// - Parameters:
    ///   - row: The fields, which need to be valid until this returns.
    ///   - body: Gets bytes that are valid until it returns.
    package mutating func withLeaf(of row: StoredLeaf, _ body: (UnsafeRawBufferPointer) -> Void) {
        encode(
            position: row.position, id: row.id, stream: row.stream, revision: row.revision, type: row.type,
            version: row.version, recorded: row.recorded, actor: row.actor, correlation: row.correlation,
            causation: row.causation, command: row.command, data: row.data)
        withLeaf(body)
    }

    /// The leaf input of an event.
    ///
    /// - Parameter event: The event; its `leafHash` is not read.
    package mutating func input(of event: RecordedEvent) -> [UInt8] {
        encode(event)
        return Array(buffer[1..<count])
    }

    private func withLeaf<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        buffer.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    private mutating func encode(_ event: RecordedEvent) {
        encode(
            position: event.position, id: event.id, stream: event.stream, revision: event.revision, type: event.type,
            version: event.version, recorded: event.recorded, actor: event.actor.utf8, correlation: event.correlation,
            causation: event.causation, command: event.command.rawValue.utf8, data: event.data)
    }

    private mutating func encode(
        position: Int, id: EventID, stream: StreamName, revision: Int, type: String, version: Int, recorded: Timestamp,
        actor: some Collection<UInt8>, correlation: EventID, causation: EventID?, command: some Collection<UInt8>,
        data: some Collection<UInt8>
    ) {
        let texts = stream.rawValue.utf8.count + type.utf8.count + actor.count + command.count + data.count
        let most = texts + LeafWriter.mostOfTheRest
        if buffer.count < most { buffer = Array(repeating: 0, count: 2 * most) }
        count = buffer.withUnsafeMutableBytes { bytes in
            var writer = LeafWriter(bytes)
            writer.put(0)
            writer.line("uppsikt-event/1".utf8)
            writer.line(position)
            writer.line(id)
            writer.line(stream.rawValue.utf8)
            writer.line(revision)
            writer.line(type.utf8)
            writer.line(version)
            writer.line(recorded)
            writer.line(actor)
            writer.line(correlation)
            if let causation { writer.line(causation) } else { writer.line("-".utf8) }
            writer.line(command)
            writer.text(data)
            return writer.count
        }
    }
}
