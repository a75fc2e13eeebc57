internal import EventLog

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The right to write a directory's log: one process at a time, until it ends in whatever way.
///
/// The lock belongs to the open file, not to the file's existence, so a process that was killed leaves nothing behind that
/// would stop the next one. The file is never removed: removing it would let two processes lock two files of one name.
final class DirectoryLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock of a directory.
    ///
    /// - Parameter directory: A directory that exists.
    /// - Throws: `locked` if another process, or another log of this one, has it; `inputOutput` or `readOnly` if the
    ///   lock file cannot be made.
    init(directory: String) throws(EventLogError) {
        let path = directory + "/lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        // From here on `deinit` runs also if this throws, and closes the descriptor: nobody else may, since another
        // thread can have been given its number meanwhile.
        guard descriptor >= 0 else { throw .system(errno, doing: "opening \(path)") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            guard reason == EWOULDBLOCK else { throw .system(reason, doing: "locking \(path)") }
            throw .locked(directory: directory, process: Self.process(in: descriptor))
        }
        try writeProcess(path: path)
    }

    deinit {
        guard descriptor >= 0 else { return }
        // Given back by name: a child that is being started has a copy of the descriptor until it runs its own program, and
        // with the copy it would keep the lock.
        _ = flock(descriptor, LOCK_UN)
        _ = close(descriptor)
    }

    private func writeProcess(path: String) throws(EventLogError) {
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
            throw .system(errno, doing: "writing \(path)")
        }
    }

    private static func process(in descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
