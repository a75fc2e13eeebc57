package import EventLog

/// The definitions of RFC 6962, section 2.1, taken literally, to compare the real tree with.
package enum NaiveMerkleTree {
    /// The root of some leaves.
    package static func root(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
        guard let first = leaves.first else { return .emptyRoot }
        guard leaves.count > 1 else { return first }
        let split = split(leaves)
        return .node(root(leaves[..<split]), root(leaves[split...]))
    }

    /// The path of a leaf.
    ///
    /// - Parameters:
    ///   - index: The leaf, from 0, within the slice.
    ///   - leaves: All leaves of the tree.
    package static func inclusionProof(of index: Int, in leaves: ArraySlice<MerkleHash>) -> [MerkleHash] {
        guard leaves.count > 1 else { return [] }
        let split = split(leaves)
        let left = split - leaves.startIndex
        return index < left
            ? inclusionProof(of: index, in: leaves[..<split]) + [root(leaves[split...])]
            : inclusionProof(of: index - left, in: leaves[split...]) + [root(leaves[..<split])]
    }

    /// The proof that a tree begins with the leaves of an older one.
    ///
    /// - Parameters:
    ///   - oldSize: The leaves of the older tree, 1 to those of the newer one.
    ///   - leaves: All leaves of the newer tree.
    ///   - isWhole: Whether the range is still the older tree itself; callers leave it out.
    package static func consistencyProof(
        from oldSize: Int, in leaves: ArraySlice<MerkleHash>, isWhole: Bool = true
    ) -> [MerkleHash] {
        if oldSize == leaves.count { return isWhole ? [] : [root(leaves)] }
        let split = split(leaves)
        let left = split - leaves.startIndex
        return oldSize <= left
            ? consistencyProof(from: oldSize, in: leaves[..<split], isWhole: isWhole) + [root(leaves[split...])]
            : consistencyProof(from: oldSize - left, in: leaves[split...], isWhole: false) + [root(leaves[..<split])]
    }

    /// Where the largest power of two below the count of leaves ends.
    private static func split(_ leaves: ArraySlice<MerkleHash>) -> Int {
        var left = 1
        while left * 2 < leaves.count { left *= 2 }
        return leaves.startIndex + left
    }
}
