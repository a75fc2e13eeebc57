import Glibc
import TransparencyLog

/// The file that holds the key, readable by its owner only and written atomically.
struct CheckpointKeyFile {
    let path: String

    /// The maximum size of a key's text, in bytes.
    private static let limit = 4096

    /// Reads the key.
    ///
    /// - Returns: The key; `nil` if there is no file.
    /// - Throws: ``CheckpointKeyError`` if it cannot be read; `TransparencyError` if it holds no key.
    func read() throws -> SigningKey? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", errno)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Self.limit)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("read", errno) }
            if count == 0 { break }
            filled += count
        }
        do {
            return try SigningKey(text: String(decoding: bytes[..<filled], as: UTF8.self))
        } catch {
            throw CheckpointKeyError(
                description: "\(path) does not hold the key that checkpoints are signed with; restore it. \(error)",
                errno: EBADMSG)
        }
    }

    /// Stores a key if there is none, durably.
    ///
    /// - Throws: ``CheckpointKeyError`` if it cannot be stored, or there is one already.
    func write(_ key: SigningKey) throws {
        // Written under another name, flushed, and then linked, which fails if the file exists: a crash leaves a whole key or
        // none, and no key is ever replaced.
        let new = path + ".new"
        unlink(new)
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure("made", errno) }
        defer {
            close(descriptor)
            unlink(new)
        }
        guard fchmod(descriptor, 0o600) == 0 else { throw failure("made", errno) }
        var rest = Array((key.secretText + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("written", count < 0 ? errno : EIO) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else { throw failure("flushed", errno) }
        guard link(new, path) == 0 else { throw failure("named", errno) }
        try flushDirectory()
    }

    private func flushDirectory() throws {
        let directory = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let descriptor = open(directory.isEmpty ? "." : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("flushed", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("flushed", errno) }
    }

    private func failure(_ what: String, _ number: Int32) -> CheckpointKeyError {
        CheckpointKeyError(
            description: "The key \(path) cannot be \(what): \(String(cString: strerror(number))).", errno: number)
    }
}
