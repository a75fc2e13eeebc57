package import EventLog

/// A tree head, which commits to the first events of a log (C2SP tlog-checkpoint): the text of a signed note.
///
/// Lines: the origin, the size in decimal, the base 64 of the root hash.
package struct Checkpoint: Sendable, Hashable {
    /// The name of the log.
    package let origin: String
    /// The number of events.
    package let size: Int
    /// The root of the Merkle tree over them.
    package let root: MerkleHash
    /// Extension lines, which our log never writes.
    package let extensions: [String]

    /// Creates a checkpoint.
    ///
    /// - Parameters:
    ///   - origin: The name of the log, which must be a valid key name.
    ///   - size: The number of events, not negative.
    ///   - root: The root of the Merkle tree over them.
    package init(origin: String, size: Int, root: MerkleHash) {
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Parses the text of a note.
    ///
    /// - Parameter text: The text with its last line feed.
    /// - Throws: ``TransparencyError`` with `malformedCheckpoint` if it is not a checkpoint.
    package init(text: String) throws(TransparencyError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard text.utf8.last == UInt8(ascii: "\n"), lines.count >= 4, lines.dropLast().allSatisfy({ !$0.isEmpty })
        else {
            throw TransparencyError(
                .malformedCheckpoint, "A checkpoint has an origin, a size and a root, each on a line.")
        }
        guard let size = DecimalNumber.value(of: lines[1]) else {
            throw TransparencyError(.malformedCheckpoint, "The checkpoint's size is not a number.")
        }
        guard let root = Base64.bytes(lines[2]).flatMap({ $0.withUnsafeBytes { MerkleHash(bytes: $0) } }) else {
            throw TransparencyError(.malformedCheckpoint, "The checkpoint's root is not the base 64 of 32 bytes.")
        }
        guard size > 0 || root == .emptyRoot else {
            throw TransparencyError(.malformedCheckpoint, "The checkpoint's root is not that of a log without events.")
        }
        origin = String(lines[0])
        self.size = size
        self.root = root
        extensions = lines[3...].dropLast().map(String.init)
    }

    /// The text of the note, which is signed.
    package var text: String {
        ([origin, String(size), Base64.text(root.bytes)] + extensions).map { $0 + "\n" }.joined()
    }
}
