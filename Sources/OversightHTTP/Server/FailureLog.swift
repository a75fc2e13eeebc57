import Logging
import OversightService
import Synchronization

/// Tells of requests that failed, and of storage that fails all of them no more than now and then.
///
/// A disk that is full refuses every command, thousands a second if they come so fast; telling of each would fill the
/// journal, often on the same disk, with one sentence.
final class FailureLog: Sendable {
    private struct Told {
        var at: ContinuousClock.Instant
        var leftOut = 0
    }

    /// How often a problem of the storage is told of at most.
    static let interval = Duration.seconds(10)
    private static let repeating: Set<String> = ["storage-full", "read-only", "log-failed"]

    private let told = Mutex<[String: Told]>([:])

    /// Tells of a request that failed.
    ///
    /// - Parameters:
    ///   - error: What went wrong.
    ///   - problem: What whoever sent the request was told.
    ///   - metadata: Facts to search by.
    ///   - logger: The logger of the request.
    func tell(
        of error: any Error, _ problem: Problem, metadata: Logger.Metadata, _ logger: Logger,
        at now: ContinuousClock.Instant = .now
    ) {
        guard let leftOut = leftOut(since: now, problem.code) else { return }
        let more = leftOut == 0 ? "" : " (\(leftOut) more requests failed so since this was told last)"
        logger.tell(
            .requestFailed, "A request failed, and whoever sent it was told: \(error)\(more)", metadata: metadata)
    }

    /// How many were left out before one that is told of, or `nil` where this one is left out.
    private func leftOut(since now: ContinuousClock.Instant, _ code: String) -> Int? {
        guard Self.repeating.contains(code) else { return 0 }
        return told.withLock { told in
            guard let last = told[code], now - last.at < Self.interval else {
                let leftOut = told[code]?.leftOut ?? 0
                told[code] = Told(at: now)
                return leftOut
            }
            told[code]?.leftOut += 1
            return nil
        }
    }
}
