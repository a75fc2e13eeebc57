import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A client for the daemon's HTTP interface on its Unix socket.
struct SocketClient: DaemonClient {
    private let path: String
    private let http: HTTPClient

    /// The timeout of requests whose work is bounded.
    static let responseTimeout = TimeAmount.seconds(120)
    /// The maximum size of an answer that is held in memory, in bytes.
    private static let maximumAnswerSize = 1 << 30

    private init(path: String, http: HTTPClient) {
        self.path = path
        self.http = http
    }

    /// Opens a client for the duration of a task.
    ///
    /// - Parameters:
    ///   - path: The path of the socket.
    ///   - body: The task.
    /// - Throws: What `body` throws.
    static func with<Value>(
        socket path: String, _ body: (SocketClient) async throws -> Value
    ) async throws -> Value {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10)))
        // A refused connection is reported at once; waiting for a restart is done elsewhere.
        configuration.connectionPool.retryConnectionEstablishment = false
        let http = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        let result: Result<Value, any Error>
        do {
            result = .success(try await body(SocketClient(path: path, http: http)))
        } catch {
            result = .failure(error)
        }
        try await http.shutdown()
        return try result.get()
    }

    func send(_ request: DaemonRequest) async throws -> DaemonAnswer {
        do {
            let response = try await execute(request)
            let body = try await response.body.collect(upTo: Self.maximumAnswerSize)
            return Self.answer(response, Array(body.readableBytesView))
        } catch {
            throw Self.connectionError(error)
        }
    }

    func stream(_ request: DaemonRequest, receive: ([UInt8]) throws -> Void) async throws -> DaemonAnswer {
        let response: HTTPClientResponse
        var body: HTTPClientResponse.Body.AsyncIterator
        do {
            response = try await execute(request)
            guard (200..<300).contains(response.status.code) else {
                let body = try await response.body.collect(upTo: Self.maximumAnswerSize)
                return Self.answer(response, Array(body.readableBytesView))
            }
            body = response.body.makeAsyncIterator()
        } catch {
            throw Self.connectionError(error)
        }
        try receive([])
        while true {
            let part: ByteBuffer?
            do {
                part = try await body.next()
            } catch {
                throw Self.connectionError(error)
            }
            guard let part else { return Self.answer(response, []) }
            try receive(Array(part.readableBytesView))
        }
    }

    private func execute(_ request: DaemonRequest) async throws -> HTTPClientResponse {
        guard let url = URL(httpURLWithSocketPath: path, uri: request.uri) else {
            throw ConnectionError.unreachable(errno: EINVAL)
        }
        var message = HTTPClientRequest(url: url.absoluteString)
        message.method = HTTPMethod(rawValue: request.method.rawValue)
        message.headers.add(name: "Host", value: "localhost")
        message.headers.add(name: "Accept", value: request.accept)
        message.headers.add(name: "User-Agent", value: "uppsiktctl/\(programVersion)")
        if let id = request.commandID { message.headers.add(name: "Idempotency-Key", value: id) }
        if let id = request.lastEventID { message.headers.add(name: "Last-Event-ID", value: String(id)) }
        switch request.body {
        case .json(let value):
            message.headers.add(name: "Content-Type", value: "application/json")
            message.body = .bytes(ByteBuffer(bytes: try value.encoded()))
        case .bytes(let bytes):
            message.headers.add(name: "Content-Type", value: "application/octet-stream")
            message.body = .bytes(ByteBuffer(bytes: bytes))
        case nil: break
        }
        let deadline: NIODeadline = request.isLong ? .distantFuture : .now() + Self.responseTimeout
        return try await http.execute(message, deadline: deadline)
    }

    private static func answer(_ response: HTTPClientResponse, _ body: [UInt8]) -> DaemonAnswer {
        var answer = DaemonAnswer(
            status: Int(response.status.code),
            wasReplayed: response.headers.first(name: "Idempotency-Replayed")?.lowercased() == "true", body: body)
        for (name, value) in response.headers {
            let name = name.lowercased()
            if name.hasPrefix("uppsikt-") || name == "content-length" { answer.fields[name] = value }
        }
        return answer
    }
}
