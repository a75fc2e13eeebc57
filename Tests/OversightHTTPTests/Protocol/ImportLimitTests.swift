import AsyncHTTPClient
import JSONValues
import NIOHTTP1
import TestSupport
import Testing

@testable import OversightHTTP
@testable import OversightService

/// What becomes of documents while others are being read.
@Suite("A document that is given while others are read", .timeLimit(.minutes(5)))
struct ImportLimitTests {
    /// Takes all places for reading, and gives them back after the body.
    private static func whileFull(_ body: @Sendable (TestServer, ReadingQueue) async throws -> Void) async throws {
        try await TestServer.run { server in
            let queue = server.service.readings
            var places: [ReadingPlace] = []
            for _ in 0..<queue.width { places.append(try await queue.place()) }
            try await body(server, queue)
            withExtendedLifetime(places) {}
        }
    }

    private static func imported(_ server: TestServer) async throws -> Answer {
        try await server.administrator.send(
            "POST", "imports", ["municipality": "Granvik", "as-of": "2024-04-30"], body: Array("Rapport".utf8),
            type: "text/plain")
    }

    private static func until(_ condition: () -> Bool) async throws {
        while !condition() { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test("waits, and other requests are answered meanwhile")
    func waiting() async throws {
        try await Self.whileFull { server, queue in
            let waiting = Task { try await Self.imported(server) }
            try await Self.until { queue.waitingCount == 1 }
            #expect(try await server.administrator.get("reports").status == 200)
            waiting.cancel()
            _ = await waiting.result
        }
    }

    @Test("is refused for now if too many wait already")
    func refusal() async throws {
        try await Self.whileFull { server, queue in
            let waiting = (0..<queue.length).map { _ in Task { try await queue.place() } }
            try await Self.until { queue.waitingCount == queue.length }
            let answer = try await Self.imported(server)
            #expect(answer.status == 503)
            #expect(try answer.json["type"]?.text == "urn:uppsikt:problem:busy")
            #expect(answer.headers.first(name: "retry-after") == "10")
            for task in waiting { task.cancel() }
            for task in waiting { _ = await task.result }
        }
    }

    @Test("leaves the line when its client hangs up")
    func hangingUp() async throws {
        try await Self.whileFull { server, queue in
            let waiting = Task { try await Self.imported(server) }
            try await Self.until { queue.waitingCount == 1 }
            waiting.cancel()
            _ = await waiting.result
            try await Self.until { queue.waitingCount == 0 }
        }
    }
}
