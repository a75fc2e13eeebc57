import EventLog

/// What is checked of a log before anything is answered from it.
///
/// A log of usual size is checked whole. Of a longer one, whose start must not wait, only what is replayed on top of a
/// snapshot is: a snapshot holds what the daemon knew when the events were written. Where that is long too, the hashes of what
/// is replayed are checked on the way (see ``Opening``), so nothing is answered from events that were not; their order and the
/// rest is checked while the daemon serves (see ``BackgroundVerification``).
struct StartCheck {
    /// How many events are checked with every start, which takes less than a tenth of a second.
    static let usual = 20_000
    /// How many are checked if the state is replayed from them, which takes about half a second.
    static let most = 100_000

    let log: any EventLog

    /// Checks what may be checked in time.
    ///
    /// - Parameters:
    ///   - head: How far the log reaches.
    ///   - snapshot: The position of the snapshot that the state begins with; 0 if there is none.
    /// - Returns: The position after which every event was checked: 0 for the whole log, its end if it is too long.
    /// - Throws: `EventLogError` with code `corrupt` if it is damaged; others if it cannot be read.
    func run(_ head: LogHead, snapshot: Int) async throws(EventLogError) -> Int {
        let verifier = LogVerifier(log: log)
        let result: VerificationResult
        let begin: Int
        if head.size <= (snapshot > 0 ? Self.usual : Self.most) {
            begin = 0
            result = try await verifier.verify()
        } else if snapshot > 0, head.size - snapshot <= Self.most {
            begin = snapshot
            result = try await verifier.verifyTail(after: snapshot)
        } else {
            return head.size
        }
        if case .damaged(let position, let reason) = result { throw .corrupt(position: position, reason) }
        return begin
    }
}
