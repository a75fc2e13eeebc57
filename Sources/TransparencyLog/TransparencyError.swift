/// Why a note, key, checkpoint or proof is malformed or does not verify.
package struct TransparencyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of error.
    package enum Code: Sendable, Hashable {
        /// The text is not a key.
        case malformedKey
        /// The bytes are not a signed note.
        case malformedNote
        /// The text of the note is not a checkpoint.
        case malformedCheckpoint
        /// The text is not a proof.
        case malformedProof
        /// None of the signatures is by the trusted key.
        case unknownKey
        /// A signature in the name of the trusted key is not valid for this text.
        case badSignature
        /// The checkpoint is of another log.
        case wrongOrigin
        /// The hashes do not lead to the root that the checkpoint states.
        case wrongRoot
    }

    /// A checkpoint is not signed with any key that was ever used here.
    package static let signedWithNone = TransparencyError(
        .unknownKey, "The note is not signed with any key that was used here.")

    /// The kind of error.
    package let code: Code
    /// One sentence that says what is wrong.
    package let description: String

    init(_ code: Code, _ sentence: String) {
        self.code = code
        description = sentence
    }
}
