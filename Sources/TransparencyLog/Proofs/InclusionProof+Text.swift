internal import EventLog

extension InclusionProof {
    private static let firstLine = "c2sp.org/tlog-proof@v1"
    /// The maximum size of a proof in bytes.
    private static let maximumBytes = 64 << 20

    /// The proof as text (C2SP tlog-proof): the leaf input is its extra data.
    package var text: String {
        let hashes = path.map { Base64.text($0.bytes) + "\n" }.joined()
        return "\(Self.firstLine)\nextra \(Base64.text(entry))\nindex \(position - 1)\n\(hashes)\n\(checkpoint.encoded)"
    }

    /// Parses a proof that has its event as extra data.
    ///
    /// - Parameter bytes: The whole text, UTF-8.
    /// - Throws: ``TransparencyError`` with `malformedProof`, `malformedNote` or `malformedCheckpoint`.
    package init(bytes: some Collection<UInt8>) throws(TransparencyError) {
        guard bytes.count <= Self.maximumBytes, let text = String(validating: Array(bytes), as: UTF8.self) else {
            throw Self.malformed("It is not UTF-8, or too large.")
        }
        // The checkpoint is all that follows the first empty line, as it is.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard let blank = lines.firstIndex(where: \.isEmpty), blank >= 3, lines[blank].endIndex < text.utf8.endIndex
        else { throw Self.malformed("It has no checkpoint after an empty line.") }
        let head = lines[..<blank].map { String(Substring($0)) }
        guard head[0].utf8.elementsEqual(Self.firstLine.utf8) else {
            throw Self.malformed("It does not begin with \(Self.firstLine).")
        }
        guard head[1].hasPrefix("extra "), let entry = Base64.bytes(head[1].dropFirst(6)) else {
            throw Self.malformed("It does not have the event as extra data.")
        }
        guard head[2].hasPrefix("index "), let index = DecimalNumber.value(of: head[2].dropFirst(6)), index < Int.max
        else { throw Self.malformed("It has no index.") }
        var path: [MerkleHash] = []
        for line in head[3...] {
            guard let hash = Base64.bytes(line).flatMap({ $0.withUnsafeBytes { MerkleHash(bytes: $0) } }) else {
                throw Self.malformed("One of its hashes is not the base 64 of 32 bytes.")
            }
            path.append(hash)
        }
        self.init(
            position: index + 1, entry: entry, path: path,
            checkpoint: try SignedCheckpoint(bytes: Array(text.utf8[text.utf8.index(after: lines[blank].endIndex)...])))
    }

    private static func malformed(_ sentence: String) -> TransparencyError {
        TransparencyError(.malformedProof, "The text is not a proof. \(sentence)")
    }
}
