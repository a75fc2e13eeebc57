import Foundation

/// A file that appears under its name only when it is complete and on the disk, and then replaces an older one.
struct ReceivedFile {
    /// The path.
    let path: String
    private let unfinished: String
    private let descriptor: Int32

    /// The word for the file in messages.
    private let what: String

    /// Starts a file that only this user may read.
    ///
    /// - Parameters:
    ///   - path: The final path.
    ///   - what: The word for the file in messages.
    /// - Throws: ``Failure`` if it cannot be written there.
    init(at path: String, as what: String = "backup") throws {
        self.path = path
        self.what = what
        unfinished = "\(path).unfinished-\(getpid())"
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Failure("\(Printable.line(path)) exists and is not a file; name another one for the \(what).")
        }
        // The daemon would continue to write to the replaced file, which nobody could open any more.
        guard lstat(Self.folder(of: path) + "subscriptions.sqlite", &status) != 0 else {
            throw Failure(
                "\(Printable.line(path)) is in the state directory of a daemon; name a file elsewhere for the \(what)."
            )
        }
        // Left behind by a killed run with the same process id.
        unlink(unfinished)
        descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(errno) }
    }

    /// Appends bytes.
    ///
    /// - Throws: ``Failure`` if they cannot be written.
    func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw failure(count < 0 ? errno : EIO) }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Flushes the file and renames it to its final name.
    ///
    /// - Throws: ``Failure`` if that fails.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw failure(errno) }
        guard rename(unfinished, path) == 0 else { throw failure(errno) }
        try Folder(path: Self.folder(of: path)).flush()
        close(descriptor)
    }

    /// Closes and removes the unfinished file.
    func discard() {
        close(descriptor)
        unlink(unfinished)
    }

    /// The path up to and including its last slash; empty if it has none.
    ///
    /// Foundation's way to the parent directory traps for a name of one character.
    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: path.utf8[...$0], as: UTF8.self) } ?? ""
    }

    private func failure(_ number: Int32) -> Failure {
        Failure("The \(what) cannot be written to \(Printable.line(path)): \(Failure.reason(number)).")
    }
}
