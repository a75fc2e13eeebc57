import Foundation

/// A directory for backups.
struct Folder {
    /// The path; empty for the working directory.
    let path: String

    /// Flushes the directory's entries to the disk.
    ///
    /// - Throws: ``Failure`` if the system refuses.
    func flush() throws {
        let place = path.isEmpty ? "." : path
        let descriptor = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(errno) }
    }

    /// Creates a subdirectory that only this user may access.
    ///
    /// - Throws: ``Failure`` if the system refuses.
    func make(_ name: String) throws -> Folder {
        let new = Folder(path: "\(path)/\(name)")
        guard mkdir(new.path, 0o700) == 0 else { throw new.failure(errno) }
        return new
    }

    /// The names in it, sorted.
    ///
    /// - Throws: ``Failure`` if it cannot be read.
    func names() throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw Failure("\(Printable.line(path)) cannot be read; make the directory, or name another with --into.")
        }
    }

    /// Removes a subdirectory with its contents.
    ///
    /// - Throws: ``Failure`` if it cannot be removed.
    func remove(_ name: String) throws {
        do {
            try FileManager.default.removeItem(atPath: "\(path)/\(name)")
        } catch {
            throw Failure("The old backup \(Printable.line("\(path)/\(name)")) cannot be removed: \(error).")
        }
    }

    private func failure(_ number: Int32) -> Failure {
        Failure("\(Printable.line(path)) cannot be written to: \(Failure.reason(number)).")
    }
}
