import HTTPTypes
import Hummingbird
import OversightCommands
import OversightService

/// One route: what is declared of it, and what answers.
struct Route: Sendable {
    /// How a request is answered.
    typealias Handler = @Sendable (OversightAPI, Request, OversightContext) async throws -> Response

    /// What the API's document says of a route.
    enum Declaration: Sendable {
        case command(CommandDeclaration)
        case endpoint(EndpointDeclaration)
    }

    let declaration: Declaration
    /// What it reads of a request, each with the place where it stands.
    let fields: [Field]
    let handler: Handler

    var operation: APIOperation {
        switch declaration {
        case .command(let command): command.operation
        case .endpoint(let endpoint): endpoint.operation
        }
    }

    /// What it does, as far as who may do it; `nil` for routes that are open to all.
    var action: Action? {
        switch declaration {
        case .command(let command): command.action
        case .endpoint(let endpoint): endpoint.action
        }
    }

    var path: String { operation.path }

    var method: HTTPRequest.Method {
        switch operation.method {
        case .get: .get
        case .post: .post
        case .put: .put
        case .delete: .delete
        }
    }
}

/// A request that a route answers.
struct Call<Asked: RequestFields>: Sendable {
    let api: OversightAPI
    let request: Request
    let context: OversightContext
    let permit: Permit
    /// The bytes of the body, if the route reads one.
    var body = RequestBody.empty

    var service: OversightService { api.service }

    /// The key that it is sent under.
    ///
    /// - Throws: ``Problem`` if the header cannot be a key.
    func key() throws -> CommandKey? { try CommandKey(of: request, body: body, caller: permit.caller) }

    /// The response that shows one thing as JSON, tagged with its revision.
    func response<View: Encodable>(to thing: Revised<View>) throws -> Response {
        try JSONResponse.tagged(thing.view, revision: thing.revision, for: request)
    }
}

extension Call where Asked: Query {
    /// The service's answer.
    func answer(_ query: Asked) async throws -> Asked.Answer { try await service.answer(query, with: permit) }
}

extension Call where Asked: Endpoint {
    /// The service, for an endpoint that is more than a query.
    var access: Access {
        get throws { try service.access(for: Asked.self, with: permit) }
    }
}
