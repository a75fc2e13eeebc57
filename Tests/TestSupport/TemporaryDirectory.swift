import Foundation

/// A directory of a test's own on a real disk, removed with all that is in it when the last reference goes.
package final class TemporaryDirectory: Sendable {
    package let path: String

    /// Makes the directory.
    ///
    /// - Throws: An error of `FileManager` if it cannot be made.
    package init() throws {
        // Short, since the path of a Unix socket holds 107 bytes. Not in /tmp, which may be in memory.
        path = "/var/tmp/uppsikt-\(UUID().uuidString.prefix(13))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { remove() }

    /// A path in the directory.
    package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, and gives its path.
    ///
    /// - Throws: An error of `Data` if it cannot be written.
    package func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: self(name)))
        return self(name)
    }

    /// Removes the directory before the last reference goes.
    package func remove() {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("\(path) was not removed: \(error)")
        }
    }
}
