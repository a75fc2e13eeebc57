import Foundation

/// A file that appears under its name once it is whole and on the disk, and replaces an older one of that name.
struct ReceivedFile {
    /// The path.
    let path: String
    private let unfinished: String
    private let descriptor: Int32

    /// What the file is, for messages.
    private let what: String

    /// Begins a file that only this user may read.
    ///
    /// - Parameters:
    ///   - path: Where it is to be.
    ///   - what: What it is to be, for messages.
    /// - Throws: ``Failure`` where nothing can be written there.
    init(at path: String, as what: String = "backup") throws {
        self.path = path
        self.what = what
        unfinished = "\(path).unfinished-\(getpid())"
        var status = stat()
        if lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Failure("\(Printable.line(path)) exists and is no file; name another one for the \(what).")
        }
        // The daemon would go on writing to the file that was replaced, and keep what nobody can open any more.
        guard lstat(Self.folder(of: path) + "subscriptions.sqlite", &status) != 0 else {
            throw Failure(
                "\(Printable.line(path)) lies in the state directory of a daemon; name a file elsewhere for the \(what)."
            )
        }
        // What a run with the same process number left behind when it was killed.
        unlink(unfinished)
        descriptor = open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure(errno) }
    }

    /// Adds bytes.
    ///
    /// - Throws: ``Failure`` where they cannot be written.
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

    /// Flushes the file and gives it its name.
    ///
    /// - Throws: ``Failure`` where that is not possible.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw failure(errno) }
        guard rename(unfinished, path) == 0 else { throw failure(errno) }
        try Folder(path: Self.folder(of: path)).flush()
        close(descriptor)
    }

    /// Removes what was written.
    func discard() {
        close(descriptor)
        unlink(unfinished)
    }

    /// The path up to and with its last slash; empty where it has none.
    ///
    /// Foundation's own way to the parent ends the program for a name of one character.
    private static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: path.utf8[...$0], as: UTF8.self) } ?? ""
    }

    private func failure(_ number: Int32) -> Failure {
        Failure("The \(what) cannot be written to \(Printable.line(path)): \(Failure.reason(number)).")
    }
}
