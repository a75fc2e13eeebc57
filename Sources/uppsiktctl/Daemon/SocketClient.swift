import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Speaks HTTP to the daemon over its Unix socket.
struct SocketClient: DaemonClient {
    private let path: String
    private let http: HTTPClient

    /// How long an answer may take whose work does not grow with anything.
    static let patience = TimeAmount.seconds(120)
    /// The most that is held in memory of one answer.
    private static let largestAnswer = 1 << 30

    private init(path: String, http: HTTPClient) {
        self.path = path
        self.http = http
    }

    /// Opens a client for the time of a task.
    ///
    /// - Parameters:
    ///   - path: The path of the socket.
    ///   - body: The task.
    /// - Throws: What the task throws.
    static func with<Value>(
        socket path: String, _ body: (SocketClient) async throws -> Value
    ) async throws -> Value {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(10)))
        // Nobody at a socket is an answer in itself: the user is told at once, and a restart is waited for elsewhere.
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
            let body = try await response.body.collect(upTo: Self.largestAnswer)
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
                let body = try await response.body.collect(upTo: Self.largestAnswer)
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
        return try await http.execute(message, deadline: request.isLong ? .distantFuture : .now() + Self.patience)
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
