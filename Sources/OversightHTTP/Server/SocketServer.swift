import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import NIOExtras
import NIOPosix
import OversightService
import ServiceLifecycle

/// Serves HTTP/1.1 on listening sockets until a graceful shutdown, then answers the requests that it has accepted.
///
/// Hummingbird's own server binds a Unix path by deleting what is there and takes no passed descriptors, so the
/// descriptors are handed to NIO here, with Hummingbird's channel on top.
package struct SocketServer: Service {
    private let sockets: [ListeningSocket]
    private let api: OversightAPI
    private let logger: Logger
    private let onServing: @Sendable () async -> Void
    /// How long a connection may stay idle.
    var idleTimeout = TimeAmount.seconds(60)
    /// The limits of a connection that is not idle.
    var limits = ConnectionLimits()
    /// The most connections at a time; `nil` for what the limit of open files allows.
    var mostConnections: Int?
    /// At a shutdown, how long the connections that were accepted last have to send their request.
    var grace = Duration.milliseconds(250)
    /// How long requests may then take to be answered before their connections are closed.
    var drainLimit = Duration.seconds(10)

    /// - Parameters:
    ///   - sockets: The sockets, which it closes when it ends.
    ///   - api: What is served.
    ///   - logger: Where it logs.
    ///   - onServing: Called once every socket is being served.
    package init(
        sockets: [ListeningSocket], api: OversightAPI, logger: Logger,
        onServing: @escaping @Sendable () async -> Void = {}
    ) {
        self.sockets = sockets
        self.api = api
        self.logger = logger
        self.onServing = onServing
    }

    /// Serves until a graceful shutdown, and returns once every accepted request is answered.
    ///
    /// - Throws: An error of NIO if a socket cannot be served.
    package func run() async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let responder = api.responder()
        let logger = logger
        let drain = Drain(grace: grace, limit: drainLimit)
        let connections = OpenConnections(limit: mostConnections ?? OpenConnections.usualLimit())
        let limits = limits
        try await withThrowingTaskGroup(of: Ended.self) { tasks in
            // A helper closes one listening channel only, so each socket has its own.
            var listeners: [Drain.Listener] = []
            for socket in sockets {
                let quiescing = ServerQuiescingHelper(group: group)
                let channelSetup = HTTP1Channel(
                    responder: { request, writer, channel in
                        let context = OversightContext(
                            source: OversightContext.Source(
                                channel: channel, logger: logger, socket: socket.kind,
                                user: socket.kind == .unix ? connections.user(of: channel) : nil,
                                client: connections.client(of: channel)))
                        var response = try await responder.respond(to: request, context: context)
                        response.headers[.server] = "Uppsikt"
                        // So that a client does not send its next request on a connection that is about to close.
                        if drain.hasBegun { response.headers[.connection] = "close" }
                        try await writer.write(response: response.head, body: response.body)
                    },
                    // Closes connections that are idle or send a head too slowly.
                    configuration: .init(
                        additionalChannelHandlers: [ConnectionGuard(limits: limits, connections: connections)],
                        idleTimeout: idleTimeout,
                        httpDecoderConfiguration: .init(
                            maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 64 * 1024, maxHeaderFieldCount: 100)))
                let channel = try await ServerBootstrap(group: group)
                    .serverChannelInitializer { channel in
                        channel.eventLoop.makeCompletedFuture {
                            try channel.pipeline.syncOperations.addHandler(
                                quiescing.makeServerChannelHandler(channel: channel))
                        }
                    }
                    .childChannelOption(.allowRemoteHalfClosure, value: true)
                    // All requests in one read are parsed at once, and a small buffer can hold many short ones: limit both.
                    .childChannelOption(
                        .recvAllocator,
                        value: AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 2048, maximum: 16_384)
                    )
                    .childChannelOption(.maxMessagesPerRead, value: 1)
                    .bind(socket.descriptor) { child in channelSetup.setup(channel: child, logger: logger) }
                // NIO calls listen(2) with a backlog of 128, which a passed socket would keep; the kernel has its own limit.
                guard listen(socket.descriptor, ListeningSocket.backlog) == 0 else {
                    throw SocketError(
                        "\(socket.address) cannot listen: \(String(cString: strerror(errno))).", errno: errno)
                }
                listeners.append(Drain.Listener(channel: channel.channel, quiescing: quiescing))
                tasks.addTask {
                    await withDiscardingTaskGroup { connections in
                        do {
                            try await channel.executeThenClose { inbound in
                                for try await child in inbound {
                                    connections.addTask { await channelSetup.handle(value: child, logger: logger) }
                                }
                            }
                        } catch {
                            logger.log(
                                .socketFailed, "A socket is no longer served; restart the daemon: \(error)",
                                metadata: ["socket": "\(socket.address)"])
                        }
                    }
                    return .socket
                }
                logger.log(
                    .serving, "Serving on \(socket.address)", metadata: ["socket": "\(socket.address)"])
            }
            await onServing()
            tasks.addTask { [listeners] in
                await drain.run(listeners)
                return .drainLimit
            }
            await Self.wait(for: sockets.count, in: &tasks, logger)
        }
        for socket in sockets { socket.removePath() }
    }

    private enum Ended { case socket, drainLimit }

    /// Waits until every socket has ended or the drain limit is over.
    private static func wait(
        for sockets: Int, in tasks: inout ThrowingTaskGroup<Ended, any Error>, _ logger: Logger
    ) async {
        var left = sockets
        do {
            while left > 0, let ended = try await tasks.next() {
                switch ended {
                case .socket: left -= 1
                case .drainLimit:
                    logger.log(
                        .requestsCutOff, "Connections are closed whose requests were not answered before the stop")
                    tasks.cancelAll()
                }
            }
        } catch {
            logger.log(.socketFailed, "Serving ended; restart the daemon: \(error)")
        }
        tasks.cancelAll()
    }
}
