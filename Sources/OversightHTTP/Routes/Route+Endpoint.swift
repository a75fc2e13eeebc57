import Foundation
import Hummingbird
import JSONValues
import OversightCommands
import OversightService
import ReportReading

extension Route {
    /// The route of an endpoint, read from the path and from the query or the body.
    ///
    /// A parameter or a field that the endpoint does not declare is refused.
    ///
    /// - Parameter answer: Answers what was read.
    static func endpoint<E: Endpoint>(
        _ type: E.Type, _ answer: @escaping @Sendable (E, Call<E>) async throws -> Response
    ) -> Route {
        let declaration = E.declaration
        return Route(declaration: .endpoint(declaration), fields: E.fields) { api, request, context in
            var call = Call<E>(api: api, request: request, context: context, permit: try context.knownPermit)
            let path = try context.path(of: declaration.operation)
            var fields: FieldReader
            switch declaration.place {
            case .body:
                call.body = try await RequestBody(of: request, upTo: RequestBody.fieldLimit)
                let (values, isForm) = try call.body.fields(contentType: request.headers[.contentType])
                fields = FieldReader(values, in: .body, path: path, isTextual: isForm)
            case .query, .path:
                fields = FieldReader(try request.queryFields, in: .query, path: path, isTextual: true)
            }
            let question = try E(from: &fields)
            try fields.done()
            if declaration.file != nil {
                call.body = try await RequestBody(of: request, upTo: DocumentText.maximumSize)
                // A file can take long to read; nobody may be left to hear what it holds.
                return try await context.client.whileThere { [call] in try await answer(question, call) }
            }
            return try await answer(question, call)
        }
    }

    /// The route of a list, whole or the part that was asked for.
    static func list<Q: Query, View>(_ type: Q.Type) -> Route where Q.Answer == ViewList<View> {
        endpoint(type) { list, call in
            try JSONResponse.list(await call.answer(list), by: call.api.version, for: call.request)
        }
    }

    /// The route of one thing.
    static func show<Q: Query, View: Encodable>(_ type: Q.Type) -> Route where Q.Answer == Revised<View> {
        endpoint(type) { show, call in try call.response(to: await call.answer(show)) }
    }

    /// The route of what is open to all: it reads nothing, and what else a request holds is ignored.
    static func open(
        _ declaration: EndpointDeclaration,
        _ answer: @escaping @Sendable (OversightAPI, Request) async throws -> Response
    ) -> Route {
        Route(declaration: .endpoint(declaration), fields: []) { api, request, _ in try await answer(api, request) }
    }
}

extension Request {
    /// The parameters of the query.
    ///
    /// - Throws: ``Problem`` if it is not percent-encoded UTF-8, or gives a parameter twice.
    var queryFields: [String: JSONValue] {
        get throws {
            guard let pairs = FormPairs.decode(uri.query ?? "") else {
                throw Problem.invalid("The query is not percent-encoded UTF-8.")
            }
            var fields: [String: JSONValue] = [:]
            for (name, value) in pairs {
                guard fields.updateValue(.string(value), forKey: name) == nil else {
                    throw Problem.invalid("The parameter \(name.prefix(40)) is given twice.")
                }
            }
            return fields
        }
    }
}

extension OversightContext {
    /// That the caller has a role for what the route does.
    ///
    /// - Throws: ``Problem`` with status 401 if nobody is known.
    var knownPermit: Permit {
        get throws {
            guard let permit else { throw Problem.unauthorised("Nobody is known to ask.") }
            return permit
        }
    }

    /// The parameters in the path of an operation, as they were before they were percent-encoded.
    ///
    /// - Throws: ``Problem`` if one is not percent-encoded UTF-8.
    func path(of operation: APIOperation) throws -> [String: String] {
        var path: [String: String] = [:]
        for name in operation.pathParameters { path[name] = try part(name) }
        return path
    }

    private func part(_ name: String) throws -> String {
        let raw = try parameters.require(name)
        if !raw.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == 0 }) { return raw }
        guard let decoded = raw.removingPercentEncoding, !decoded.unicodeScalars.contains("\0") else {
            throw Problem(.notFound, "not-found", "The address is not percent-encoded UTF-8.")
        }
        return decoded
    }
}
