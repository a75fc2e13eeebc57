import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oversight
import OversightCommands
import OversightService
import OversightViews

extension OversightAPI {
    /// How the service stands, for people and monitors.
    static let systemRoutes: [Route] = [
        .open(OpenEndpoints.health) { _, _ in text("ok\n") },
        .open(OpenEndpoints.readiness) { api, _ in
            api.isReady() ? text("ready\n") : text("not ready\n", status: .serviceUnavailable)
        },
        .open(OpenEndpoints.metrics) { api, _ in try await metricsResponse(of: api) },
        .open(OpenEndpoints.document) { _, request in
            JSONResponse.tagged(try OpenAPIDocument.encoded.get(), type: "application/openapi+json", for: request)
        },
        .endpoint(ShowStatus.self) { _, call in
            let log = try call.access.log
            return try JSONResponse.tagged(try await status(of: call.api, log), for: call.request)
        },
        .endpoint(VerifyLog.self) { verify, call in
            try JSONResponse.plain(try await call.answer(verify))
        },
    ]

    private static func status(of api: OversightAPI, _ log: any EventLog) async throws -> StatusView {
        let head = try await log.head()
        return StatusView(
            version: api.version, position: head.size, streams: try await log.streamCount(), events: head.size,
            head: "\(head.root)",
            since: "\(Timestamp(milliseconds: Int64(api.since.timeIntervalSince1970 * 1000)))")
    }

    private static func metricsResponse(of api: OversightAPI) async throws -> Response {
        let service = api.service
        let figures = try await service.figures()
        var lines = ["# TYPE uppsikt_log_events counter", "uppsikt_log_events_total \(figures.events)"]
        lines += [
            "# TYPE uppsikt_log_damaged gauge", "uppsikt_log_damaged \(service.health.damage == nil ? 0 : 1)",
            "# TYPE uppsikt_log_verified_position gauge",
            "uppsikt_log_verified_position \(service.health.verifiedPosition)",
        ]
        lines.append("# TYPE uppsikt_reports gauge")
        for (stage, count) in figures.reports.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append("uppsikt_reports{state=\"\(stage.rawValue)\"} \(count)")
        }
        lines += api.metrics.samples() + api.extraMetrics() + ["# EOF", ""]
        var response = text(lines.joined(separator: "\n"))
        response.headers[.contentType] = "application/openmetrics-text; version=1.0.0; charset=utf-8"
        return response
    }

    private static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
