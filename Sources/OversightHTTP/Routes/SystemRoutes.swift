import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oversight
import OversightService
import OversightViews

extension OversightAPI {
    /// How the service stands, for people and monitors.
    var systemRoutes: [Route] {
        [
            Route(.get, "/healthz", nil) { _, _ in Self.text("ok\n") },
            Route(.get, "/readyz", nil) { [isReady] _, _ in
                isReady() ? Self.text("ready\n") : Self.text("not ready\n", status: .serviceUnavailable)
            },
            Route(.get, "/metrics", nil) { _, _ in try await metricsResponse() },
            Route(.get, "/api/v1/openapi.json", nil) { request, _ in
                JSONResponse.tagged(
                    Data(PackageResources.openapi_json), type: "application/openapi+json", for: request)
            },
            Route(.get, "/api/v1/status", .read) { request, context in
                try service.check(.read, by: context.knownCaller)
                return try JSONResponse.tagged(try await status(), for: request)
            },
            Route(.post, "/api/v1/verification", .operate) { request, context in
                try service.check(.operate, by: context.knownCaller)
                guard let isFull = [nil: false, "false": false, "true": true][request.text("full")] else {
                    throw Problem.invalid("full can be true or false.")
                }
                return try JSONResponse.plain(try await service.verify(isFull: isFull))
            },
        ]
    }

    private func status() async throws -> StatusView {
        let head = try await service.log.head()
        return StatusView(
            version: version, position: head.size, streams: try await service.log.streamCount(), events: head.size,
            head: "\(head.root)",
            since: "\(Timestamp(milliseconds: Int64(since.timeIntervalSince1970 * 1000)))")
    }

    private func metricsResponse() async throws -> Response {
        let head = try await service.log.head()
        let stages = service.ledger.read { state, _ in
            Dictionary(grouping: state.reports.things, by: \.stage).mapValues(\.count)
        }
        var lines = ["# TYPE uppsikt_log_events counter", "uppsikt_log_events_total \(head.size)"]
        lines += [
            "# TYPE uppsikt_log_damaged gauge", "uppsikt_log_damaged \(service.health.damage == nil ? 0 : 1)",
            "# TYPE uppsikt_log_verified_position gauge",
            "uppsikt_log_verified_position \(service.health.verifiedPosition)",
        ]
        lines.append("# TYPE uppsikt_reports gauge")
        for (stage, count) in stages.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append("uppsikt_reports{state=\"\(stage.rawValue)\"} \(count)")
        }
        lines += metrics.samples() + extraMetrics() + ["# EOF", ""]
        var response = Self.text(lines.joined(separator: "\n"))
        response.headers[.contentType] = "application/openmetrics-text; version=1.0.0; charset=utf-8"
        return response
    }

    private static func text(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
