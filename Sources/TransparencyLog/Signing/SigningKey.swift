internal import Crypto

/// The private half of a key that signs notes, as text: `PRIVATE+KEY+NAME+HASH+BASE64`.
///
/// The format is that of Go's `golang.org/x/mod/sumdb/note`, which other tools read too. The name is the log's origin, so
/// that it stays with the key. Printing a key shows only its public half.
package struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
    private static let prefix = "PRIVATE+KEY+"

    private let seed: [UInt8]
    /// The public half.
    package let verifier: VerifierKey

    /// Generates a key.
    ///
    /// - Parameter name: The key's name, which is the origin of the log whose checkpoints it signs.
    /// - Throws: ``TransparencyError`` with `malformedKey` if the name is not valid.
    package init(generatingFor name: String) throws(TransparencyError) {
        try self.init(name: name, seed: Array(Curve25519.Signing.PrivateKey().rawRepresentation))
    }

    /// Parses a key.
    ///
    /// - Parameter text: The text; one line feed at its end is ignored.
    /// - Throws: ``TransparencyError`` with `malformedKey` if it is not a key. The text is never part of the error.
    package init(text: String) throws(TransparencyError) {
        let line = text.utf8.last == UInt8(ascii: "\n") ? text.dropLast() : text[...]
        guard line.hasPrefix(Self.prefix) else { throw Self.malformed }
        let parts = line.dropFirst(Self.prefix.count).split(
            separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let key = Base64.bytes(parts[2]), key.first == VerifierKey.type else {
            throw Self.malformed
        }
        try self.init(name: String(parts[0]), seed: Array(key.dropFirst()))
        guard parts[1].utf8.elementsEqual(VerifierKey.hex(verifier.id).utf8) else {
            throw TransparencyError(.malformedKey, "The signing key's hash is not that of its name and key.")
        }
    }

    private init(name: String, seed: [UInt8]) throws(TransparencyError) {
        do {
            let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
            verifier = try VerifierKey(name: name, bytes: Array(key.publicKey.rawRepresentation))
        } catch let error as TransparencyError {
            throw error
        } catch {
            throw Self.malformed
        }
        self.seed = seed
    }

    private static let malformed = TransparencyError(
        .malformedKey, "The signing key is not of the form PRIVATE+KEY+NAME+HASH+BASE64 with an Ed25519 key.")

    /// The name of the key.
    package var name: String { verifier.name }

    /// The secret text, without a line feed.
    package var secretText: String {
        "\(Self.prefix)\(name)+\(VerifierKey.hex(verifier.id))+\(Base64.text([VerifierKey.type] + seed))"
    }

    /// The public half.
    package var description: String { "signing key of \(verifier.text)" }

    /// Only the public half, so that `dump` and test failures do not print a secret either.
    package var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }

    /// Signs a text.
    ///
    /// - Parameter text: The text, which ends in a line feed.
    /// - Returns: The note.
    /// - Throws: ``TransparencyError`` with `malformedNote` if the text is not valid in a note.
    package func sign(_ text: String) throws(TransparencyError) -> SignedNote {
        guard text.utf8.last == UInt8(ascii: "\n"), text.utf8.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\n") })
        else {
            throw TransparencyError(
                .malformedNote, "The text to sign does not end with a line, or holds a control character.")
        }
        let signature: [UInt8]
        do {
            signature = Array(
                try Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: Array(text.utf8)))
        } catch {
            throw TransparencyError(.malformedKey, "The key does not sign: \(error).")
        }
        return SignedNote(
            text: text, signatures: [NoteSignature(name: name, keyID: verifier.id, bytes: signature)])
    }
}
