package import Foundation
import Glibc
import HTTPTypes
import Hummingbird
import OversightCommands
package import OversightService
package import OversightViews
package import Reminding
import ReportRendering

/// The HTTP API of the service: JSON under `/api/v1`, and the endpoints for monitors.
package struct OversightAPI: Sendable {
    /// Writes a digest as a message (RFC 5322) to an address, with the recipient's name if known.
    package typealias ReminderComposer =
        @Sendable (_ digest: ReminderDigest, _ address: String, _ name: String?) throws -> String

    let service: OversightService
    let version: String
    let since: Date
    let renderer: ReportRenderer
    let meetingRenderer: MeetingDocumentRenderer
    let callers: CallerResolver
    let metrics: Metrics
    let isReady: @Sendable () -> Bool
    let extraMetrics: @Sendable () -> [String]
    let compose: ReminderComposer?
    /// The public pages that calendars link to; `nil` if there are none.
    package var publicLinks: @Sendable () -> PublicLinks? = { nil }

    /// The API of a service.
    ///
    /// - Parameters:
    ///   - service: The service.
    ///   - version: The version of the daemon.
    ///   - since: When the daemon started.
    ///   - isReady: Whether everything that responses depend on is running.
    ///   - extraMetrics: More samples in the OpenMetrics text format, without the closing line.
    ///   - compose: Writes the messages of reminders; if `nil`, the client that claims a reminder writes its own.
    /// - Throws: An error of the renderer if its templates do not compile.
    package init(
        service: OversightService, version: String, since: Date,
        isReady: @escaping @Sendable () -> Bool = { true },
        extraMetrics: @escaping @Sendable () -> [String] = { [] }, compose: ReminderComposer? = nil
    ) throws {
        self.service = service
        self.version = version
        self.since = since
        renderer = try ReportRenderer()
        meetingRenderer = try MeetingDocumentRenderer()
        callers = CallerResolver(service: service, owner: geteuid())
        metrics = Metrics()
        self.isReady = isReady
        self.extraMetrics = extraMetrics
        self.compose = compose
    }

    /// All routes, as used by the router, the OpenAPI document and the access tests.
    static let routes: [Route] =
        Route.commands + systemRoutes + backupRoutes + checkpointRoutes + reportRoutes + activityRoutes
        + assignmentRoutes + indicatorRoutes + statementRoutes + organisationRoutes + documentRoutes + personRoutes
        + eventRoutes
        + importRoutes + reminderRoutes + calendarRoutes

    /// The router with all routes.
    func responder() -> some HTTPResponder<OversightContext> {
        let routes = Self.routes
        let router = Router(context: OversightContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ProblemMiddleware(routes: routes.map { ($0.method, $0.path) }, metrics: metrics))
        router.add(middleware: RequestOrigin(publicLinks: publicLinks))
        let (api, callers, service) = (self, callers, service)
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                var context = context
                try Self.refuseDamaged(service.health, route)
                if let action = route.action {
                    let caller = try await callers.caller(of: request, context)
                    // Before the body is read or anything is looked up, so that a caller without a role learns nothing.
                    context.permit = try service.permit(action, for: caller)
                }
                do {
                    return try await route.handler(api, request, context)
                } catch {
                    service.health.note(error)
                    throw error
                }
            }
        }
        return router.buildResponder()
    }

    /// Refuses a request that would be answered from a damaged log.
    ///
    /// The endpoints for monitors and the verification stay open. Backups are refused too: in a series, damaged copies would
    /// replace sound ones.
    private static func refuseDamaged(_ health: LogHealth, _ route: Route) throws {
        guard let damage = health.damage, route.action != nil, route.path != VerifyLog.declaration.operation.path else {
            return
        }
        throw Problem(.serviceUnavailable, "log-damaged", "\(damage)")
    }
}
