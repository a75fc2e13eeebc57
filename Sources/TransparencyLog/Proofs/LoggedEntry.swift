/// What is hashed for an event, taken apart again; `LeafEncoder` in EventLog writes it.
public struct LoggedEntry: Sendable, Hashable {
    /// The first line.
    static let version = "uppsikt-event/1"
    /// How many lines come before the data.
    static let lineCount = 12

    /// The lines before the data, without their line feeds.
    private let lines: [String]
    /// The event's data: JSON, as it was written.
    public let data: String

    /// Takes a leaf input apart.
    ///
    /// - Parameter bytes: The leaf input.
    /// - Throws: ``TransparencyError`` with `malformedProof` if it is none.
    public init(bytes: [UInt8]) throws(TransparencyError) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Self.malformed }
        let parts = text.utf8.split(
            separator: UInt8(ascii: "\n"), maxSplits: Self.lineCount, omittingEmptySubsequences: false)
        guard parts.count == Self.lineCount + 1, let data = parts.last else { throw Self.malformed }
        lines = parts.dropLast().map { String(Substring($0)) }
        self.data = String(Substring(data))
        guard lines[0] == Self.version, let position = DecimalNumber.value(of: lines[1]), position > 0,
            DecimalNumber.value(of: lines[4]) != nil, DecimalNumber.value(of: lines[6]) != nil
        else { throw Self.malformed }
        self.position = position
    }

    private static let malformed = TransparencyError(
        .malformedProof, "The entry is not what is hashed for an event: \(version) and eleven more lines, then JSON.")

    /// The event's place in the log, from 1.
    public let position: Int
    /// The event's id.
    public var id: String { lines[2] }
    /// The event's stream.
    public var stream: String { lines[3] }
    /// The event's place in its stream, from 1.
    public var revision: Int { DecimalNumber.value(of: lines[4]) ?? 0 }
    /// The event's type.
    public var type: String { lines[5] }
    /// The version of the type's schema.
    public var schemaVersion: Int { DecimalNumber.value(of: lines[6]) ?? 0 }
    /// When the log recorded it, RFC 3339 in UTC.
    public var recorded: String { lines[7] }
    /// Who caused it: an id, never a name.
    public var actor: String { lines[8] }
}
