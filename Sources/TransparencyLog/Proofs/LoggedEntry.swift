/// A parsed leaf input, as `LeafEncoder` in EventLog writes it.
package struct LoggedEntry: Sendable, Hashable {
    /// The first line.
    static let version = "uppsikt-event/1"
    /// The number of lines before the data.
    static let lineCount = 12

    /// The lines before the data, without their line feeds.
    private let lines: [String]
    /// The event's data: JSON, as it was written.
    package let data: String

    /// Parses a leaf input.
    ///
    /// - Throws: ``TransparencyError`` with `malformedProof` if it is not a leaf input.
    package init(bytes: [UInt8]) throws(TransparencyError) {
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
    package let position: Int
    /// The event's id.
    package var id: String { lines[2] }
    /// The event's stream.
    package var stream: String { lines[3] }
    /// The event's place in its stream, from 1.
    package var revision: Int { DecimalNumber.value(of: lines[4]) ?? 0 }
    /// The event's type.
    package var type: String { lines[5] }
    /// The version of the type's schema.
    package var schemaVersion: Int { DecimalNumber.value(of: lines[6]) ?? 0 }
    /// When the log recorded it, RFC 3339 in UTC.
    package var recorded: String { lines[7] }
    /// The actor's id, never a name.
    package var actor: String { lines[8] }
}
