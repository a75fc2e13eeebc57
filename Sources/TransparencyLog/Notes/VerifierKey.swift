internal import Crypto

/// The public half of a key that signs notes, as `vkey` text: `NAME+HASH+BASE64` (C2SP signed-note).
///
/// `HASH` is the key's id in eight hexadecimal digits; the base 64 encodes the type, `0x01` for Ed25519, and the 32 bytes
/// of the key.
package struct VerifierKey: Sendable, Hashable {
    /// The type of Ed25519 signatures.
    static let type: UInt8 = 1
    /// The length of an Ed25519 key in bytes.
    static let length = 32
    /// The length of an Ed25519 signature in bytes.
    static let signatureLength = 64

    /// The key's name.
    package let name: String
    /// The key's id, which is part of each signature.
    package let id: UInt32
    /// The thirty-two bytes of the key (RFC 8032).
    package let bytes: [UInt8]

    /// Creates a verifier key from a name and a public key.
    ///
    /// - Parameters:
    ///   - name: The key's name.
    ///   - bytes: The thirty-two bytes of the key.
    /// - Throws: ``TransparencyError`` with `malformedKey` if the name or the length is not valid.
    package init(name: String, bytes: [UInt8]) throws(TransparencyError) {
        guard KeyName.isValid(name) else {
            throw TransparencyError(
                .malformedKey, "“\(name)” cannot name a key: it is empty, or holds a space or a plus.")
        }
        guard bytes.count == Self.length else {
            throw TransparencyError(.malformedKey, "An Ed25519 key has 32 bytes, and this one \(bytes.count).")
        }
        self.name = name
        self.bytes = bytes
        id = Self.id(name: name, bytes: bytes)
    }

    /// Parses a verifier key.
    ///
    /// - Parameter text: The text, without a line break.
    /// - Throws: ``TransparencyError`` with `malformedKey` if it is not a key, or its id is not that of its name and key.
    package init(text: String) throws(TransparencyError) {
        // Only the first two: base 64 has plus signs of its own.
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let key = Base64.bytes(parts[2]), key.first == Self.type else {
            throw TransparencyError(
                .malformedKey, "The verifier key is not of the form NAME+HASH+BASE64 with an Ed25519 key.")
        }
        try self.init(name: String(parts[0]), bytes: Array(key.dropFirst()))
        guard parts[1].utf8.elementsEqual(Self.hex(id).utf8) else {
            throw TransparencyError(.malformedKey, "The verifier key's hash is not that of its name and key.")
        }
    }

    /// The key as text, for verifiers.
    package var text: String { "\(name)+\(Self.hex(id))+\(Base64.text([Self.type] + bytes))" }

    /// Whether a signature of a message is valid under this key.
    ///
    /// - Parameters:
    ///   - signature: 64 bytes; any other length is not valid.
    ///   - message: The signed bytes.
    func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        guard signature.count == Self.signatureLength else { return false }
        do {
            return try Curve25519.Signing.PublicKey(rawRepresentation: bytes).isValidSignature(signature, for: message)
        } catch {
            // The bytes are not a point of the curve, so no signature is valid.
            return false
        }
    }

    /// The first four bytes of the hash of name, line feed, type and key, as a number.
    private static func id(name: String, bytes: [UInt8]) -> UInt32 {
        SHA256.hash(data: Array(name.utf8) + [UInt8(ascii: "\n"), type] + bytes).prefix(4)
            .reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// An id in eight digits.
    static func hex(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}

extension VerifierKey: CustomStringConvertible {
    /// The same as ``text``.
    package var description: String { text }
}
