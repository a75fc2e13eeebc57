internal import Crypto

/// A SHA-256 hash of a leaf, a node or a whole Merkle tree.
package struct MerkleHash: Sendable, Hashable {
    /// The length of a hash in bytes.
    package static let length = 32

    // Four words rather than an array: a million of them in a row cost no allocation. Not a vector either: its alignment of 32
    // bytes is more than memory for asynchronous functions has.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// The hash with these bytes, or `nil` if there are not thirty-two.
    ///
    /// - Parameter bytes: Thirty-two bytes.
    package init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.length else { return nil }
        words = bytes.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self)
    }

    /// Reads hexadecimal text.
    ///
    /// - Parameter hex: 64 digits in either case; anything else gives `nil`.
    package init?(hex: some StringProtocol) {
        let digits = hex.utf8.compactMap { HexDigits.value(of: $0) }
        guard digits.count == 2 * Self.length, hex.utf8.count == digits.count else { return nil }
        let bytes = (0..<Self.length).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] }
        guard let hash = bytes.withUnsafeBytes({ Self(bytes: $0) }) else { return nil }
        self = hash
    }

    init(_ digest: SHA256Digest) {
        digest.withUnsafeBytes { source in
            withUnsafeMutableBytes(of: &words) { target in target.copyMemory(from: source) }
        }
    }

    /// The thirty-two bytes.
    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// The bytes as 64 lower-case hexadecimal digits.
    package var hex: String {
        withUnsafeBytes { bytes in
            String(unsafeUninitializedCapacity: 2 * Self.length) { buffer in
                for (index, byte) in bytes.enumerated() {
                    buffer[2 * index] = HexDigits.lowerCase(byte >> 4)
                    buffer[2 * index + 1] = HexDigits.lowerCase(byte & 15)
                }
                return 2 * Self.length
            }
        }
    }

    /// Gives the bytes without copying them.
    ///
    /// - Parameter body: Gets thirty-two bytes that are valid until it returns.
    /// - Returns: What `body` returned.
    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try Swift.withUnsafeBytes(of: words, body)
    }
}

extension MerkleHash {
    /// Whether all thirty-two bytes are the same.
    package static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    /// Feeds the first eight bytes, which are as random as all of them.
    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension MerkleHash: CustomStringConvertible {
    /// The same as ``hex``.
    package var description: String { hex }
}

extension MerkleHash {
    /// The root of a tree without leaves: the hash of nothing (RFC 6962, section 2.1).
    package static let emptyRoot = MerkleHash(SHA256().finalize())

    /// The hash of a leaf: `SHA-256(0x00 || input)`.
    ///
    /// - Parameter input: The leaf's bytes.
    package static func leaf(_ input: some Collection<UInt8>) -> MerkleHash {
        var bytes: [UInt8] = [0]
        bytes.append(contentsOf: input)
        return bytes.withUnsafeBytes { MerkleHash(hashing: $0) }
    }

    /// The hash of a leaf or a node, whose first byte says which it is.
    init(hashing bytes: UnsafeRawBufferPointer) {
        var digest = SHA256()
        digest.update(bufferPointer: bytes)
        self.init(digest.finalize())
    }

    /// The hash of a node: `SHA-256(0x01 || left || right)`.
    ///
    /// - Parameters:
    ///   - left: The hash of the left subtree.
    ///   - right: The hash of the right subtree.
    package static func node(_ left: MerkleHash, _ right: MerkleHash) -> MerkleHash {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * length, alignment: 1) { buffer in
            buffer[0] = 1
            left.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: $0) }
            right.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[33...]).copyMemory(from: $0) }
            return MerkleHash(hashing: UnsafeRawBufferPointer(buffer))
        }
    }
}
