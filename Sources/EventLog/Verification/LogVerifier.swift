/// Checks everything that a log promises about what it holds.
///
/// Each leaf and node hash is computed again from the stored bytes. Positions must have no gap, revisions none within a
/// stream, ids and times must grow with the positions, and the engine must remember exactly the positions of each command.
/// What the verifier cannot know is whether the whole log was replaced by another sound one: compare the head with a signed
/// checkpoint for that.
public struct LogVerifier: Sendable {
    let log: any EventLog
    let pageSize: Int
    private let share: Double

    /// A verifier of a log.
    ///
    /// - Parameters:
    ///   - log: The log, which is only read.
    ///   - pageSize: How many events are read at once, at least 1.
    ///   - share: The part of the time in which it works, from 0.01 to 1, so that others can meanwhile.
    public init(log: any EventLog, pageSize: Int = 2048, share: Double = 1) {
        self.share = min(max(share, 0.01), 1)
        self.log = log
        self.pageSize = max(1, pageSize)
    }

    /// Reads and checks the whole log as far as it reached when the call was made.
    ///
    /// - Parameter progress: Gets the last position checked and the last position there is, once a page.
    /// - Returns: The head computed from the events, or the first bad position.
    /// - Throws: ``EventLogError`` where the log cannot be read for a reason other than its content, with code `closed` where
    ///   the task is cancelled.
    public func verify(
        progress: (@Sendable (_ position: Int, _ last: Int) -> Void)? = nil
    ) async throws(EventLogError) -> VerificationResult {
        var audit = LogAudit()
        do throws(EventLogError) {
            let head = try await log.head()
            while audit.position < head.size {
                let began = ContinuousClock.now
                let page = try await log.stored(from: audit.position + 1, limit: pageSize)
                guard !page.isEmpty else {
                    return .damaged(
                        position: audit.position + 1,
                        reason: "There is no event, although the log reaches to \(head.size).")
                }
                for stored in page where stored.event.position <= head.size {
                    if let damage = audit.check(stored) { return damage }
                }
                progress?(audit.position, head.size)
                try await rest(since: began)
            }
            if let damage = audit.finish() { return damage }
            guard audit.head == head else {
                return .damaged(position: head.size, reason: "The log's own head is not the root of its events.")
            }
            try await log.checkStructure()
            return .sound(head)
        } catch {
            guard error.code == .corrupt else { throw error }
            return .damaged(position: error.corruptPosition ?? audit.position + 1, reason: error.reason)
        }
    }

    private func rest(since began: ContinuousClock.Instant) async throws(EventLogError) {
        if share < 1 {
            let worked = ContinuousClock.now - began
            // Cancelled while it slept: seen below.
            try? await Task.sleep(for: worked * (1 / share - 1))
        }
        guard !Task.isCancelled else { throw .closed }
    }
}
