import EventLog

/// The verification of a log before anything is answered from it.
///
/// A log of usual size is verified whole. Of a longer one, only the events after the snapshot are, so that the start need
/// not wait: the snapshot holds the state as the daemon knew it. If these events are many too, only their hashes are
/// checked during the replay (see ``Opening``). So nothing is answered from unchecked events; their order and all earlier
/// events are verified while the daemon serves (see ``BackgroundVerification``).
struct StartCheck {
    /// The most events that are verified at every start, which takes less than a tenth of a second.
    static let usual = 20_000
    /// The most that are verified if the state is replayed from them, which takes about half a second.
    static let most = 100_000

    let log: any EventLog

    /// Verifies as much as the limits allow.
    ///
    /// - Parameters:
    ///   - head: The head of the log.
    ///   - snapshot: The position of the snapshot that the state begins with; 0 if there is none.
    /// - Returns: The position after which all events were verified: 0 for the whole log, its end if it is too long.
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
