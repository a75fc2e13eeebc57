/// The bytes of a finished copy, which is gone once this is released.
package struct BackupStream: Sendable {
    /// The size of the copy in bytes.
    package let size: Int
    private let bytes: @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]

    /// A copy.
    ///
    /// - Parameters:
    ///   - size: Its size in bytes.
    ///   - bytes: Reads up to `count` bytes from an offset; none at the end.
    package init(size: Int, bytes: @escaping @Sendable (_ offset: Int, _ count: Int) async throws -> [UInt8]) {
        self.size = size
        self.bytes = bytes
    }

    /// Reads a part.
    ///
    /// - Parameters:
    ///   - offset: Where it begins, in bytes.
    ///   - count: How long it is at most, in bytes.
    /// - Returns: The bytes; none at the end.
    /// - Throws: ``BackupError`` if it cannot be read.
    package func read(at offset: Int, count: Int) async throws -> [UInt8] { try await bytes(offset, count) }
}

/// A copy of a log.
package struct LogBackup: Sendable {
    /// The copy.
    package let stream: BackupStream
    /// How far the copy reaches.
    package let head: LogHead

    package init(stream: BackupStream, head: LogHead) {
        self.stream = stream
        self.head = head
    }
}

/// Why a backup cannot be made.
package struct BackupError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence that says why, and what to do.
    package let description: String
    /// Whether there was no room for the copy.
    package let isOutOfSpace: Bool

    /// A failure while copying.
    ///
    /// - Parameter reason: What failed and why, as a clause.
    package init(_ reason: String) {
        description = "The backup failed: \(reason)."
        isOutOfSpace = false
    }

    /// There is no room for a copy.
    ///
    /// - Parameter directory: Where the copy was to be written.
    package init(noRoomIn directory: String) {
        description =
            "There is no room for the copy in \(directory), where the daemon makes it before it gives it out. "
            + "Nothing was copied; make room there for a file as large as what is copied, and back up again."
        isOutOfSpace = true
    }
}
