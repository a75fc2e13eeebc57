import EventLog
import SQLiteEventLog

/// What is checked of a log before anything is answered from it.
///
/// A log of usual size is checked whole. Of a long one, whose start must not wait, only what is replayed on top of a
/// snapshot is: a snapshot holds what the daemon knew when the events were written. The rest is checked while the daemon
/// serves; see ``BackgroundVerification``.
struct StartCheck {
    /// How many events may be checked before the start goes on: some tens of milliseconds.
    static let limit = 20_000

    let log: SQLiteEventLog

    /// Checks what may be checked in time.
    ///
    /// - Parameters:
    ///   - head: How far the log reaches.
    ///   - snapshot: The position of the snapshot that the state begins with; 0 where there is none.
    /// - Returns: Whether the whole log was checked.
    /// - Throws: `EventLogError` with code `corrupt` where it is damaged; others where it cannot be read.
    func run(_ head: LogHead, snapshot: Int) async throws(EventLogError) -> Bool {
        let verifier = LogVerifier(log: log)
        let isWhole = head.size <= Self.limit
        let result: VerificationResult
        if isWhole {
            result = try await verifier.verify()
        } else if snapshot > 0, head.size - snapshot <= Self.limit {
            result = try await verifier.verifyTail(after: snapshot)
        } else {
            return false
        }
        if case .damaged(let position, let reason) = result { throw .corrupt(position: position, reason) }
        return isWhole
    }
}
