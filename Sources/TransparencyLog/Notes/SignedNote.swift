/// A text with signatures (C2SP signed-note).
///
/// The signed text ends in a line feed. An empty line follows, and then a line for each signature.
package struct SignedNote: Sendable, Hashable {
    /// The maximum size of a note in bytes.
    static let maximumBytes = 1 << 16
    /// The maximum number of signatures.
    static let maximumSignatures = 64

    /// The text with its last line feed; not to be trusted before ``verify(with:)``.
    package let text: String
    /// The signatures, in order.
    package let signatures: [NoteSignature]

    init(text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Parses a note.
    ///
    /// - Parameter bytes: The whole note, UTF-8.
    /// - Throws: ``TransparencyError`` with `malformedNote` if it does not follow the specification.
    package init(bytes: some Collection<UInt8>) throws(TransparencyError) {
        guard bytes.count <= Self.maximumBytes, let note = String(validating: Array(bytes), as: UTF8.self) else {
            throw TransparencyError(.malformedNote, "The note is not UTF-8, or larger than \(Self.maximumBytes) bytes.")
        }
        guard note.utf8.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\n") }) else {
            throw TransparencyError(.malformedNote, "The note holds a control character.")
        }
        guard note.utf8.last == UInt8(ascii: "\n") else {
            throw TransparencyError(.malformedNote, "The note is cut off: it does not end with a line.")
        }
        var lines = note.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
        guard let blank = lines.lastIndex(where: \.isEmpty), blank > 0 else {
            throw TransparencyError(.malformedNote, "No empty line separates the note's text from its signatures.")
        }
        let below = lines[(blank + 1)...]
        guard (1...Self.maximumSignatures).contains(below.count) else {
            throw TransparencyError(
                .malformedNote, "The note has no signature, or more than \(Self.maximumSignatures).")
        }
        var signatures: [NoteSignature] = []
        for line in below { signatures.append(try NoteSignature(line: line)) }
        lines.removeSubrange(blank...)
        text = lines.joined(separator: "\n") + "\n"
        self.signatures = signatures
    }

    /// The whole note.
    package var encoded: String { text + "\n" + signatures.map { $0.line + "\n" }.joined() }

    /// Verifies that a key has signed this text.
    ///
    /// Signatures by other keys are ignored.
    ///
    /// - Parameter key: The trusted key.
    /// - Throws: ``TransparencyError`` with `unknownKey` if no signature claims to be by the key, `badSignature` if one
    ///   does and is not valid.
    package func verify(with key: VerifierKey) throws(TransparencyError) {
        let claimed = signatures.filter { $0.isClaimed(by: key) }
        guard !claimed.isEmpty else {
            throw TransparencyError(.unknownKey, "The note is not signed with the key \(key.text).")
        }
        let message = Array(text.utf8)
        guard claimed.allSatisfy({ key.isValid($0.bytes, for: message) }) else {
            throw TransparencyError(.badSignature, "The signature in the name of \(key.name) is not over this note.")
        }
    }
}
