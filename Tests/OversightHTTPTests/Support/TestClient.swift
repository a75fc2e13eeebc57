import AsyncHTTPClient
import JSONValues
import NIOCore
import NIOHTTP1
import OversightHTTP
import TestSupport
import Testing

/// Sends requests, and holds every answer to what the OpenAPI document promises.
struct TestClient: Sendable {
    enum Transport: Sendable {
        case unix
        case tcp(token: String?)
    }

    let server: TestServer
    let transport: Transport

    /// Sends a request.
    ///
    /// - Parameter path: The path, below `/api/v1` unless it begins with a slash.
    @discardableResult
    func send(
        _ method: String, _ path: String, _ query: KeyValuePairs<String, String> = [:], body: [UInt8]? = nil,
        type: String? = nil, headers: KeyValuePairs<String, String> = [:],
        location: Testing.SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        let request = try request(method, path, query, body: body, type: type, headers: headers)
        let response = try await server.http.execute(request, timeout: .seconds(120))
        let answer = Answer(
            status: Int(response.status.code), headers: response.headers,
            body: Array((try await response.body.collect(upTo: 64 << 20)).readableBytesView))
        let complaints = server.document.complaints(
            about: answer, to: method, String(Self.absolute(path).prefix { $0 != "?" }))
        #expect(complaints == [], sourceLocation: location)
        return answer
    }

    func get(
        _ path: String, _ query: KeyValuePairs<String, String> = [:], headers: KeyValuePairs<String, String> = [:],
        location: Testing.SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        try await send("GET", path, query, headers: headers, location: location)
    }

    func post(
        _ path: String, _ body: JSON? = nil, headers: KeyValuePairs<String, String> = [:],
        location: Testing.SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        try await send(
            "POST", path, body: try body?.bytes(), type: body == nil ? nil : "application/json", headers: headers,
            location: location)
    }

    func put(
        _ path: String, _ body: JSON, headers: KeyValuePairs<String, String> = [:],
        location: Testing.SourceLocation = #_sourceLocation
    ) async throws -> Answer {
        try await send(
            "PUT", path, body: try body.bytes(), type: "application/json", headers: headers, location: location)
    }

    /// Sends a command that must be carried out.
    @discardableResult
    func done(
        _ path: String, _ body: JSON? = nil, method: String = "POST",
        location: Testing.SourceLocation = #_sourceLocation
    ) async throws -> JSON {
        let answer = try await send(
            method, path, body: try body?.bytes(), type: body == nil ? nil : "application/json", location: location)
        // What makes a thing answers 201.
        #expect([200, 201].contains(answer.status), "\(answer.text)", sourceLocation: location)
        return try answer.json
    }

    func request(
        _ method: String, _ path: String, _ query: KeyValuePairs<String, String> = [:], body: [UInt8]? = nil,
        type: String? = nil, headers: KeyValuePairs<String, String> = [:]
    ) throws -> HTTPClientRequest {
        let pairs = query.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }
        let target = Self.absolute(path) + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
        var request: HTTPClientRequest
        switch transport {
        case .unix:
            request = HTTPClientRequest(url: "http+unix://\(Self.encoded(server.socket.address))\(target)")
        case .tcp(let token):
            request = HTTPClientRequest(url: "http://\(server.port.address)\(target)")
            if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        }
        request.method = HTTPMethod(rawValue: method)
        if let type { request.headers.add(name: "content-type", value: type) }
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(bytes: body)) }
        return request
    }

    private static func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "/api/v1/" + path }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: return String(UnicodeScalar(byte))
            default: return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
