import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Responses with a JSON body: keys are sorted, and there may be an entity tag.
enum JSONResponse {
    static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// A value as JSON with an entity tag, or 304 if the caller has it already.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - revision: The revision of the thing's stream, with which the tag begins, for `If-Match`.
    ///   - request: The request, whose `If-None-Match` is compared.
    static func tagged(_ value: some Encodable, revision: Int? = nil, for request: Request) throws -> Response {
        tagged(try encoder().encode(value), type: "application/json", revision: revision, for: request)
    }

    static func tagged(_ body: Data, type: String, revision: Int? = nil, for request: Request) -> Response {
        let hash = SHA256.hash(data: body).prefix(8).map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
        let tag = "\"\(revision.map { "\($0)-" } ?? "")\(hash)\""
        var headers = HTTPFields()
        headers[.eTag] = tag
        headers[.cacheControl] = "no-cache"
        headers[.vary] = "Accept"
        if Conditions.isKnown(tag, to: request) {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = type
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// A value as JSON without an entity tag, as commands answer.
    static func plain(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = HTTPFields()
    ) throws -> Response {
        plain(try body(value), status: status, headers: headers)
    }

    /// JSON without an entity tag, as ``plain(_:status:headers:)`` answers with a value.
    ///
    /// - Parameter body: What ``body(_:)`` made of the value.
    static func plain(
        _ body: ByteBuffer, status: HTTPResponse.Status = .ok, headers: HTTPFields = HTTPFields()
    ) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: body))
    }

    /// The body of an answer with a value.
    static func body(_ value: some Encodable) throws -> ByteBuffer { ByteBuffer(bytes: try encoder().encode(value)) }

    /// The headers that say whether an answer is that of an earlier request.
    static func headers(repeated: Bool) -> HTTPFields { repeated ? [.idempotencyReplayed: "true"] : [:] }
}
