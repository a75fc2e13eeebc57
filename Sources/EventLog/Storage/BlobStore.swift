internal import Crypto

/// The name of a blob: the SHA-256 of its bytes.
package struct BlobID: Sendable, Hashable {
    /// The 32 bytes of the digest.
    package let digest: [UInt8]

    /// The name of some bytes.
    package init(of content: [UInt8]) {
        digest = Array(SHA256.hash(data: content))
    }

    /// A name from its 64 hexadecimal digits, or `nil` if they are none.
    package init?(hex: String) {
        guard hex.utf8.count == 64 else { return nil }
        var digest: [UInt8] = []
        var rest = hex[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            digest.append(byte)
            rest = rest.dropFirst(2)
        }
        self.digest = digest
    }

    /// The digest in 64 lower-case hexadecimal digits.
    package var hex: String {
        digest.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

/// Byte strings under the digest of their content, each written once and never changed.
package protocol BlobStore: Sendable {
    /// Stores bytes, which are durable on return; storing them again changes nothing.
    ///
    /// - Throws: ``EventLogError`` if the store cannot be written.
    func store(_ content: [UInt8]) async throws(EventLogError) -> BlobID

    /// The bytes of a blob, or `nil` if it is not stored.
    ///
    /// - Throws: `corrupt` if the bytes are not those that were stored; other codes if the store cannot be read.
    func blob(_ id: BlobID) async throws(EventLogError) -> [UInt8]?

    /// Removes a blob, if it is stored.
    ///
    /// - Throws: ``EventLogError`` if the store cannot be written.
    func remove(_ id: BlobID) async throws(EventLogError)
}
