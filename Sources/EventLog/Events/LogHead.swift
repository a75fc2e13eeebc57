/// The size of a log, and the root hash of its Merkle tree.
package struct LogHead: Sendable, Hashable {
    /// The number of events, which is the position of the last one.
    package var size: Int
    /// The root of the Merkle tree over all of them.
    package var root: MerkleHash

    /// How far a log reaches.
    ///
    /// - Parameters:
    ///   - size: The number of events.
    ///   - root: The root of the Merkle tree over all of them.
    package init(size: Int, root: MerkleHash) {
        self.size = size
        self.root = root
    }

    /// The head of a log without events.
    package static let empty = LogHead(size: 0, root: .emptyRoot)
}
