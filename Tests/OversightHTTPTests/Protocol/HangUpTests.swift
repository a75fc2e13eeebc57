import EventLog
import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import OversightHTTP

/// A client that hangs up is no failure of the daemon.
@Suite("A request whose client hangs up")
struct HangUpTests {
    private static func context(isOpen: Bool) throws -> OversightContext {
        let channel = EmbeddedChannel()
        if isOpen { try channel.connect(to: SocketAddress(unixDomainSocketPath: "/none")).wait() }
        return OversightContext(source: .init(channel: channel, logger: Logger(label: "test"), socket: .unix))
    }

    @Test("is told from one that fails")
    func hangUps() throws {
        let (open, closed) = (try Self.context(isOpen: true), try Self.context(isOpen: false))
        for error in [IOError(errnoCode: 9, reason: "closed"), ChannelError.ioOnClosedChannel] as [any Error] {
            #expect(ProblemMiddleware.isHangUp(error, closed))
            #expect(!ProblemMiddleware.isHangUp(error, open))
        }
        for error in [ClientGone(), CancellationError()] as [any Error] {
            #expect(ProblemMiddleware.isHangUp(error, open))
        }
        struct Failure: Error {}
        #expect(!ProblemMiddleware.isHangUp(Failure(), closed))
    }

    @Test("ends the work that is done for it, and only that")
    func work() async throws {
        let client = ClientPresence()
        #expect(try await client.whileThere { 1 } == 1)
        let endless = Task { try await client.whileThere { try await Task.sleep(for: .seconds(3600)) } }
        client.leave()
        await #expect(throws: ClientGone.self) { try await endless.value }
        await #expect(throws: ClientGone.self) {
            try await client.whileThere { try await Task.sleep(for: .seconds(3600)) }
        }
    }
}
