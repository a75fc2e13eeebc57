/// Roots and proofs of a stored Merkle tree (RFC 6962, section 2.1), made from the hashes stored with its leaves.
///
/// Which hashes are read depends on sizes and positions alone, never on the hashes: an engine can be asked for all of them
/// in one go (see ``EventLog/inclusionProof(of:in:)``).
package struct MerkleTree<Failure: Error> {
    /// Reads the hashes stored with the leaf at a position, from 1.
    private let stored: (Int) throws(Failure) -> LeafHashes

    /// A tree over stored hashes.
    ///
    /// - Parameter stored: Gives the hashes stored with the leaf at a position, from 1; what it throws, the methods throw.
    package init(stored: @escaping (Int) throws(Failure) -> LeafHashes) {
        self.stored = stored
    }

    /// The root of the tree when it had that many leaves.
    ///
    /// - Parameter size: The number of leaves, not negative and not beyond what is stored.
    /// - Throws: What reading a hash throws.
    package func root(size: Int) throws(Failure) -> MerkleHash {
        size == 0 ? .emptyRoot : try root(after: 0, count: size)
    }

    /// The hashes that show that a leaf is in the tree, from the leaf upwards.
    ///
    /// - Parameters:
    ///   - position: The leaf, 1 to `size`.
    ///   - size: The number of leaves of the tree that is proved against.
    /// - Throws: What reading a hash throws.
    package func inclusionProof(of position: Int, size: Int) throws(Failure) -> [MerkleHash] {
        var siblings: [MerkleHash] = []
        var start = 0
        var count = size
        while count > 1 {
            let left = Self.leftCount(count)
            if position - start <= left {
                siblings.append(try root(after: start + left, count: count - left))
                count = left
            } else {
                siblings.append(try root(after: start, count: left))
                start += left
                count -= left
            }
        }
        return siblings.reversed()
    }

    /// The hashes that show that a tree has only grown.
    ///
    /// - Parameters:
    ///   - oldSize: The number of leaves of the older tree, 0 to `newSize`.
    ///   - newSize: The number of leaves of the newer tree.
    /// - Returns: The proof of RFC 6962, section 2.1.2; empty if `oldSize` is 0 or `newSize`.
    /// - Throws: What reading a hash throws.
    package func consistencyProof(from oldSize: Int, to newSize: Int) throws(Failure) -> [MerkleHash] {
        guard oldSize > 0, oldSize < newSize else { return [] }
        var siblings: [MerkleHash] = []
        var start = 0
        var old = oldSize
        var count = newSize
        // While the old tree's edge runs along the left edge of the range, its root is one that the verifier has.
        var isKnown = true
        while old != count {
            let left = Self.leftCount(count)
            if old <= left {
                siblings.append(try root(after: start + left, count: count - left))
                count = left
            } else {
                siblings.append(try root(after: start, count: left))
                start += left
                old -= left
                count -= left
                isKnown = false
            }
        }
        if !isKnown { siblings.append(try root(after: start, count: count)) }
        return siblings.reversed()
    }

    /// The largest power of two below a count of at least 2.
    private static func leftCount(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    /// The root of a range that begins where a perfect subtree of at least its size does.
    private func root(after start: Int, count: Int) throws(Failure) -> MerkleHash {
        if count & (count - 1) == 0 {
            return try perfectRoot(endingAt: start + count, level: count.trailingZeroBitCount)
        }
        let left = Self.leftCount(count)
        return .node(try root(after: start, count: left), try root(after: start + left, count: count - left))
    }

    /// The root of the perfect subtree of `1 << level` leaves that ends at a position.
    ///
    /// The right children inside larger subtrees are not stored; walking down their right edge finds stored left children.
    private func perfectRoot(endingAt position: Int, level: Int) throws(Failure) -> MerkleHash {
        if position.trailingZeroBitCount == level { return try stored(position).node }
        if level == 0 { return try stored(position).leaf }
        let half = 1 << (level - 1)
        return .node(
            try perfectRoot(endingAt: position - half, level: level - 1),
            try perfectRoot(endingAt: position, level: level - 1))
    }
}
