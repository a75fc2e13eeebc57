/// The size of a log, and the root hash of its Merkle tree.
public struct LogHead: Sendable, Hashable {
    /// The number of events, which is the position of the last one.
    public var size: Int
    /// The root of the Merkle tree over all of them.
    public var root: MerkleHash

    /// How far a log reaches.
    ///
    /// - Parameters:
    ///   - size: The number of events.
    ///   - root: The root of the Merkle tree over all of them.
    public init(size: Int, root: MerkleHash) {
        self.size = size
        self.root = root
    }

    /// The head of a log without events.
    public static let empty = LogHead(size: 0, root: .emptyRoot)
}
