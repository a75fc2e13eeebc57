import JSONValues
import NIOHTTP1
import TestSupport
import Testing

/// What monitors ask for.
@Suite struct MonitorTests {
    @Test func everybodyMayAsk() async throws {
        try await TestServer.run { server in
            for client in [server.administrator, server.client(token: nil), server.client(token: "nonsense")] {
                do {
                    let received = try await client.get("/healthz").text
                    #expect(received == "ok\n")
                }
                do {
                    let received = try await client.get("/readyz").text
                    #expect(received == "ready\n")
                }
                do {
                    let received = try await client.get("/metrics").status
                    #expect(received == 200)
                }
            }
        }
    }

    @Test func metricsAreOpenMetrics() async throws {
        let extra: @Sendable () -> [String] = { ["# TYPE extra gauge", "extra{a=\"b\"} 1.5"] }
        try await TestServer.run(extraMetrics: extra) { server in
            let town = try await Town(server.administrator)
            _ = try await town.client.get("reports/none")
            let answer = try await server.client(token: nil).get("/metrics")
            #expect(answer.headers.first(name: "content-type")?.contains("version=1.0.0") == true)
            let samples = try OpenMetrics(answer.text).samples
            #expect(samples["uppsikt_log_events_total"] == Double(try await server.position))
            #expect(samples["uppsikt_reports{state=\"drafting\"}"] == 1)
            #expect(samples["uppsikt_http_responses_total{class=\"4xx\"}"] == 1)
            #expect(samples["extra{a=\"b\"}"] == 1.5)
        }
    }

    @Test func theLogIsChecked() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let answer = try await town.client.post("verification")
            #expect(try answer.json["ok"] == true)
            let position = try await server.position
            #expect(try answer.json["events"]?.integer == position)
            let status = try await town.client.get("status").json
            #expect(try answer.json["head"] == status["head"])
            #expect(status["since"] == "2024-10-15T12:00:00.000Z")
        }
    }
}
