import Foundation
import Testing

@testable import uppsiktctl

/// The program as a process: what only its exit status shows.
@Suite(.timeLimit(.minutes(1))) struct ProgramTests {
    /// Runs the program that was built beside the tests.
    private func run(_ arguments: [String], output: FileHandle? = nil) throws -> (
        status: Int32, out: String, err: String
    ) {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let process = Process()
        process.executableURL = URL(filePath: tests).deletingLastPathComponent().appending(path: "uppsiktctl")
        process.arguments = arguments
        process.environment = ["UPPSIKT_SOCKET": "/nonexistent/uppsikt.sock"]
        let out = Pipe()
        let err = Pipe()
        process.standardOutput = output ?? out
        process.standardError = err
        try process.run()
        let said = try err.fileHandleForReading.readToEnd() ?? Data()
        let printed = output == nil ? try out.fileHandleForReading.readToEnd() ?? Data() : Data()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: printed, as: UTF8.self), String(decoding: said, as: UTF8.self)
        )
    }

    @Test func exitStatuses() throws {
        let version = try run(["--version"])
        #expect(version.status == 0 && version.out == programVersion + "\n" && version.err.isEmpty)
        #expect(try run(["--help"]).status == 0)
        #expect(try run(["nonsense"]).status == 64)
        #expect(try run([]).status == 64)
        let unreachable = try run(["status", "--json"])
        #expect(unreachable.status == 69)
        #expect(unreachable.out.isEmpty)
        #expect(unreachable.err.contains("/nonexistent/uppsikt.sock"))
        #expect(unreachable.err.split(separator: "\n").count == 1)
        let missing = try run(["import", "/nonexistent/file", "--municipality", "A", "--as-of", "2024-01-01"])
        #expect(missing.status == 1)
        #expect(missing.err.split(separator: "\n").count == 1)
    }

    @Test func aReaderThatGoesAwayEndsItQuietly() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "d.sock").path
            let line = "{\"position\":1}\n"
            let script: TestDaemon.Script = { _, _ in
                .answer(200, String(repeating: line, count: 50_000))
            }
            try await TestDaemon.serve(at: path, script) { _ in
                let pipe = Pipe()
                try pipe.fileHandleForReading.close()
                let ended = try run(["events", "--socket", path], output: pipe.fileHandleForWriting)
                #expect(ended.status == 0)
                #expect(ended.err.isEmpty)
            }
        }
    }

    @Test func outputThatCannotBeWrittenIsAFailure() throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let dump = try run(["--version"])
        #expect(dump.status == 0)
        #expect(throws: Failure.self) {
            try DescriptorOutput(descriptor: full.fileDescriptor).write([0x0A])
        }
    }
}
