import HTTPTypes
import Hummingbird
import OversightService

/// One route: how it is reached, what may reach it, and what answers.
struct Route: Sendable {
    /// How a request is answered.
    typealias Handler = @Sendable (Request, OversightContext) async throws -> Response

    /// The method.
    var method: HTTPRequest.Method
    /// The path, with `{name}` for parameters.
    var path: String
    /// What it does, as far as who may do it; `nil` for routes that are open to all.
    var action: Action?
    /// What answers.
    var handler: Handler

    init(_ method: HTTPRequest.Method, _ path: String, _ action: Action?, _ handler: @escaping Handler) {
        self.method = method
        self.path = path
        self.action = action
        self.handler = handler
    }
}
