/// The right edge of a Merkle tree: all that is needed to add a leaf and to know the root.
///
/// A tree of size N is a row of perfect subtrees, one for each bit of N, largest first. Adding a leaf joins as many of them
/// as N has trailing ones, and what comes of it is the largest perfect subtree that ends at the new leaf. An engine stores
/// that one hash with the leaf, so no stored hash ever changes.
package struct MerkleFrontier: Sendable, Hashable {
    /// The number of leaves.
    package private(set) var size: Int
    /// The roots of the perfect subtrees, largest first.
    package private(set) var peaks: [MerkleHash]

    /// The frontier of a tree without leaves.
    package init() {
        size = 0
        peaks = []
    }

    /// The frontier of a stored tree, or `nil` if the number of peaks does not fit the size.
    ///
    /// - Parameters:
    ///   - size: The number of leaves.
    ///   - peaks: The hashes stored at ``peakPositions(ofSize:)``, in that order.
    package init?(size: Int, peaks: [MerkleHash]) {
        guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.peaks = peaks
    }

    /// The positions at which the perfect subtrees of a tree end, in order; there are at most 63.
    ///
    /// - Parameter size: The number of leaves, not negative.
    package static func peakPositions(ofSize size: Int) -> [Int] {
        var positions: [Int] = []
        var end = 0
        var rest = size
        while rest > 0 {
            let largest = 1 << (Int.bitWidth - 1 - rest.leadingZeroBitCount)
            end += largest
            rest -= largest
            positions.append(end)
        }
        return positions
    }

    /// The root of the tree.
    package var root: MerkleHash {
        guard var root = peaks.last else { return .emptyRoot }
        for peak in peaks.dropLast().reversed() { root = .node(peak, root) }
        return root
    }

    /// Adds a leaf.
    ///
    /// - Parameter leaf: The leaf's hash.
    /// - Returns: The root of the largest perfect subtree that ends at the leaf, or `nil` if that is the leaf itself.
    @discardableResult
    package mutating func append(_ leaf: MerkleHash) -> MerkleHash? {
        size += 1
        var hash = leaf
        for _ in 0..<size.trailingZeroBitCount { hash = .node(peaks.removeLast(), hash) }
        peaks.append(hash)
        return size.isMultiple(of: 2) ? hash : nil
    }
}
