/// One signature of a note: the key that it claims to be by, and its bytes.
package struct NoteSignature: Sendable, Hashable {
    /// The name of the key.
    package let name: String
    /// The id of the key.
    package let keyID: UInt32
    /// The signature itself.
    package let bytes: [UInt8]

    init(name: String, keyID: UInt32, bytes: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// Parses a signature line.
    ///
    /// - Parameter line: The line without its line feed.
    /// - Throws: ``TransparencyError`` with `malformedNote` if it is not a signature.
    init(line: Substring) throws(TransparencyError) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "—", KeyName.isValid(parts[1]), let blob = Base64.bytes(parts[2]),
            blob.count > 4
        else { throw TransparencyError(.malformedNote, "A line after the note's text is not a signature.") }
        name = String(parts[1])
        keyID = blob.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        bytes = Array(blob.dropFirst(4))
    }

    /// The line without its line feed: em dash, name, base 64 of id and signature.
    var line: String {
        let id = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> (24 - 8 * $0)) }
        return "— \(name) \(Base64.text(id + bytes))"
    }

    /// Whether it claims to be by a key.
    ///
    /// Names are compared by bytes, since different ones can look the same.
    func isClaimed(by key: VerifierKey) -> Bool { keyID == key.id && name.utf8.elementsEqual(key.name.utf8) }
}
