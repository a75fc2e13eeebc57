internal import Crypto

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
///     <causation, lower-case UUID, or - where there is none>
///     <command>
///
/// No field may hold a line feed, so two different events never have the same input. The leaf hash is
/// `SHA-256(0x00 || input)` (RFC 6962, section 2.1).
public struct LeafEncoder {
    /// The byte that tells a leaf from a node, then the input; kept between events so that its memory is too.
    private var buffer: [UInt8] = []

    /// An encoder, which may be used for any number of events.
    public init() {}

    /// The leaf hash of an event, made of all its fields but `leafHash`.
    ///
    /// - Parameter event: The event; its `leafHash` is not read.
    public mutating func hash(of event: RecordedEvent) -> MerkleHash {
        encode(event)
        return buffer.withUnsafeBytes { bytes in
            var digest = SHA256()
            digest.update(bufferPointer: bytes)
            return MerkleHash(digest.finalize())
        }
    }

    /// The leaf input of an event.
    ///
    /// - Parameter event: The event; its `leafHash` is not read.
    public mutating func input(of event: RecordedEvent) -> [UInt8] {
        encode(event)
        return Array(buffer.dropFirst())
    }

    private mutating func encode(_ event: RecordedEvent) {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(0)
        line("uppsikt-event/1")
        line(String(event.position))
        line(event.id.description)
        line(event.stream.rawValue)
        line(String(event.revision))
        line(event.type)
        line(String(event.version))
        line(event.recorded.description)
        line(event.actor)
        line(event.correlation.description)
        line(event.causation?.description ?? "-")
        line(event.command.rawValue)
        buffer.append(contentsOf: event.data)
    }

    private mutating func line(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        buffer.append(UInt8(ascii: "\n"))
    }
}
