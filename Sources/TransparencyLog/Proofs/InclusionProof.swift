public import EventLog

/// What shows that an event is in the log that a checkpoint stands for.
///
/// Nothing but the verifier's key is needed beside it.
public struct InclusionProof: Sendable, Hashable {
    /// The event's place in the log, from 1.
    public let position: Int
    /// What is hashed for the event: the leaf input.
    public let entry: [UInt8]
    /// The hashes from the leaf's sibling upwards (RFC 6962, section 2.1.1).
    public let path: [MerkleHash]
    /// The checkpoint that the event is proved under.
    public let checkpoint: SignedCheckpoint

    /// A proof, which has not been verified.
    ///
    /// - Parameters:
    ///   - position: The event's place in the log, from 1.
    ///   - entry: What is hashed for the event.
    ///   - path: The hashes from the leaf's sibling upwards.
    ///   - checkpoint: The checkpoint that the event is proved under.
    public init(position: Int, entry: [UInt8], path: [MerkleHash], checkpoint: SignedCheckpoint) {
        self.position = position
        self.entry = entry
        self.path = path
        self.checkpoint = checkpoint
    }

    /// The hash of the event.
    public var leafHash: MerkleHash { .leaf(entry) }

    /// Makes sure that the event is in the log.
    ///
    /// - Parameter key: The key that is trusted.
    /// - Returns: The event.
    /// - Throws: ``TransparencyError`` that says which part does not hold.
    @discardableResult
    public func verify(with key: VerifierKey) throws(TransparencyError) -> LoggedEntry {
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
