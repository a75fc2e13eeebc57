import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// The time and the data that one connection may take up without making progress.
struct ConnectionLimits: Sendable {
    /// How long a request's body may take to arrive.
    var body = TimeAmount.seconds(120)
    /// How long a client may go without reading a byte of its response.
    var stall = TimeAmount.seconds(60)
    /// How long the rest of a body may keep arriving after its request was answered.
    var discard = TimeAmount.seconds(30)
    /// How long a client may leave a connection open after the daemon has closed its side.
    var halfClosed = TimeAmount.seconds(3)
    /// How much of such a body is read and discarded, in bytes.
    var discardBytes = 64 << 20
}

/// Closes a connection whose client sends its body too slowly, keeps sending after a refusal, or does not read its response.
///
/// The memory of a connection is bounded elsewhere. This bounds how long it is held, since a connection also holds a place
/// among the open ones, and perhaps a backup's file.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private let connections: OpenConnections
    private var connection: OpenConnections.Connection?
    /// Whether part of a request has arrived.
    private var isReading = false
    /// The number of requests that are not answered yet.
    private var unanswered = 0
    private var discardedBytes = 0
    private var deadline: Scheduled<Void>?
    private var stallCheck: Scheduled<Void>?
    private var unsentBytes = 0

    init(limits: ConnectionLimits, connections: OpenConnections) {
        self.limits = limits
        self.connections = connections
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { connection = connections.add(context.channel) }
    }

    func channelActive(context: ChannelHandlerContext) {
        // Not earlier: only an active channel can be closed cleanly.
        if connection == nil { connection = connections.add(context.channel) }
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        stallCheck?.cancel()
        deadline = nil
        stallCheck = nil
        connection?.client.leave()
        if let connection { connections.remove(connection) }
        connection = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        connection?.client.leave()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed = event { connection?.client.leave() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            isReading = true
            unanswered += 1
            connection?.beginAnswering()
        case .body(let bytes):
            if unanswered == 0 {
                discardedBytes += bytes.readableBytes
                if discardedBytes > limits.discardBytes { context.close(promise: nil) }
            }
        case .end:
            isReading = false
            discardedBytes = 0
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Most requests arrive whole and need no deadline.
        if isReading, deadline == nil { close(context, in: limits.body) }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) {
            unanswered = max(0, unanswered - 1)
            if unanswered == 0 {
                connection?.beginWaiting()
                if isReading { close(context, in: limits.discard) }
            }
        }
        context.write(data, promise: promise)
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        // The client should close next; it is not waited for if it keeps sending or does nothing.
        if mode == .output { close(context, in: limits.halfClosed) }
        context.close(mode: mode, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if !context.channel.isWritable, stallCheck == nil {
            unsentBytes = Self.buffered(context)
            checkStall(context)
        }
        context.fireChannelWritabilityChanged()
    }

    /// Closes the connection unless the current request ends in time.
    private func close(_ context: ChannelHandlerContext, in time: TimeAmount) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
    }

    private func checkStall(_ context: ChannelHandlerContext) {
        stallCheck = context.eventLoop.assumeIsolated().scheduleTask(in: limits.stall) { [self] in
            stallCheck = nil
            guard !context.channel.isWritable else { return }
            let left = Self.buffered(context)
            // A slow client reads at least some bytes in this time. Nothing is written meanwhile, so the number only falls.
            guard left < unsentBytes else { return context.close(promise: nil) }
            unsentBytes = left
            checkStall(context)
        }
    }

    /// The number of bytes that wait to be sent; 0 if the channel cannot tell.
    private static func buffered(_ context: ChannelHandlerContext) -> Int {
        do {
            return try context.channel.syncOptions?.getOption(.bufferedWritableBytes) ?? 0
        } catch {
            // A closed channel has no options, and nothing to send.
            return 0
        }
    }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
