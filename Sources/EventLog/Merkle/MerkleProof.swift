/// Checks of Merkle proofs (RFC 9162, sections 2.1.3.2 and 2.1.4.2), which need nothing but the proof and the roots.
package enum MerkleProof {
    /// Whether a leaf is in the tree with a root.
    ///
    /// - Parameters:
    ///   - leaf: The leaf's hash.
    ///   - position: The leaf's position, from 1.
    ///   - size: The number of leaves of the tree.
    ///   - root: The root of the tree.
    ///   - proof: The hashes from the leaf upwards, as ``MerkleTree/inclusionProof(of:size:)`` gives them.
    package static func verifyInclusion(
        of leaf: MerkleHash, at position: Int, size: Int, root: MerkleHash, proof: [MerkleHash]
    ) -> Bool {
        guard position >= 1, position <= size else { return false }
        var index = position - 1
        var last = size - 1
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return false }
            if index & 1 == 1 || index == last {
                hash = .node(sibling, hash)
                while index & 1 == 0, index != 0 {
                    index >>= 1
                    last >>= 1
                }
            } else {
                hash = .node(hash, sibling)
            }
            index >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }

    /// Whether the tree with the new root begins with all leaves of the tree with the old root.
    ///
    /// - Parameters:
    ///   - oldSize: The number of leaves of the older tree.
    ///   - oldRoot: The root of the older tree.
    ///   - newSize: The number of leaves of the newer tree.
    ///   - newRoot: The root of the newer tree.
    ///   - proof: The hashes as ``MerkleTree/consistencyProof(from:to:)`` gives them.
    package static func verifyConsistency(
        from oldSize: Int, _ oldRoot: MerkleHash, to newSize: Int, _ newRoot: MerkleHash, proof: [MerkleHash]
    ) -> Bool {
        guard oldSize >= 0, oldSize <= newSize else { return false }
        if oldSize == newSize { return proof.isEmpty && oldRoot == newRoot }
        if oldSize == 0 { return proof.isEmpty && oldRoot == .emptyRoot }
        var path = proof[...]
        // The old root itself begins the path where the old tree is perfect; the proof leaves it out.
        if oldSize & (oldSize - 1) == 0 { path = ([oldRoot] + proof)[...] }
        guard var old = path.popFirst() else { return false }
        var new = old
        var index = oldSize - 1
        var last = newSize - 1
        while index & 1 == 1 {
            index >>= 1
            last >>= 1
        }
        for sibling in path {
            guard last > 0 else { return false }
            if index & 1 == 1 || index == last {
                old = .node(sibling, old)
                new = .node(sibling, new)
                while index & 1 == 0, index != 0 {
                    index >>= 1
                    last >>= 1
                }
            } else {
                new = .node(new, sibling)
            }
            index >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == newRoot
    }
}
