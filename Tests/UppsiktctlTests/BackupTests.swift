import Foundation
import NIOHTTP1
import Testing

@testable import uppsiktctl

@Suite struct BackupTests {
    private static let head = String(repeating: "ab", count: 32)

    /// A daemon whose copies of the log and of the persons are these texts.
    private func serving(
        _ script: @escaping TestDaemon.Script = Self.copies, _ body: (TestSession, URL) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "s").path
            let place = directory.appending(path: "backups")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
            try await TestDaemon.serve(at: path, script) { _ in
                try await SocketClient.with(socket: path) { client in
                    try await body(TestSession(client, socket: path), place)
                }
            }
        }
    }

    private static let copies: TestDaemon.Script = { _, request in
        request.uri.hasSuffix("log")
            ? .answer(200, "the log", ["Uppsikt-Position": "7", "Uppsikt-Head": head]) : .answer(200, "the persons")
    }

    private func content(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

    private func names(in directory: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
    }

    @Test func theLogGoesToAFile() async throws {
        try await serving { test, place in
            let file = place.appending(path: "log").path
            try await test.run("backup \(file) --json")
            let found = try content(place.appending(path: "log"))
            #expect(found == "the log")
            let names = try names(in: place)
            #expect(names == ["log"])
            #expect(
                test.output.text == #"{"bytes":7,"file":"\#(file)","head":"\#(Self.head)","position":7}"# + "\n")
        }
    }

    @Test func thePersonsGoToAnotherFile() async throws {
        try await serving { test, place in
            try await test.run("backup \(place.path)/log --persons \(place.path)/persons")
            let copied = try content(place.appending(path: "persons"))
            #expect(copied == "the persons")
        }
    }

    @Test func aCopyThatBreaksOffLeavesTheOlderFileAsItWas() async throws {
        let script: TestDaemon.Script = { _, _ in
            [.head(200, ["Content-Length": "100", "Uppsikt-Position": "7"]), .part("half"), .drop]
        }
        try await serving(script) { test, place in
            let file = place.appending(path: "log")
            try Data("older".utf8).write(to: file)
            await #expect { try await test.run("backup \(file.path)") } throws: { ($0 as? Failure)?.status == 69 }
            let kept = try content(file)
            #expect(kept == "older")
            let left = try names(in: place)
            #expect(left == ["log"])
        }
    }

    @Test func whatTheDaemonRefusesLeavesNoFile() async throws {
        let problem = #"{"type":"urn:uppsikt:problem:storage-full","title":"T","status":507,"detail":"No room."}"#
        let script: TestDaemon.Script = { _, _ in .answer(507, problem, ["Content-Type": "application/problem+json"]) }
        try await serving(script) { test, place in
            await #expect(throws: Failure("No room.", status: 1)) { () async throws in
                try await test.run("backup \(place.path)/log")
            }
            await #expect(throws: Failure("No room.", status: 1)) { () async throws in
                try await test.run("backup --into \(place.path)")
            }
            let left = try names(in: place)
            #expect(left == [])
        }
    }

    @Test func aDirectoryIsNotReplaced() async throws {
        try await serving { test, place in
            await #expect { try await test.run("backup \(place.path)") } throws: {
                ($0 as? Failure)?.sentence.contains("is not a file") == true
            }
        }
    }

    @Test func aBackupGoesNowhereNearTheDaemonsOwnFiles() async throws {
        try await serving { test, place in
            try Data().write(to: place.appending(path: "subscriptions.sqlite"))
            await #expect {
                try await test.run("backup \(place.path)/events.sqlite")
            } throws: {
                ($0 as? Failure)?.sentence.contains("state directory of a daemon") == true
            }
            let left = try names(in: place)
            #expect(left == ["subscriptions.sqlite"])
        }
    }

    @Test func twoNamesOfOneFileAreRefused() async throws {
        try await serving { test, place in
            await #expect {
                try await test.run("backup \(place.path)/log --persons \(place.path)/../backups/log")
            } throws: {
                ($0 as? Failure)?.sentence.contains("two different files") == true
            }
            let log = try content(place.appending(path: "log"))
            #expect(log == "the log")
        }
    }

    @Test func theNewBackupOfASeriesStaysAlsoWhereTheClockWasAhead() async throws {
        try await serving { test, place in
            try FileManager.default.createDirectory(
                at: place.appending(path: "2199-01-01T000000Z"), withIntermediateDirectories: false)
            try await test.run("backup --into \(place.path) --keep 1")
            let kept = try names(in: place)
            #expect(kept.count == 1)
            #expect(kept != ["2199-01-01T000000Z"])
        }
    }

    @Test func aSeriesKeepsTheNewestAndNothingElseIsRemoved() async throws {
        try await serving { test, place in
            for name in ["2024-01-01T010000Z", "2024-01-02T010000Z", "2024-01-03T010000Z", "notes", ".unfinished-x"] {
                try FileManager.default.createDirectory(
                    at: place.appending(path: name), withIntermediateDirectories: false)
            }
            try await test.run("backup --into \(place.path) --keep 2 --json")
            let kept = try names(in: place)
            #expect(kept.count == 3)
            #expect(kept.first == "2024-01-03T010000Z")
            #expect(kept.last == "notes")
            let new = place.appending(path: kept[1])
            let files = try names(in: new)
            #expect(files == ["checkpoints.sqlite", "directory.sqlite", "documents.sqlite", "events.sqlite"])
            let log = try content(new.appending(path: "events.sqlite"))
            #expect(log == "the log")
            #expect(test.output.text.contains(#""removed":["\#(place.path)/2024-01-01T010000Z","#))
        }
    }

    @Test func namesAreTimesThatSortAsTheyPass() {
        let first = BackupSeries.name(at: Date(timeIntervalSince1970: 1_728_986_400))
        #expect(first == "2024-10-15T100000Z")
        #expect(BackupSeries.isName(first))
        #expect(first < BackupSeries.name(at: Date(timeIntervalSince1970: 1_728_986_401)))
        for name in ["", "2024-10-15", "2024-10-15T100000Zx", "2024-10-15T1000000", "å024-10-15T100000Z", "notes"] {
            #expect(!BackupSeries.isName(name))
        }
    }

    @Test(arguments: [
        "backup", "backup f --into d", "backup --into d --persons p", "backup --into d --documents p",
        "backup --into d --keep 0",
        "backup f --persons f",
    ])
    func wrongUsage(_ line: String) { #expect(throws: (any Error).self) { try parse(line) } }
}
