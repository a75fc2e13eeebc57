import OversightCommands

/// A request to the daemon, before anything is known of how it travels.
struct DaemonRequest: Sendable, Equatable {
    /// The methods that the routes use.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// What it carries.
    enum Body: Sendable, Equatable {
        case json(JSONValue)
        case bytes([UInt8])
    }

    var method: Method
    /// The components of the path below `/api/v1`, as they are, not encoded.
    var path: [String]
    var query: [QueryItem] = []
    var body: Body?
    /// The representation that is wanted.
    var accept = "application/json"
    /// The id under which the daemon carries a command out once.
    var commandID: String?
    /// The last event that a stream gave before it broke.
    var lastEventID: Int?
    /// Whether the answer may take as long as it takes, because the work grows with the log or the file.
    var isLong = false

    /// Asks for something.
    static func get(_ path: String..., query: [QueryItem] = []) -> DaemonRequest {
        DaemonRequest(method: .get, path: path, query: query)
    }

    /// Has something recorded.
    static func post(_ path: String..., fields: [String: JSONValue?] = [:]) -> DaemonRequest {
        DaemonRequest(method: .post, path: path, body: .json(.fields(fields)))
    }

    /// Has something set.
    static func put(_ path: String..., fields: [String: JSONValue?]) -> DaemonRequest {
        DaemonRequest(method: .put, path: path, body: .json(.fields(fields)))
    }

    /// Has something taken away.
    static func delete(_ path: String...) -> DaemonRequest { DaemonRequest(method: .delete, path: path) }

    /// The target of the request line.
    var uri: String {
        let target = "/api/v1/" + path.map(Self.encode).joined(separator: "/")
        guard !query.isEmpty else { return target }
        return target + "?" + query.map { "\(Self.encode($0.name))=\(Self.encode($0.value))" }.joined(separator: "&")
    }

    /// Percent-encodes all but the characters that RFC 3986 calls unreserved, so that nothing a user types is syntax.
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
