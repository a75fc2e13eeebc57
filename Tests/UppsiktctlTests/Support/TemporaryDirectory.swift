import Foundation

/// A directory for the time of a test, with a path short enough for a socket.
func withTemporaryDirectory<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let directory = FileManager.default.temporaryDirectory.appending(path: "uctl-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let result: Result<Value, any Error>
    do { result = .success(try await body(directory)) } catch { result = .failure(error) }
    try FileManager.default.removeItem(at: directory)
    return try result.get()
}
