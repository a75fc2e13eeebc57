/// Checks everything that a log promises about what it holds.
///
/// Each leaf and node hash is computed again from the stored bytes. Positions must have no gap, revisions none within a
/// stream, ids and times must grow with the positions, and the engine must remember exactly the positions of each command.
/// What the verifier cannot know is whether the whole log was replaced by another sound one: compare the head with a signed
/// checkpoint for that.
package struct LogVerifier: Sendable {
    let log: any EventLog
    let pageSize: Int
    private let share: Double

    /// A verifier of a log.
    ///
    /// - Parameters:
    ///   - log: The log, which is only read.
    ///   - pageSize: How many events are read at once, at least 1.
    ///   - share: The part of the time in which it works, from 0.01 to 1, so that others can meanwhile.
    package init(log: any EventLog, pageSize: Int = 2048, share: Double = 1) {
        self.share = min(max(share, 0.01), 1)
        self.log = log
        self.pageSize = max(1, pageSize)
    }

    /// Reads and checks the whole log as far as it reached when the call was made.
    ///
    /// - Parameter progress: Gets the last position checked and the last position there is, once a page.
    /// - Returns: The head computed from the events, or the first bad position.
    /// - Throws: ``EventLogError`` if the log cannot be read for a reason other than its content, with code `closed` if
    ///   the task is cancelled.
    package func verify(
        progress: (@Sendable (_ position: Int, _ last: Int) -> Void)? = nil
    ) async throws(EventLogError) -> VerificationResult {
        try await verify(LogAudit(), progress)
    }

    /// Reads and checks the events after those that were checked before.
    ///
    /// Of the older ones only the stored tree is looked at, which must still lead to the root that they had.
    ///
    /// - Parameters:
    ///   - checked: How many events were checked before, and the root that they had; not empty, and at the end of a command.
    ///   - progress: Gets the last position checked and the last position there is, once a page.
    /// - Returns: The head, or the first bad position.
    /// - Throws: ``EventLogError`` if the log cannot be read for a reason other than its content.
    package func verify(
        after checked: LogHead, progress: (@Sendable (_ position: Int, _ last: Int) -> Void)? = nil
    ) async throws(EventLogError) -> VerificationResult {
        let audit: LogAudit
        do throws(EventLogError) {
            let end = try await log.head().size
            guard checked.size <= end else {
                return .damaged(
                    position: end + 1, reason: "The log ends here, and \(checked.size) events were verified before.")
            }
            let peaks = try await log.hashes(at: MerkleFrontier.peakPositions(ofSize: checked.size)).map(\.node)
            let last = try await log.read(from: checked.size, limit: 1).first
            guard let frontier = MerkleFrontier(size: checked.size, peaks: peaks), frontier.root == checked.root,
                let last, last.position == checked.size
            else {
                return .damaged(
                    position: checked.size, reason: "The tree up to here is not the one that was verified before.")
            }
            audit = LogAudit(after: frontier, last: last)
        } catch {
            guard error.code == .corrupt else { throw error }
            return .damaged(position: error.corruptPosition ?? checked.size, reason: error.description)
        }
        return try await verify(audit, progress)
    }

    /// The revision that a stream had before an event of it.
    private func revision(before event: RecordedEvent) async throws(EventLogError) -> Int {
        let before = event.revision - 1
        let found = try await log.read(stream: event.stream, from: max(1, before), limit: 1).first
        // An event that is not there, or comes later, gives no revision that the audit would take.
        guard let found, found.position <= event.position else { return -1 }
        return found.position == event.position ? 0 : found.revision
    }

    private func verify(
        _ start: LogAudit, _ progress: (@Sendable (_ position: Int, _ last: Int) -> Void)?
    ) async throws(EventLogError) -> VerificationResult {
        var audit = start
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
                for stream in audit.unknownStreams(in: page) {
                    guard let first = page.first(where: { $0.event.stream == stream })?.event else { continue }
                    audit.begin(stream, at: try await revision(before: first))
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
