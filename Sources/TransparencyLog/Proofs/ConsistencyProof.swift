package import EventLog

/// A proof that a log has only grown between two sizes.
package struct ConsistencyProof: Sendable, Hashable {
    /// The older size.
    package let oldSize: Int
    /// The root at that size, to be compared with an older checkpoint.
    package let oldRoot: MerkleHash
    /// The hashes of RFC 6962, section 2.1.2.
    package let path: [MerkleHash]
    /// The newer checkpoint.
    package let checkpoint: SignedCheckpoint

    /// Creates a proof, which is not verified yet.
    ///
    /// - Parameters:
    ///   - oldSize: The older size.
    ///   - oldRoot: The root at that size.
    ///   - path: The hashes.
    ///   - checkpoint: The newer checkpoint.
    package init(oldSize: Int, oldRoot: MerkleHash, path: [MerkleHash], checkpoint: SignedCheckpoint) {
        self.oldSize = oldSize
        self.oldRoot = oldRoot
        self.path = path
        self.checkpoint = checkpoint
    }

    /// Verifies that the log has only grown since it had the old root.
    ///
    /// - Parameter key: The trusted key.
    /// - Throws: ``TransparencyError`` that says what does not verify.
    package func verify(with key: VerifierKey) throws(TransparencyError) {
        try checkpoint.verify(with: key)
        guard
            MerkleProof.verifyConsistency(
                from: oldSize, oldRoot, to: checkpoint.size, checkpoint.root, proof: path)
        else {
            throw TransparencyError(
                .wrongRoot, "The proof's hashes do not lead from the older root to that of the checkpoint.")
        }
    }

    /// Verifies that the log has only grown since an older checkpoint.
    ///
    /// - Parameters:
    ///   - older: The older checkpoint.
    ///   - key: The trusted key.
    /// - Throws: ``TransparencyError`` that says what does not verify.
    package func verify(since older: SignedCheckpoint, with key: VerifierKey) throws(TransparencyError) {
        try older.verify(with: key)
        guard older.size == oldSize, older.root == oldRoot else {
            throw TransparencyError(
                .wrongRoot, "The proof does not start at the older checkpoint: its size or root differs.")
        }
        try verify(with: key)
    }
}
