import EventLog
import Oversight

extension OversightService {
    /// How often something is decided again when others changed its streams meanwhile.
    private static let attempts = 32

    /// Decides something and appends it, again if others have changed its streams meanwhile.
    ///
    /// Whoever was overtaken waits for a lock: otherwise most of many would overtake each other again, some every time.
    ///
    /// - Parameters:
    ///   - refusal: What is said if others keep changing the same.
    ///   - attempt: Decides and appends once.
    /// - Throws: ``Refusal`` with the sentence; what the attempt throws, but for conflicts.
    func decidingAgain<Value>(
        orRefuse refusal: String, _ attempt: () async throws -> Value
    ) async throws -> Value {
        var holdsLock = false
        defer { if holdsLock { overtaken.unlock() } }
        for _ in 0..<Self.attempts {
            do {
                return try await attempt()
            } catch let error as EventLogError where error.code == .conflict {
                if !holdsLock { await overtaken.lock() }
                holdsLock = true
                try await ledger.wait(until: log.head().size)
            }
        }
        throw Refusal(.wrongState, refusal)
    }
}
