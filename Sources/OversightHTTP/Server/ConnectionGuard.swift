import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// How long one connection may keep the daemon waiting.
struct ConnectionLimits: Sendable {
    /// How long a request's body may take to arrive.
    var body = TimeAmount.seconds(120)
    /// How long a client may leave an answer lying without taking a byte of it.
    var stall = TimeAmount.seconds(60)
    /// How long a body may still come in that has been answered already.
    var rest = TimeAmount.seconds(30)
    /// How long a client may keep a connection open on which nothing more is answered.
    var farewell = TimeAmount.seconds(3)
    /// How much of a body is thrown away that has been answered already, in bytes.
    var restBytes = 64 << 20
}

/// Closes a connection whose client dribbles its body, goes on sending what was refused, or does not take its answer.
///
/// What is held for a connection is bounded anyway; what is bounded here is for how long, since a claim on a backup's file
/// or a place among the open connections is held with it.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private let connections: OpenConnections
    private var connection: OpenConnections.Connection?
    /// Whether a request has begun and not ended.
    private var isReading = false
    /// Requests that are not answered yet.
    private var unanswered = 0
    private var thrownAway = 0
    private var deadline: Scheduled<Void>?
    private var stallCheck: Scheduled<Void>?
    private var lying = 0

    init(limits: ConnectionLimits, connections: OpenConnections) {
        self.limits = limits
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { connection = connections.add(context.channel) }
    }

    func channelActive(context: ChannelHandlerContext) {
        // Not before: a connection can be closed in order only once it is open.
        if connection == nil { connection = connections.add(context.channel) }
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        stallCheck?.cancel()
        deadline = nil
        stallCheck = nil
        if let connection { connections.remove(connection) }
        connection = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            unanswered += 1
            connection?.isAnswering()
        case .body(let bytes):
            if unanswered == 0 {
                thrownAway += bytes.readableBytes
                if thrownAway > limits.restBytes { context.close(promise: nil) }
            }
        case .end:
            isReading = false
            thrownAway = 0
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Most requests come whole, and need no deadline.
        if isReading, deadline == nil { close(context, in: limits.body) }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            unanswered = max(0, unanswered - 1)
            if unanswered == 0 {
                connection?.isWaiting()
                if isReading { close(context, in: limits.rest) }
            }
        }
        context.write(data, promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        // After this the other end is to close; one that does not, or goes on sending, is not waited for.
        if mode == .output { close(context, in: limits.farewell) }
        context.close(mode: mode, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable, stallCheck == nil {
            lying = Self.buffered(context)
            checkStall(context)
        }
        context.fireChannelWritabilityChanged()
    }

    /// Closes the connection unless the request that is being read ends in time.
    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }

    private func checkStall(_ context: ChannelHandlerContext) {
        stallCheck = context.eventLoop.assumeIsolated().scheduleTask(in: limits.stall) { [self] in
            stallCheck = nil
            guard !context.channel.isWritable else { return }
            let left = Self.buffered(context)
            // A slow client takes some of it in the time; new bytes are not written while it does not.
            guard left < lying else { return context.close(promise: nil) }
            lying = left
            checkStall(context)
        }
    }

    /// How many bytes lie in memory for the client; 0 where the channel does not tell.
    private static func buffered(_ context: ChannelHandlerContext) -> Int {
        do {
            return try context.channel.syncOptions?.getOption(.bufferedWritableBytes) ?? 0
        } catch {
            // A channel that is closed has no options any more, and nothing lies in it.
            return 0
        }
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
