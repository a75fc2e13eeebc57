import Foundation
import Testing

/// A directory of a test's own on a real disk, which the test removes when it ends, however it ends.
struct TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = "/var/tmp/uppsikt-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    /// Removes the directory and all that is in it.
    func remove() {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Issue.record("\(path) was not removed: \(error)")
        }
    }

    /// A path in the directory.
    func callAsFunction(_ name: String) -> String { path + "/" + name }
}
