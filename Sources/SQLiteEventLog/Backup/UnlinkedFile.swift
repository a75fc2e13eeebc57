internal import EventLog
internal import Foundation

/// A file whose name has been removed, so that it goes when it is released, even by a crash.
final class UnlinkedFile: Sendable {
    private let descriptor: Int32
    /// Its size in bytes.
    let size: Int

    /// Opens a file and removes its name.
    ///
    /// - Parameter path: The file.
    /// - Throws: ``BackupError`` if it cannot be opened; its name is gone then too.
    init(opening path: String) throws(BackupError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        let refusal = errno
        unlink(path)
        guard descriptor >= 0 else { throw Self.error("opening", refusal) }
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0 else {
            let number = errno
            close(descriptor)
            throw Self.error("measuring", number)
        }
        self.descriptor = descriptor
        self.size = Int(size)
    }

    deinit { close(descriptor) }

    /// Reads a part; blocks its thread.
    ///
    /// - Parameters:
    ///   - offset: Where it begins, in bytes.
    ///   - count: How long it is at most, in bytes.
    /// - Returns: The bytes; none at the end.
    /// - Throws: ``BackupError`` if it cannot be read.
    func read(at offset: Int, count: Int) throws(BackupError) -> [UInt8] {
        var number: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var result: Int
            repeat {
                result = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            } while result < 0 && errno == EINTR
            if result < 0 { number = errno }
            filled = max(0, result)
        }
        guard number == 0 else { throw Self.error("reading", number) }
        return bytes
    }

    private static func error(_ action: String, _ number: Int32) -> BackupError {
        BackupError("\(action) the copy failed: \(String(cString: strerror(number)))")
    }
}
