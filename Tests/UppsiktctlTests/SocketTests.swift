import Foundation
import NIOHTTP1
import Testing

@testable import uppsiktctl

/// The whole way over a real Unix socket.
@Suite(.timeLimit(.minutes(5))) struct SocketTests {
    private func serving(
        _ script: @escaping TestDaemon.Script, closingAfter lines: Int? = nil,
        _ body: (TestDaemon, TestSession, String) async throws -> Void
    ) async throws {
        try await withTemporaryDirectory { directory in
            // A name that needs encoding on its way through the URL.
            let path = directory.appending(path: "Å #1.sock").path
            try await TestDaemon.serve(at: path, script) { daemon in
                try await SocketClient.with(socket: path) { client in
                    try await body(daemon, TestSession(client, socket: path, closingAfter: lines), path)
                }
            }
        }
    }

    @Test func success() async throws {
        let script: TestDaemon.Script = { _, _ in .answer(200, #"{"id":"r1","eventsAppended":1,"position":3}"#) }
        try await serving(script) { daemon, test, _ in
            try await test.run("report supplement r1 --text åäö --command-id k1")
            #expect(test.output.text == "Supplemented report r1 (1 event, log position 3).\n")
            let request = try #require(daemon.received.first)
            #expect(request.method == "POST")
            #expect(request.uri == "/api/v1/reports/r1/supplements")
            #expect(request.headers.first(name: "Idempotency-Key") == "k1")
            #expect(request.headers.first(name: "Content-Type") == "application/json")
            #expect(String(decoding: request.body, as: UTF8.self) == #"{"text":"åäö"}"#)
        }
    }

    @Test func problem() async throws {
        let problem = #"{"type":"urn:uppsikt:problem:wrong-state","title":"T","status":409,"detail":"It is closed."}"#
        let script: TestDaemon.Script = { _, _ in .answer(409, problem, ["Content-Type": "application/problem+json"]) }
        try await serving(script) { _, test, _ in
            await #expect(throws: Failure("It is closed.", status: 1)) { try await test.run("report draft r1") }
        }
    }

    @Test func replayed() async throws {
        let script: TestDaemon.Script = { _, _ in
            .answer(200, #"{"id":"r1","eventsAppended":1}"#, ["Idempotency-Replayed": "true"])
        }
        try await serving(script) { _, test, _ in
            try await test.run("report draft r1")
            #expect(test.output.text.contains("carried out before"))
        }
    }

    @Test func unreachable() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory.appending(path: "none.sock").path
            try await SocketClient.with(socket: path) { client in
                let test = TestSession(client, socket: path)
                await #expect { try await test.run("status") } throws: {
                    ($0 as? Failure)?.status == 69 && ($0 as? Failure)?.sentence.contains(path) == true
                }
            }
            // A socket that somebody left behind.
            try await TestDaemon.serve(at: path, { _, _ in [] }) { _ in }
            try Data().write(to: URL(filePath: path))
            try await SocketClient.with(socket: path) { client in
                let test = TestSession(client, socket: path)
                await #expect { try await test.run("status") } throws: { ($0 as? Failure)?.status == 69 }
            }
        }
    }

    @Test func aConnectionThatBreaksBeforeTheAnswerIsRepeatedUnderTheSameKey() async throws {
        let script: TestDaemon.Script = { number, _ in
            number == 1 ? [.drop] : .answer(200, #"{"id":"r1","eventsAppended":1,"position":3}"#)
        }
        try await serving(script) { daemon, test, _ in
            try await test.run("report draft r1")
            let keys = daemon.received.map { $0.headers.first(name: "Idempotency-Key") }
            #expect(keys.count == 2 && keys[0] != nil && keys[0] == keys[1])
        }
    }

    @Test func aConnectionThatBreaksWithinTheAnswerIsRepeated() async throws {
        let script: TestDaemon.Script = { number, _ in
            number == 1
                ? [.head(200, ["Content-Length": "100"]), .part("{\"id\""), .drop] : .answer(200, "[]")
        }
        try await serving(script) { daemon, test, _ in
            try await test.run("report list --json")
            #expect(test.output.text == "[]\n")
            #expect(daemon.received.count == 2)
        }
    }

    @Test func anImportCarriesTheBytesOfTheFile() async throws {
        try await withTemporaryDirectory { directory in
            let file = directory.appending(path: "report.txt")
            let bytes = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
            try bytes.write(to: file)
            let script: TestDaemon.Script = { _, _ in .answer(200, "{}") }
            try await serving(script) { daemon, test, _ in
                try await test.run("import \(file.path) --municipality Ånge --as-of 2024-08-31 --json")
                let request = try #require(daemon.received.first)
                #expect(request.body == Array(bytes))
                #expect(request.uri == "/api/v1/imports?municipality=%C3%85nge&as-of=2024-08-31")
                #expect(request.headers.first(name: "Content-Type") == "application/octet-stream")
            }
        }
    }

    @Test func followingSurvivesARestart() async throws {
        let script: TestDaemon.Script = { number, request in
            let from = Int(request.uri.split(separator: "=").last ?? "") ?? 0
            let events = (from...(from + 1)).map { TestDaemon.Step.part("id: \($0)\ndata: {\"position\":\($0)}\n\n") }
            return [.head(200, ["Content-Type": "text/event-stream"])] + (number < 3 ? events + [.drop] : events)
        }
        try await serving(script, closingAfter: 5) { daemon, test, path in
            let following = Task { try await test.run("events --follow") }
            // The daemon goes away while the client follows, and comes back a little later.
            while daemon.received.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
            try await daemon.stop()
            try await Task.sleep(for: .milliseconds(50))
            try await daemon.start(at: path)
            await #expect(throws: ClosedPipe.self) { try await following.value }
            #expect(test.output.text.hasPrefix((1...5).map { "{\"position\":\($0)}\n" }.joined()))
            // How much of a connection that breaks is still read depends on the machine; what was read is not asked again.
            let resumed = daemon.received.map { $0.headers.first(name: "Last-Event-ID").flatMap(Int.init) ?? 0 }
            #expect(resumed.count >= 3 && resumed.first == 0)
            #expect(resumed == resumed.sorted() && (1...5).contains(resumed.last ?? 0))
        }
    }

    @Test func followingEndsWhereTheReaderGoesAwayAndNothingHappens() async throws {
        let script: TestDaemon.Script = { _, _ in
            [.head(200, ["Content-Type": "text/event-stream"]), .part("id: 1\ndata: {\"position\":1}\n\n")]
        }
        try await serving(script) { _, test, _ in
            let following = Task { try await test.run("events --follow") }
            while test.output.text.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
            test.output.abandon()
            await #expect(throws: ClosedPipe.self) { try await following.value }
            // The connection was not lost, so nothing is reported.
            #expect(test.errors.text.isEmpty)
        }
    }
}
