import EventLog
import Foundation

/// A finished copy that is read once and leaves nothing behind: its file has no name any more.
public final class BackupFile: Sendable {
    private let descriptor: Int32
    /// Its size in bytes.
    public let size: Int

    /// Opens a copy and takes its name away, so that it goes when it is let go of, even by a crash.
    ///
    /// - Parameter path: The copy.
    /// - Throws: ``BackupError`` where it cannot be opened; it is gone then too.
    init(opening path: String) throws(BackupError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        let refusal = errno
        unlink(path)
        guard descriptor >= 0 else { throw BackupError(doing: "opening", refusal) }
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0 else {
            let number = errno
            close(descriptor)
            throw BackupError(doing: "measuring", number)
        }
        self.descriptor = descriptor
        self.size = Int(size)
    }

    deinit { close(descriptor) }

    /// Reads a part.
    ///
    /// - Parameters:
    ///   - offset: Where it begins, in bytes.
    ///   - count: How long it is at most, in bytes.
    /// - Returns: The bytes; none at the end.
    /// - Throws: ``BackupError`` where it cannot be read.
    public func read(at offset: Int, count: Int) async throws -> [UInt8] {
        try await OffPool.run { [self] in
            var number: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                var result: Int
                repeat {
                    result = pread(descriptor, buffer.baseAddress, count, off_t(offset))
                } while result < 0 && errno == EINTR
                if result < 0 { number = errno }
                filled = max(0, result)
            }
            guard number == 0 else { throw BackupError(doing: "reading", number) }
            return bytes
        }
    }
}

/// Why a backup cannot be made.
public struct BackupError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence that says why.
    public var description: String
    /// The number that the operating system gave as the reason.
    public var errno: Int32

    init(doing what: String, _ number: Int32) {
        description = "The backup failed when \(what) the copy: \(String(cString: strerror(number)))."
        errno = number
    }

    /// There is no room for a copy.
    ///
    /// - Parameter directory: Where the copy was to be written.
    init(noRoomIn directory: URL) {
        description =
            "There is no room for the copy in \(directory.path), where the daemon makes it before it gives it out. "
            + "Nothing was copied; make room there for a file as large as what is copied, and back up again."
        errno = ENOSPC
    }

    /// Whether what was missing was room.
    public var isForWantOfRoom: Bool { errno == ENOSPC || errno == EDQUOT }
}
