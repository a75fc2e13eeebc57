import JSONValues

/// A request to the daemon, before anything is known of how it travels.
struct DaemonRequest: Sendable, Equatable {
    /// The HTTP methods that the routes use.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// The body of a request.
    enum Body: Sendable, Equatable {
        case json(JSONValue)
        case bytes([UInt8])
    }

    var method: Method
    /// The path components below `/api/v1`, not percent-encoded.
    var path: [String]
    var query: [QueryItem] = []
    var body: Body?
    /// The media types that are accepted.
    var accept = "application/json"
    /// The command's id, under which the daemon carries it out only once.
    var commandID: String?
    /// The last event of a stream before it broke.
    var lastEventID: Int?
    /// Whether there is no timeout, because the work grows with the log or the file.
    var isLong = false

    /// Creates a request that reads.
    static func get(_ path: String..., query: [QueryItem] = []) -> DaemonRequest {
        DaemonRequest(method: .get, path: path, query: query)
    }

    /// Creates a request that records something.
    static func post(_ path: String..., fields: [String: JSONValue?] = [:]) -> DaemonRequest {
        DaemonRequest(method: .post, path: path, body: .json(.fields(fields)))
    }

    /// Creates a request that sets something.
    static func put(_ path: String..., fields: [String: JSONValue?]) -> DaemonRequest {
        DaemonRequest(method: .put, path: path, body: .json(.fields(fields)))
    }

    /// Creates a request that removes something.
    static func delete(_ path: String...) -> DaemonRequest { DaemonRequest(method: .delete, path: path) }

    /// The target of the request line.
    var uri: String {
        let target = "/api/v1/" + path.map(Self.encode).joined(separator: "/")
        guard !query.isEmpty else { return target }
        return target + "?" + query.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }.joined(separator: "&")
    }

    /// Percent-encodes all characters except the unreserved ones of RFC 3986, so that no user input is URI syntax.
    private static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return encoded
    }
}
