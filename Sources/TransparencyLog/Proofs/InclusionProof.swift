package import EventLog

/// A proof that an event is in the log of a checkpoint.
///
/// To verify it, only the verifier key is needed.
package struct InclusionProof: Sendable, Hashable {
    /// The event's place in the log, from 1.
    package let position: Int
    /// The leaf input: the bytes that are hashed for the event.
    package let entry: [UInt8]
    /// The hashes from the leaf's sibling upwards (RFC 6962, section 2.1.1).
    package let path: [MerkleHash]
    /// The checkpoint whose root the path leads to.
    package let checkpoint: SignedCheckpoint

    /// Creates a proof, which is not verified yet.
    ///
    /// - Parameters:
    ///   - position: The event's place in the log, from 1.
    ///   - entry: The leaf input.
    ///   - path: The hashes from the leaf's sibling upwards.
    ///   - checkpoint: The checkpoint whose root the path leads to.
    package init(position: Int, entry: [UInt8], path: [MerkleHash], checkpoint: SignedCheckpoint) {
        self.position = position
        self.entry = entry
        self.path = path
        self.checkpoint = checkpoint
    }

    /// The hash of the event.
    package var leafHash: MerkleHash { .leaf(entry) }

    /// Verifies that the event is in the log.
    ///
    /// - Parameter key: The trusted key.
    /// - Returns: The event.
    /// - Throws: ``TransparencyError`` that says what does not verify.
    @discardableResult
    package func verify(with key: VerifierKey) throws(TransparencyError) -> LoggedEntry {
        try checkpoint.verify(with: key)
        let logged = try LoggedEntry(bytes: entry)
        guard logged.position == position else {
            throw TransparencyError(
                .malformedProof,
                "The proof is for position \(position), and its entry is of position \(logged.position).")
        }
        guard
            MerkleProof.verifyInclusion(
                of: leafHash, at: position, size: checkpoint.size, root: checkpoint.root, proof: path)
        else {
            throw TransparencyError(
                .wrongRoot, "The entry and the proof's hashes do not lead to the root of the checkpoint.")
        }
        return logged
    }
}
