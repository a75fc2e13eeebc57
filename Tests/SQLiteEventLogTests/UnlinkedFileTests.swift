import EventLog
import Foundation
import Testing

@testable import SQLiteEventLog

@Suite("A copy that is streamed to a client")
struct UnlinkedFileTests {
    @Test("leaves no name behind, whether it can be opened or not", arguments: [true, false])
    func leavesNothing(opens: Bool) async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: directory) } }
        let target = directory.appending(path: "target")
        try Data("copied".utf8).write(to: target)
        let path = directory.appending(path: "copy").path
        if opens {
            try FileManager.default.moveItem(atPath: target.path, toPath: path)
            let file = try UnlinkedFile(opening: path)
            let bytes = try file.read(at: 0, count: 100)
            #expect(bytes == Array("copied".utf8))
        } else {
            // What has been put in its place is not followed, and cannot be opened so.
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target.path)
            #expect(throws: BackupError.self) { try UnlinkedFile(opening: path) }
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(left == (opens ? [] : ["target"]))
    }
}
