import EventLog

/// A Merkle tree stored as an engine stores it: two hashes with each leaf.
struct StoredTree {
    let leaves: [MerkleHash]
    private let stored: [LeafHashes]

    init(_ leaves: [MerkleHash]) {
        self.leaves = leaves
        var frontier = MerkleFrontier()
        stored = leaves.map { LeafHashes(leaf: $0, node: frontier.append($0)) }
    }

    /// Leaves that differ from each other.
    init(count: Int) {
        self.init((0..<count).map { MerkleHash.leaf(Array(String($0).utf8)) })
    }

    var merkle: MerkleTree<Never> {
        let stored = self.stored
        return MerkleTree { position in stored[position - 1] }
    }
}
