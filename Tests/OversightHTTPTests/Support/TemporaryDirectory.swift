import Foundation
import Testing

/// A directory of a test's own, on a real disk, removed with the value.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        // Short, since the path of a Unix socket holds 107 bytes.
        path = "/var/tmp/uppsikt-\(UUID().uuidString.prefix(13))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Issue.record("\(path) was not removed: \(error)")
        }
    }

    /// A path in the directory.
    func callAsFunction(_ name: String) -> String { path + "/" + name }
}
