import EventLog
import Oversight

extension OversightService {
    /// The number of attempts before a command is refused.
    private static let attempts = 32

    /// Decides and appends, and retries if the append conflicts with another command's.
    ///
    /// Retries hold a lock, since many concurrent commands would otherwise keep conflicting.
    ///
    /// - Parameters:
    ///   - refusal: The sentence of the refusal if all attempts conflict.
    ///   - attempt: Decides and appends once.
    /// - Throws: ``Refusal`` if all attempts conflict; what the attempt throws, except conflicts.
    func retryingOnConflict<Value>(
        orRefuse refusal: String, _ attempt: () async throws -> Value
    ) async throws -> Value {
        var holdsLock = false
        defer { if holdsLock { retryLock.unlock() } }
        for _ in 0..<Self.attempts {
            do {
                return try await attempt()
            } catch let error as EventLogError where error.code == .conflict {
                if !holdsLock { await retryLock.lock() }
                holdsLock = true
                try await ledger.wait(until: log.head().size)
            }
        }
        throw Refusal(.wrongState, RefusalSentence(refusal))
    }
}
