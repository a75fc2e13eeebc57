/// Why a note, a key, a checkpoint or a proof is not what it claims to be.
public struct TransparencyError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of thing is wrong.
    public enum Code: Sendable, Hashable {
        /// The text of a key is not one.
        case malformedKey
        /// The bytes are no signed note.
        case malformedNote
        /// The text of a note is no checkpoint.
        case malformedCheckpoint
        /// The text is no proof.
        case malformedProof
        /// None of the signatures is by the key that is trusted.
        case unknownKey
        /// A signature by the key that is trusted is not over this text.
        case badSignature
        /// The checkpoint is that of another log.
        case wrongOrigin
        /// The hashes do not lead to the root that the checkpoint states.
        case wrongRoot
    }

    /// A checkpoint is signed with none of the keys that were ever used.
    public static let signedWithNone = TransparencyError(
        .unknownKey, "The note is signed with no key that was used here.")

    /// What kind of thing is wrong.
    public let code: Code
    /// One sentence that says what.
    public let description: String

    /// An error.
    ///
    /// - Parameters:
    ///   - code: What kind of thing is wrong.
    ///   - sentence: One sentence that says what.
    init(_ code: Code, _ sentence: String) {
        self.code = code
        description = sentence
    }
}
