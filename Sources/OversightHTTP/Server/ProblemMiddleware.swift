import EventLog
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Oversight
import OversightService

/// Turns every error into a problem response, and a known path with another method into 405.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = OversightContext

    private let paths: [(method: HTTPRequest.Method, parts: [Substring])]
    private let metrics: Metrics
    private let failures = FailureLog()

    init(routes: [(HTTPRequest.Method, String)], metrics: Metrics) {
        paths = routes.map { ($0.0, $0.1.split(separator: "/")) }
        self.metrics = metrics
    }

    func handle(
        _ request: Request, context: OversightContext,
        next: (Request, OversightContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            var problem = Problem(error)
            if problem.code == "no-such-route", let allowed = methods(of: request.uri.path), !allowed.isEmpty {
                problem = Problem(
                    .methodNotAllowed, "method-not-allowed",
                    "This address takes \(allowed.joined(separator: ", ")), not \(request.method.rawValue).")
                problem.headers[.allow] = allowed.joined(separator: ", ")
            }
            if Self.isHangUp(error, context) {
                // Nobody reads the answer, and nothing is wrong with the daemon.
                context.logger.debug(
                    "A request was given up: \(problem.detail)",
                    metadata: [
                        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
                    ])
            } else if problem.status.code >= 500, problem.code != "busy" {
                // The route and not the path, which may contain the name of a person.
                failures.report(
                    error, problem,
                    metadata: [
                        "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "none")",
                        "problem": "\(problem.code)", "status": "\(problem.status.code)",
                    ], context.logger)
            }
            response = try problem.response(from: request, context: context)
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        metrics.count(status: response.status.code)
        return response
    }

    /// Whether a request failed because its client went away, or because the daemon stops.
    static func isHangUp(_ error: any Error, _ context: OversightContext) -> Bool {
        switch error {
        case is ClientGone, is CancellationError: true
        // A closed socket has no peer to ask for and takes no bytes.
        case is IOError, is ChannelError: !context.channel.isActive
        default: false
        }
    }

    private func methods(of path: String) -> [String]? {
        let parts = path.split(separator: "/")
        let matching = paths.filter { candidate in
            candidate.parts.count == parts.count
                && zip(candidate.parts, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        var methods = Set(matching.map(\.method.rawValue))
        // The router answers HEAD wherever it answers GET.
        if methods.contains("GET") { methods.insert("HEAD") }
        return methods.sorted()
    }
}
