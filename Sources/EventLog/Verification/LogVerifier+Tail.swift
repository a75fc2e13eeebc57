extension LogVerifier {
    /// Checks the events after a position whose root is known to be right, as ``verify(progress:)`` checks all.
    ///
    /// - Parameter position: The last position before those that are checked, where a command ended; 0 to the log's end.
    /// - Returns: The head computed from there on, or the first bad position.
    /// - Throws: ``EventLogError`` if the log cannot be read for a reason other than its content.
    package func verifyTail(after position: Int) async throws(EventLogError) -> VerificationResult {
        var checked = position
        do throws(EventLogError) {
            let head = try await log.head()
            let peaks = try await log.hashes(at: MerkleFrontier.peakPositions(ofSize: position))
            guard let frontier = MerkleFrontier(size: position, peaks: peaks.map(\.node)) else {
                return .damaged(position: position, reason: "The hashes of the tree are incomplete.")
            }
            var audit = LogAudit(after: frontier)
            while audit.position < head.size {
                let limit = min(pageSize, head.size - audit.position)
                let page = try await log.stored(from: audit.position + 1, limit: limit)
                guard !page.isEmpty else {
                    return .damaged(position: audit.position + 1, reason: "There is no event.")
                }
                for stored in page {
                    if let damage = audit.check(stored) { return damage }
                    checked = audit.position
                }
            }
            if let damage = audit.finish() { return damage }
            guard audit.head == head else {
                return .damaged(position: head.size, reason: "The log's own head is not the root of its events.")
            }
            return .sound(head)
        } catch {
            guard error.code == .corrupt else { throw error }
            return .damaged(position: error.corruptPosition ?? checked + 1, reason: error.reason)
        }
    }
}
