import JSONValues
import NIOHTTP1
import TestSupport

/// What the daemon answered.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPHeaders
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
    var json: JSON { get throws { try JSON(body) } }
    /// The content type without its parameters.
    var mediaType: String { String(headers.first(name: "content-type")?.split(separator: ";").first ?? "") }
    var tag: String? { headers.first(name: "etag") }
    var isReplayed: Bool { headers.first(name: "idempotency-replayed") == "true" }

    /// The last part of a problem's type.
    var code: String? {
        get throws {
            guard mediaType == "application/problem+json" else { return nil }
            return try json["type"]?.text?.split(separator: ":").last.map(String.init)
        }
    }
}
