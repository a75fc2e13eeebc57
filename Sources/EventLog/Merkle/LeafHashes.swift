/// The two hashes that are stored with a leaf.
package struct LeafHashes: Sendable, Hashable {
    /// The hash of the leaf.
    package var leaf: MerkleHash
    /// The root of the largest perfect subtree that ends at the leaf, which at odd positions is the leaf's own hash.
    package var node: MerkleHash

    /// The two hashes that are stored with a leaf.
    ///
    /// - Parameters:
    ///   - leaf: The hash of the leaf.
    ///   - node: The root of the largest perfect subtree that ends at it; `nil` if that is the leaf itself.
    package init(leaf: MerkleHash, node: MerkleHash?) {
        self.leaf = leaf
        self.node = node ?? leaf
    }
}
