import Synchronization

/// Counts what the daemon does, for `/metrics`.
final class Metrics: Sendable {
    private let responses = Mutex<[Int: Int]>([:])

    /// Counts a response.
    func count(status: Int) { responses.withLock { $0[status / 100, default: 0] += 1 } }

    /// The samples in the OpenMetrics text format, without the closing line.
    func samples() -> [String] {
        let counts = responses.withLock { $0 }
        return ["# TYPE uppsikt_http_responses counter", "# HELP uppsikt_http_responses Responses by class of status."]
            + counts.keys.sorted().map { "uppsikt_http_responses_total{class=\"\($0)xx\"} \(counts[$0] ?? 0)" }
    }
}
