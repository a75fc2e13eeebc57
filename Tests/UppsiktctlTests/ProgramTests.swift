import Foundation
import RunningPrograms
import Testing

@testable import uppsiktctl

/// The program as a process: what only its exit status shows.
@Suite(.timeLimit(.minutes(5))) struct ProgramTests {
    /// The program that was built beside the tests.
    private static func path() throws -> String {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests).deletingLastPathComponent().appending(path: "uppsiktctl").path
    }

    private func run(_ arguments: [String]) async throws -> ProgramRun {
        try await ProgramRun(
            "env", ["--ignore-environment", "UPPSIKT_SOCKET=/nonexistent/uppsikt.sock", Self.path()] + arguments)
    }

    @Test func exitStatuses() async throws {
        let version = try await run(["--version"])
        #expect(version.status == 0 && version.output == programVersion + "\n" && version.errors.isEmpty)
        #expect(try await run(["--help"]).status == 0)
        #expect(try await run(["nonsense"]).status == 64)
        #expect(try await run([]).status == 64)
        let unreachable = try await run(["status", "--json"])
        #expect(unreachable.status == 69)
        #expect(unreachable.output.isEmpty)
        #expect(unreachable.errors.contains("/nonexistent/uppsikt.sock"))
        #expect(unreachable.errors.split(separator: "\n").count == 1)
        let missing = try await run(["import", "/nonexistent/file", "--municipality", "A", "--as-of", "2024-01-01"])
        #expect(missing.status == 1)
        #expect(missing.errors.split(separator: "\n").count == 1)
    }

    @Test func aReaderThatGoesAwayEndsItQuietly() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "d.sock").path
            let line = "{\"position\":1}\n"
            let script: TestDaemon.Script = { _, _ in
                .answer(200, String(repeating: line, count: 50_000))
            }
            try await TestDaemon.serve(at: path, script) { _ in
                let line = #""$0" events --socket "$1" | true; exit ${PIPESTATUS[0]}"#
                let ended = try await ProgramRun("bash", ["-c", line, Self.path(), path])
                #expect(ended.status == 0)
                #expect(ended.errors.isEmpty)
            }
        }
    }

    @Test func outputThatCannotBeWrittenIsAFailure() async throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let dump = try await run(["--version"])
        #expect(dump.status == 0)
        #expect(throws: Failure.self) {
            try DescriptorOutput(descriptor: full.fileDescriptor).write([0x0A])
        }
    }
}
