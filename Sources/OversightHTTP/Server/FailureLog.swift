import Logging
import OversightService
import Synchronization

/// Logs failed requests, but repeated failures of the storage only once in a while.
///
/// A full disk fails every command, perhaps thousands a second; logging each would fill the journal, which is often on the
/// same disk.
final class FailureLog: Sendable {
    private struct LastReport {
        var at: ContinuousClock.Instant
        var omitted = 0
    }

    /// The shortest time between two reports of the same storage problem.
    static let interval = Duration.seconds(10)
    private static let repeating: Set<String> = ["storage-full", "read-only", "log-failed"]

    private let reports = Mutex<[String: LastReport]>([:])

    /// Logs a failed request.
    ///
    /// - Parameters:
    ///   - error: What went wrong.
    ///   - problem: The problem that the sender got.
    ///   - metadata: Facts to search by.
    ///   - logger: The logger of the request.
    func report(
        _ error: any Error, _ problem: Problem, metadata: Logger.Metadata, _ logger: Logger,
        at now: ContinuousClock.Instant = .now
    ) {
        guard let omitted = omittedSinceLastReport(of: problem.code, at: now) else { return }
        let more = omitted == 0 ? "" : " (and \(omitted) more since the last report)"
        logger.log(
            .requestFailed, "A request failed, as its sender was told: \(error)\(more)", metadata: metadata)
    }

    /// The number of failures that were not logged since the last report, or `nil` if this one is not to be logged either.
    private func omittedSinceLastReport(of code: String, at now: ContinuousClock.Instant) -> Int? {
        guard Self.repeating.contains(code) else { return 0 }
        return reports.withLock { reports in
            guard let last = reports[code], now - last.at < Self.interval else {
                let omitted = reports[code]?.omitted ?? 0
                reports[code] = LastReport(at: now)
                return omitted
            }
            reports[code]?.omitted += 1
            return nil
        }
    }
}
