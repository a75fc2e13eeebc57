import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import OversightService

extension JSONResponse {
    /// A list as a JSON array, written slice by slice, or 304 if the caller has it already.
    ///
    /// The entity tag says what the list was made from: hashing the list itself would mean to make it first. It is weak,
    /// since what is recorded while a long list is written may show in it.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - build: The version of the program, which may show the same things otherwise.
    ///   - request: The request, whose `If-None-Match` counts, and from which the address of the next page follows.
    /// - Throws: An encoder's error.
    static func list<View>(_ list: ViewList<View>, by build: String, for request: Request) throws -> Response {
        let maker = build.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_~+".contains($0)) }
        let tag = "W/\"\(list.version)-\(maker)\""
        var headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache", .vary: "Accept"]
        if let next = list.next { headers[.link] = link(to: next, from: request) }
        if Conditions.isKnown(tag, to: request) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "application/json"
        // A short list is one buffer, whose length the answer then names.
        if list.count <= ViewList<View>.sliceLength {
            let body = ByteBuffer(bytes: try encoder().encode(list.all()))
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
        }
        if request.method == .head {
            headers[.contentLength] = "\(try length(of: list))"
            return Response(status: .ok, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody { try await write(list, to: &$0) })
    }

    /// The header that names the page after one (RFC 8288).
    ///
    /// - Parameters:
    ///   - cursor: Where the next page begins.
    ///   - request: The request for this page.
    static func link(to cursor: String, from request: Request) -> String {
        "<\(request.uri.address(after: cursor))>; rel=\"next\""
    }

    /// The length of what ``write(_:to:)`` writes, in bytes.
    private static func length<View>(of list: ViewList<View>) throws -> Int {
        let encoder = encoder()
        let starts = stride(from: 0, to: list.count, by: ViewList<View>.sliceLength)
        // The comma after a slice, or the last bracket, has the place of one of the slice's own brackets.
        return try starts.reduce(1) { try $0 + encoder.encode(list.slice(from: $1)).count - 1 }
    }

    private static func write<View>(_ list: ViewList<View>, to writer: inout any ResponseBodyWriter) async throws {
        let encoder = encoder()
        var start = 0
        while start < list.count {
            let slice = try list.slice(from: start)
            let encoded = try encoder.encode(slice)
            // The brackets of the slice give way to those of the list, and to the commas between its slices.
            var buffer = ByteBuffer()
            buffer.writeString(start == 0 ? "[" : ",")
            buffer.writeBytes(encoded.dropFirst().dropLast())
            start += ViewList<View>.sliceLength
            if start >= list.count { buffer.writeString("]") }
            try await writer.write(buffer)
        }
        try await writer.finish(nil)
    }
}

extension HTTPField.Name {
    /// RFC 8288.
    static let link = HTTPField.Name("Link") ?? .location
}

extension URI {
    /// The same address with another cursor in its query, as a reference relative to the server.
    ///
    /// - Parameter cursor: Where the next page begins.
    func address(after cursor: String) -> String {
        let kept = (query ?? "").split(separator: "&").filter { $0 != "after" && !$0.hasPrefix("after=") }
        let written =
            kept.map { Self.encoded(String($0), except: "%=+:@/?!$'()*;") } + ["after=" + Self.encoded(cursor)]
        return "\(path)?\(written.joined(separator: "&"))"
    }

    /// A text of which nothing ends a reference in a header: what is not unreserved (RFC 3986) is percent-encoded.
    private static func encoded(_ text: String, except more: String = "") -> String {
        let kept = CharacterSet(
            charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~," + more)
        return text.addingPercentEncoding(withAllowedCharacters: kept) ?? ""
    }
}
