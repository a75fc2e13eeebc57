public import EventLog

/// A checkpoint with the signatures over it.
///
/// It is something else than a subscription's checkpoint, which is a position that was reached.
public struct SignedCheckpoint: Sendable, Hashable {
    /// What is claimed, which says nothing until it was verified.
    public let checkpoint: Checkpoint
    /// The note that claims it.
    public let note: SignedNote

    /// Reads a signed note.
    ///
    /// - Parameter bytes: The whole note.
    /// - Throws: ``TransparencyError`` with `malformedNote` or `malformedCheckpoint`.
    public init(bytes: some Collection<UInt8>) throws(TransparencyError) {
        note = try SignedNote(bytes: bytes)
        checkpoint = try Checkpoint(text: note.text)
    }

    /// Signs a checkpoint.
    ///
    /// - Parameters:
    ///   - size: The number of events.
    ///   - root: The root of the Merkle tree over them.
    ///   - key: The key, whose name is the origin.
    /// - Throws: ``TransparencyError`` if it cannot be signed.
    public init(size: Int, root: MerkleHash, signedWith key: SigningKey) throws(TransparencyError) {
        checkpoint = Checkpoint(origin: key.name, size: size, root: root)
        note = try key.sign(checkpoint.text)
    }

    /// The number of events.
    public var size: Int { checkpoint.size }
    /// The root of the Merkle tree over them.
    public var root: MerkleHash { checkpoint.root }
    /// The whole note.
    public var encoded: String { note.encoded }

    /// Makes sure that it is of the log whose key is trusted, and signed with that key.
    ///
    /// - Parameter key: The key that is trusted.
    /// - Throws: ``TransparencyError`` with `wrongOrigin`, `unknownKey` or `badSignature`.
    public func verify(with key: VerifierKey) throws(TransparencyError) {
        guard checkpoint.origin.utf8.elementsEqual(key.name.utf8) else {
            throw TransparencyError(
                .wrongOrigin, "The checkpoint is of the log “\(checkpoint.origin)”, and the key of “\(key.name)”.")
        }
        try note.verify(with: key)
    }
}
