import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A tiny HTTP server on a Unix socket that answers from a script.
final class TestDaemon: Sendable {
    /// A request as it arrived.
    struct Received: Sendable {
        var method: String
        var uri: String
        var headers: HTTPHeaders
        var body: [UInt8] = []
    }

    /// What is written in answer, step by step.
    enum Step: Sendable {
        case head(Int, HTTPHeaders)
        case part(String)
        case end
        /// Break the connection off.
        case drop
    }

    typealias Script = @Sendable (_ number: Int, Received) -> [Step]

    private let requests = Mutex<[Received]>([])
    private let script: Script
    private let channel = Mutex<(any Channel)?>(nil)

    /// The requests that arrived, in order.
    var received: [Received] { requests.withLock { $0 } }

    private init(_ script: @escaping Script) { self.script = script }

    /// Serves at a path for the time of a test.
    static func serve(
        at path: String, _ script: @escaping Script, _ body: (TestDaemon) async throws -> Void
    ) async throws {
        let daemon = TestDaemon(script)
        try await daemon.start(at: path)
        let result: Result<Void, any Error>
        do { result = .success(try await body(daemon)) } catch { result = .failure(error) }
        try await daemon.stop()
        try result.get()
    }

    /// Listens at a path.
    func start(at path: String) async throws {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(Handler(self))
                }
            }
        let bound = try await bootstrap.bind(unixDomainSocketPath: path, cleanupExistingSocketFile: true).get()
        channel.withLock { $0 = bound }
    }

    /// Listens no more.
    func stop() async throws {
        let bound = channel.withLock { channel in
            defer { channel = nil }
            return channel
        }
        try await bound?.close()
    }

    private func steps(for request: Received) -> [Step] {
        let number = requests.withLock { requests in
            requests.append(request)
            return requests.count
        }
        return script(number, request)
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = HTTPServerRequestPart
        typealias OutboundOut = HTTPServerResponsePart

        private let daemon: TestDaemon
        private var request: Received?

        init(_ daemon: TestDaemon) { self.daemon = daemon }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .head(let head):
                request = Received(method: head.method.rawValue, uri: head.uri, headers: head.headers)
            case .body(let part): request?.body += Array(part.readableBytesView)
            case .end:
                guard let request else { return }
                for step in daemon.steps(for: request) { write(step, context) }
            }
        }

        private func write(_ step: Step, _ context: ChannelHandlerContext) {
            switch step {
            case .head(let status, let headers):
                let head = HTTPResponseHead(
                    version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
                context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
            case .part(let text):
                context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
            case .end: context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
            case .drop: context.close(promise: nil)
            }
        }
    }
}

extension [TestDaemon.Step] {
    /// A whole answer.
    static func answer(_ status: Int, _ body: String, _ headers: HTTPHeaders = [:]) -> Self {
        [.head(status, headers), .part(body), .end]
    }
}
