import EventLog
import Oversight

extension OversightService {
    /// How often something is decided again when others changed its streams meanwhile.
    private static let attempts = 32

    /// Decides something and appends it, again where others have changed its streams meanwhile.
    ///
    /// Whoever was overtaken waits for a turn: otherwise most of many would overtake each other again, and some every time.
    ///
    /// - Parameters:
    ///   - refusal: What is said where others keep changing the same.
    ///   - attempt: Decides and appends once.
    /// - Throws: ``Refusal`` with the sentence; what the attempt throws, but for conflicts.
    func decidingAgain<Value>(
        orRefuse refusal: String, _ attempt: () async throws -> Value
    ) async throws -> Value {
        var hasTurn = false
        defer { if hasTurn { overtaken.leave() } }
        for _ in 0..<Self.attempts {
            do {
                return try await attempt()
            } catch let error as EventLogError where error.code == .conflict {
                if !hasTurn { await overtaken.enter() }
                hasTurn = true
                try await ledger.wait(until: log.head().size)
            }
        }
        throw Refusal(.wrongState, refusal)
    }
}
