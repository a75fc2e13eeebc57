import Foundation
import JSONValues
import OversightCommands
import TestSupport
import Testing

@testable import OversightHTTP

/// The request that the examples of a route's fields make.
struct ExampleRequest: Sendable {
    let method: String
    let path: String
    let query: String
    let body: [UInt8]?
    let type: String?

    /// The request of a route.
    ///
    /// - Parameter placeholder: What stands in the path in the place of every example.
    init(_ route: Route, placeholder: String? = nil) throws {
        method = route.operation.method.rawValue
        var path = route.path
        for field in route.fields where field.place == .path {
            path = path.replacing("{\(field.name)}", with: placeholder ?? Self.written(field.example))
        }
        self.path = path
        var isFile = false
        if case .endpoint(let endpoint) = route.declaration { isFile = endpoint.file != nil }
        let asked = route.fields.filter { $0.place == .query && ($0.isRequired || isFile) }
        query = asked.map { "\($0.name)=\(TestClient.encoded(Self.written($0.example)))" }.joined(separator: "&")
        let fields = route.fields.filter { $0.place == .body }
        if isFile {
            (body, type) = (Array(Town.sample.utf8), "application/octet-stream")
        } else if fields.isEmpty {
            (body, type) = (nil, nil)
        } else {
            let example = Field.examples(of: fields)
            (body, type) = (Array(try JSONEncoder().encode(example)), "application/json")
        }
    }

    private static func written(_ value: JSONValue?) -> String {
        if case .int(let number)? = value { return String(number) }
        return value?.text ?? ""
    }

    func send(with client: TestClient) async throws -> Answer {
        try await client.send(method, query.isEmpty ? path : "\(path)?\(query)", body: body, type: type)
    }
}
