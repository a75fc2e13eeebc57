package import EventLog

/// A checkpoint of the log's tree with its signatures.
///
/// Not to be confused with a subscription's position, which some systems call a checkpoint too.
package struct SignedCheckpoint: Sendable, Hashable {
    /// The content, which must not be trusted before ``verify(with:)``.
    package let checkpoint: Checkpoint
    /// The note with the signatures.
    package let note: SignedNote

    /// Parses a signed note.
    ///
    /// - Parameter bytes: The whole note.
    /// - Throws: ``TransparencyError`` with `malformedNote` or `malformedCheckpoint`.
    package init(bytes: some Collection<UInt8>) throws(TransparencyError) {
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
    package init(size: Int, root: MerkleHash, signedWith key: SigningKey) throws(TransparencyError) {
        checkpoint = Checkpoint(origin: key.name, size: size, root: root)
        note = try key.sign(checkpoint.text)
    }

    /// The number of events.
    package var size: Int { checkpoint.size }
    /// The root of the Merkle tree over them.
    package var root: MerkleHash { checkpoint.root }
    /// The whole note.
    package var encoded: String { note.encoded }

    /// Verifies that it is of the key's log and signed with the key.
    ///
    /// - Parameter key: The trusted key.
    /// - Throws: ``TransparencyError`` with `wrongOrigin`, `unknownKey` or `badSignature`.
    package func verify(with key: VerifierKey) throws(TransparencyError) {
        guard checkpoint.origin.utf8.elementsEqual(key.name.utf8) else {
            throw TransparencyError(
                .wrongOrigin, "The checkpoint is of the log “\(checkpoint.origin)”, and the key of “\(key.name)”.")
        }
        try note.verify(with: key)
    }
}
