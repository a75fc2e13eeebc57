import Foundation
import Testing

@testable import uppsiktctl

@Suite struct InputFileTests {
    @Test func aFileIsRead() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.appending(path: "report.txt")
            try Data("abc".utf8).write(to: file)
            #expect(try InputFile(path: file.path).read() == Array("abc".utf8))
            #expect(try InputFile(path: file.path).read(limit: 3).count == 3)
            #expect(throws: Failure.self) { try InputFile(path: file.path).read(limit: 2) }
        }
    }

    @Test func whatCannotBeAReportIsRefused() async throws {
        try await withTemporaryDirectory { directory in
            func sentence(_ path: String) -> String {
                do {
                    _ = try InputFile(path: path).read()
                    return ""
                } catch {
                    return (error as? Failure)?.sentence ?? "\(error)"
                }
            }
            #expect(sentence(directory.path).contains("is a directory"))
            #expect(sentence(directory.appending(path: "none").path).contains("No such file"))
            let empty = directory.appending(path: "empty")
            try Data().write(to: empty)
            #expect(sentence(empty.path).contains("is empty"))
            // A hole of the size of a disk: it must be refused by its size, not read.
            let huge = directory.appending(path: "huge")
            try Data().write(to: huge)
            let handle = try FileHandle(forWritingTo: huge)
            try handle.truncate(atOffset: 1 << 40)
            try handle.close()
            #expect(sentence(huge.path).contains("larger than the 16 MiB"))
            // A device that never ends is read to the limit and no further.
            #expect(sentence("/dev/zero").contains("larger than the 16 MiB"))
            #expect(sentence("/dev/null").contains("is empty"))
        }
    }
}
