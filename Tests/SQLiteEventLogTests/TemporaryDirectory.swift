import Foundation

/// A directory of a test's own, on a real disk, removed with the value.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        path = "/var/tmp/uppsikt-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("\(path) was not removed: \(error)")
        }
    }

    /// A path in the directory.
    func callAsFunction(_ name: String) -> String { path + "/" + name }
}
