import Foundation

/// A file that is replaced atomically and durably.
struct DurableFile {
    let directory: String
    let name: String

    private var path: String { "\(directory)/\(name)" }

    /// Writes the parts in order into a new file, flushes it and renames it over the old one.
    func replace(with parts: [[UInt8]]) throws(SnapshotFileError) {
        let new = "\(path).new"
        let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .system(errno, doing: "Creating \(new)") }
        do throws(SnapshotFileError) {
            defer { close(descriptor) }
            // A file left behind by a crash may have other permissions.
            guard fchmod(descriptor, 0o600) == 0 else { throw .system(errno, doing: "Protecting \(new)") }
            for part in parts { try write(part, to: descriptor, new) }
            guard fsync(descriptor) == 0 else { throw .system(errno, doing: "Flushing \(new)") }
            guard rename(new, path) == 0 else { throw .system(errno, doing: "Renaming \(new)") }
        } catch {
            unlink(new)
            throw error
        }
        try flushDirectory()
    }

    /// Removes the file if there is one.
    func remove() throws(SnapshotFileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .system(errno, doing: "Removing \(path)") }
    }

    private func write(_ part: [UInt8], to descriptor: Int32, _ new: String) throws(SnapshotFileError) {
        let failure: Int32? = part.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count < 0 ? errno : EIO }
                rest = rest.dropFirst(count)
            }
            return nil
        }
        if let failure { throw .system(failure, doing: "Writing \(new)") }
    }

    private func flushDirectory() throws(SnapshotFileError) {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, doing: "Opening \(directory)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .system(errno, doing: "Flushing \(directory)") }
    }
}
