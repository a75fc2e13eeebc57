import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import OversightHTTP

/// How long one connection may keep the daemon waiting, and which one is closed if there are too many.
@Suite struct ConnectionTests {
    private let limits = ConnectionLimits()

    private func channel(_ connections: OpenConnections = OpenConnections(limit: 10)) throws -> EmbeddedChannel {
        let channel = EmbeddedChannel(handler: ConnectionGuard(limits: limits, connections: connections))
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/none")).wait()
        return channel
    }

    private func head(_ channel: EmbeddedChannel) throws {
        try channel.writeInbound(
            HTTPRequestPart.head(.init(method: .post, scheme: "http", authority: "localhost", path: "/")))
    }

    private func answer(_ channel: EmbeddedChannel) throws {
        try channel.writeOutbound(HTTPResponsePart.head(.init(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test func aBodyThatDribblesInIsClosed() throws {
        let channel = try channel()
        try head(channel)
        for _ in 0..<119 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
        }
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func oneThatAsksAndIsAnsweredStays() throws {
        let channel = try channel()
        for _ in 0..<3 {
            try head(channel)
            try channel.writeInbound(HTTPRequestPart.end(nil))
            channel.embeddedEventLoop.advanceTime(by: .hours(1))
            try answer(channel)
            channel.embeddedEventLoop.advanceTime(by: .hours(1))
        }
        #expect(channel.isActive)
        _ = try channel.finish()
    }

    @Test func whatGoesOnAfterItsAnswerIsClosed() throws {
        let channel = try channel()
        try head(channel)
        try answer(channel)
        channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func tooMuchAfterItsAnswerIsClosedAtOnce() throws {
        let channel = try channel()
        try head(channel)
        try answer(channel)
        let megabyte = ByteBuffer(repeating: 0x20, count: 1 << 20)
        for _ in 0..<64 { try channel.writeInbound(HTTPRequestPart.body(megabyte)) }
        #expect(channel.isActive)
        try channel.writeInbound(HTTPRequestPart.body(megabyte))
        #expect(!channel.isActive)
    }

    @Test func anAnswerThatNobodyTakesIsClosed() throws {
        let channel = try channel()
        channel.isWritable = false
        channel.pipeline.fireChannelWritabilityChanged()
        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!channel.isActive)
    }

    @Test func anAnswerThatIsTakenLateStays() throws {
        let channel = try channel()
        channel.isWritable = false
        channel.pipeline.fireChannelWritabilityChanged()
        channel.embeddedEventLoop.advanceTime(by: .seconds(30))
        channel.isWritable = true
        channel.pipeline.fireChannelWritabilityChanged()
        channel.embeddedEventLoop.advanceTime(by: .hours(1))
        #expect(channel.isActive)
        _ = try channel.finish()
    }

    @Test func oneTooManyCrowdsOutTheOneThatHasBeenWaitingLongest() throws {
        let connections = OpenConnections(limit: 3)
        let busy = try channel(connections)
        try head(busy)
        let (oldest, older) = (try channel(connections), try channel(connections))
        #expect(busy.isActive && oldest.isActive && older.isActive)
        let newest = try channel(connections)
        #expect(busy.isActive && !oldest.isActive && older.isActive && newest.isActive)
    }

    @Test func oneTooManyGoesWhereAllAreBeingAnswered() throws {
        let connections = OpenConnections(limit: 2)
        let busy = [try channel(connections), try channel(connections)]
        for each in busy { try head(each) }
        let newest = try channel(connections)
        #expect(busy.map(\.isActive) == [true, true])
        #expect(!newest.isActive)
        // One that was closed makes room.
        try busy[0].close().wait()
        busy[0].embeddedEventLoop.run()
        let next = try channel(connections)
        #expect(next.isActive)
    }
}
