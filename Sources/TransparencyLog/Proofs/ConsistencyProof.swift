public import EventLog

/// What shows that a log has only grown between two sizes.
public struct ConsistencyProof: Sendable, Hashable {
    /// The size that the log has grown from.
    public let oldSize: Int
    /// The root at that size, which whoever has an older checkpoint compares with it.
    public let oldRoot: MerkleHash
    /// The hashes of RFC 6962, section 2.1.2.
    public let path: [MerkleHash]
    /// The newer checkpoint.
    public let checkpoint: SignedCheckpoint

    /// A proof, which has not been verified.
    ///
    /// - Parameters:
    ///   - oldSize: The size that the log has grown from.
    ///   - oldRoot: The root at that size.
    ///   - path: The hashes.
    ///   - checkpoint: The newer checkpoint.
    public init(oldSize: Int, oldRoot: MerkleHash, path: [MerkleHash], checkpoint: SignedCheckpoint) {
        self.oldSize = oldSize
        self.oldRoot = oldRoot
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Makes sure that the log has only grown since it had the old root.
    ///
    /// - Parameter key: The key that is trusted.
    /// - Throws: ``TransparencyError`` that says which part does not hold.
    public func verify(with key: VerifierKey) throws(TransparencyError) {
        try checkpoint.verify(with: key)
        guard
            MerkleProof.verifyConsistency(
                from: oldSize, oldRoot, to: checkpoint.size, checkpoint.root, proof: path)
        else {
            throw TransparencyError(
                .wrongRoot, "The proof's hashes do not lead from the older root to that of the checkpoint.")
        }
    }

    /// Makes sure that the log has only grown since an older checkpoint.
    ///
    /// - Parameters:
    ///   - older: The older checkpoint.
    ///   - key: The key that is trusted.
    /// - Throws: ``TransparencyError`` that says which part does not hold.
    public func verify(since older: SignedCheckpoint, with key: VerifierKey) throws(TransparencyError) {
        try older.verify(with: key)
        guard older.size == oldSize, older.root == oldRoot else {
            throw TransparencyError(
                .wrongRoot, "The proof is not from the older checkpoint: its size or root is another.")
        }
        try verify(with: key)
    }
}
