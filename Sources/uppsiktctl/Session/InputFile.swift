import Foundation

/// Reads a file named by the user, up to the size that the daemon accepts.
struct InputFile {
    /// The maximum size that the daemon accepts, in bytes.
    static let limit = 16 << 20

    /// The path; `-` is standard input.
    let path: String

    /// Reads the file.
    ///
    /// - Parameter limit: The maximum size in bytes.
    /// - Returns: Its bytes, at least one.
    /// - Throws: ``Failure`` if the file cannot be read, is empty or is too large.
    func read(limit: Int = limit) throws -> [UInt8] {
        guard path != "-" else { return try read(descriptor: STDIN_FILENO, limit: limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw unreadable(errno) }
        defer { close(descriptor) }
        return try read(descriptor: descriptor, limit: limit)
    }

    private var name: String { path == "-" ? "Standard input" : Printable.line(path) }

    private func read(descriptor: Int32, limit: Int) throws -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure("\(name) is a directory; name the file to import.")
        }
        // The size of a regular file is known before reading; that of a pipe is not.
        guard status.st_mode & S_IFMT != S_IFREG || Int(status.st_size) <= limit else { throw tooLarge(limit) }
        var bytes: [UInt8] = []
        let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { part.deallocate() }
        while bytes.count <= limit {
            let wanted = min(part.count, limit + 1 - bytes.count)
            let count = Foundation.read(descriptor, part.baseAddress, wanted)
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(errno)
            }
            if count == 0 { break }
            bytes.append(contentsOf: part[..<count])
        }
        guard bytes.count <= limit else { throw tooLarge(limit) }
        guard !bytes.isEmpty else { throw Failure("\(name) is empty; there is nothing to import.") }
        return bytes
    }

    private func unreadable(_ number: Int32) -> Failure {
        Failure("\(name) cannot be read: \(Failure.reason(number)).")
    }

    private func tooLarge(_ limit: Int) -> Failure {
        Failure("\(name) is larger than the \(limit >> 20) MiB that a file may have; split it, or take its text only.")
    }
}
