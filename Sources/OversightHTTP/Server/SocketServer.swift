import HTTPTypes
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import NIOExtras
import NIOPosix
import OversightService
public import ServiceLifecycle

/// Serves HTTP/1.1 on sockets that listen already, until it is asked to stop; then it finishes what it has accepted.
///
/// Hummingbird's own server binds a Unix path by deleting what is there and takes no passed descriptors, so the
/// descriptors are handed to NIO here, with Hummingbird's channel on top.
public struct SocketServer: Service {
    private let sockets: [ListeningSocket]
    private let api: OversightAPI
    private let logger: Logger
    private let onServing: @Sendable () async -> Void
    /// How long a connection may stay open for nothing.
    var idleTimeout = TimeAmount.seconds(60)

    /// A server.
    ///
    /// - Parameters:
    ///   - sockets: The sockets, which it closes when it ends.
    ///   - api: What is served.
    ///   - logger: Where it logs.
    ///   - onServing: Called once every socket is being served.
    public init(
        sockets: [ListeningSocket], api: OversightAPI, logger: Logger,
        onServing: @escaping @Sendable () async -> Void = {}
    ) {
        self.sockets = sockets
        self.api = api
        self.logger = logger
        self.onServing = onServing
    }

    /// Serves until a graceful shutdown has been asked for and every accepted request is answered.
    ///
    /// - Throws: An error of NIO where a socket cannot be served.
    public func run() async throws {
        let group = MultiThreadedEventLoopGroup.singleton
        let responder = api.responder()
        let logger = logger
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            // A helper closes one listening channel only, so each socket has its own.
            var helpers: [ServerQuiescingHelper] = []
            for socket in sockets {
                let quiescing = ServerQuiescingHelper(group: group)
                helpers.append(quiescing)
                let channelSetup = HTTP1Channel(
                    responder: { request, writer, channel in
                        let context = OversightContext(
                            source: OversightContext.Source(channel: channel, logger: logger, socket: socket.kind))
                        var response = try await responder.respond(to: request, context: context)
                        response.headers[.server] = "Uppsikt"
                        try await writer.write(response: response.head, body: response.body)
                    },
                    // A head that dribbles in, or a connection that is kept open for nothing, ends.
                    configuration: .init(
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
                    .bind(socket.descriptor) { child in channelSetup.setup(channel: child, logger: logger) }
                tasks.addTask {
                    await withDiscardingTaskGroup { connections in
                        do {
                            try await channel.executeThenClose { inbound in
                                for try await child in inbound {
                                    connections.addTask { await channelSetup.handle(value: child, logger: logger) }
                                }
                            }
                        } catch {
                            logger.tell(
                                .socketFailed, "A socket is no longer served; restart the daemon: \(error)",
                                metadata: ["socket": "\(socket.address)"])
                        }
                    }
                }
                logger.tell(
                    .serving, "Serving on \(socket.address)", metadata: ["socket": "\(socket.address)"])
            }
            let quiescing = helpers
            await onServing()
            await withGracefulShutdownHandler {
                do {
                    try await tasks.waitForAll()
                } catch {
                    logger.tell(.socketFailed, "Serving ended; restart the daemon: \(error)")
                }
            } onGracefulShutdown: {
                for helper in quiescing { helper.initiateShutdown(promise: nil) }
            }
        }
        for socket in sockets { socket.removePath() }
    }
}
