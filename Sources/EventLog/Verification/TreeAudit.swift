/// The checks of hashes, one event after the other: of its content, and of the tree up to it.
package struct TreeAudit {
    private var encoder = LeafEncoder()
    /// The tree over the events so far.
    private(set) var frontier: MerkleFrontier

    /// - Parameter frontier: The tree over the events before the first that is checked.
    package init(after frontier: MerkleFrontier) { self.frontier = frontier }

    /// Checks the next event.
    ///
    /// - Returns: What is wrong with it, or `nil`.
    mutating func check(_ stored: StoredEvent) -> String? {
        check(encoder.hash(of: stored.event), leafHash: stored.event.leafHash, nodeHash: stored.nodeHash)
    }

    /// Checks the next events.
    ///
    /// - Parameter batch: The events, with their leaves.
    /// - Throws: `corrupt` with the position of the first that is not as it was written.
    package mutating func check(_ batch: ReplayBatch) throws(EventLogError) {
        let damage = batch.withUnsafeBytes { bytes -> (position: Int, reason: String)? in
            for (row, leaf) in zip(batch.rows, batch.leaves) {
                let encoded = UnsafeRawBufferPointer(rebasing: bytes[leaf.start..<row.offset + row.count])
                let hash = MerkleHash(hashing: encoded)
                if let reason = check(hash, leafHash: leaf.hash, nodeHash: leaf.nodeHash) {
                    return (row.position, reason)
                }
            }
            return nil
        }
        if let damage { throw .corrupt(position: damage.position, damage.reason) }
    }

    private mutating func check(_ hash: MerkleHash, leafHash: MerkleHash, nodeHash: MerkleHash?) -> String? {
        guard hash == leafHash else { return "Its content does not have the hash that was stored with it." }
        guard frontier.append(leafHash) == nodeHash else {
            return "The tree hash stored with it does not follow from the leaves."
        }
        return nil
    }
}
