import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import OversightHTTP
import ServiceLifecycle
import Synchronization
import Testing

/// How the server ends: what it accepted is answered, and nobody is waited for who asks nothing.
@Suite struct ShutdownTests {
    /// Holds a request up until it is let go.
    private final class Gate: Sendable {
        private let state = Mutex((entered: false, open: false))
        var hasEntered: Bool { state.withLock { $0.entered } }
        func open() { state.withLock { $0.open = true } }
        func pass() {
            state.withLock { $0.entered = true }
            // The limit only keeps a test that failed from holding up the others.
            var remaining = 120_000
            while !state.withLock({ $0.open }), remaining > 0 {
                usleep(1000)
                remaining -= 1
            }
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func anAcceptedRequestIsAnswered() async throws {
        let gate = Gate()
        let held: @Sendable () -> [String] = {
            gate.pass()
            return []
        }
        try await TestServer.run(extraMetrics: held) { server in
            async let answer = server.client(token: nil).get("/metrics")
            while !gate.hasEntered { try await Task.sleep(for: .milliseconds(1)) }
            await server.group.triggerGracefulShutdown()
            gate.open()
            #expect(try await answer.status == 200)
        }
    }

    /// A request that is never finished holds the end up for the limit, and no longer.
    @Test(.timeLimit(.minutes(5)))
    func aRequestThatIsNeverFinishedIsGivenUp() async throws {
        try await TestServer.run(drainLimit: .milliseconds(300)) { server in
            let (body, more) = AsyncStream<ByteBuffer>.makeStream()
            var request = try server.administrator.request("POST", "municipalities", type: "application/json")
            request.body = .stream(body, length: .known(Int64(100)))
            more.yield(ByteBuffer(string: "{"))
            let pending = request
            let answer = Task { try await server.http.execute(pending, timeout: .seconds(300)) }
            // Answered, it would not be waited for: it is on its way when the end begins.
            while try await server.administrator.get("/healthz").status != 200 {}
            await server.group.triggerGracefulShutdown()
            switch await answer.result {
            case .success(let response): #expect(response.status.code >= 400)
            case .failure: break
            }
            more.finish()
        }
    }

    /// The server's end is awaited by `run`; an idle connection would hold it up for its whole idle time.
    @Test(.timeLimit(.minutes(5)))
    func idleConnectionsAreClosed() async throws {
        try await TestServer.run { server in
            for client in [server.administrator, server.client(token: nil)] {
                _ = try await client.get("/healthz")
            }
        }
    }

    @Test(.timeLimit(.minutes(5)))
    func streamsEnd() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let end = try await server.position
            let request = try town.client.request("GET", "events", headers: ["Accept": "text/event-stream"])
            let response = try await server.http.execute(request, timeout: .seconds(300))
            var reader = EventReader(response)
            _ = try await reader.next(end)
            await server.group.triggerGracefulShutdown()
            #expect(try await reader.next() == nil)
        }
    }

    @Test func theSocketIsRemoved() async throws {
        let path = Mutex("")
        try await TestServer.run { server in
            path.withLock { $0 = server.socket.address }
            #expect(FileManager.default.fileExists(atPath: server.socket.address))
        }
        #expect(!FileManager.default.fileExists(atPath: path.withLock { $0 }))
    }
}
