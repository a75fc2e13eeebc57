/// The first line of a snapshot's file: the position and digest of the state, the head of the log, and a checksum.
///
/// `uppsikt-snapshot <schema> <position> <log head> <state digest> <SHA-256 of all that follows the line>`, in ASCII.
package struct SnapshotHeader: Sendable, Hashable {
    /// The position of the last event in the state.
    package var position: Int
    /// The root hash of the log at that position, hexadecimal, which identifies the log.
    package var head: String
    /// The digest of the state, hexadecimal, to check the snapshot against the log.
    package var digest: String
    /// The SHA-256 of the state's bytes, hexadecimal.
    var payloadHash: String

    /// The line, with its line feed.
    var line: String {
        "\(Self.magic) \(SnapshotStore.schemaVersion) \(position) \(head) \(digest) \(payloadHash)\n"
    }

    /// The maximum length of the line in bytes.
    static let greatestLength = 300
    private static let magic = "uppsikt-snapshot"

    init(position: Int, head: String, digest: String, payloadHash: String) {
        self.position = position
        self.head = head
        self.digest = digest
        self.payloadHash = payloadHash
    }

    /// Reads the line without its line feed; `nil` if it is of another schema version.
    ///
    /// - Throws: ``SnapshotFileError/notASnapshot`` if it is not such a line.
    init?(line: some Sequence<UInt8>) throws(SnapshotFileError) {
        let words = String(decoding: Array(line), as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
        guard words.count > 2, words[0] == Self.magic, let schema = Int(words[1]) else { throw .notASnapshot }
        guard schema == SnapshotStore.schemaVersion else { return nil }
        guard words.count == 6, let position = Int(words[2]), position > 0, words[3...].allSatisfy(Self.isDigest)
        else { throw .notASnapshot }
        self.init(
            position: position, head: String(words[3]), digest: String(words[4]), payloadHash: String(words[5]))
    }

    private static func isDigest(_ word: Substring) -> Bool {
        word.utf8.count == 64 && word.utf8.allSatisfy { (97...102).contains($0) || (48...57).contains($0) }
    }
}
