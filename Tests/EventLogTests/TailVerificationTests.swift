import EventLogContract
import Testing

@testable import EventLog

@Suite("The verifier of a log's end")
struct TailVerificationTests {
    @Test("finds the same head, wherever it begins", arguments: 0...20)
    func sound(position: Int) async throws {
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 20)
        let head = try await log.head()
        let result = try await LogVerifier(log: log, pageSize: 3).verifyTail(after: position)
        #expect(result == .sound(head))
    }

    @Test("continues from a tree with the result of starting at the first event", arguments: [1, 7, 8, 15])
    func damaged(position: Int) async throws {
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 20)
        let all = try await log.stored(from: 1, limit: .max)
        let frontier = try #require(
            MerkleFrontier(
                size: position,
                peaks: MerkleFrontier.peakPositions(ofSize: position).map {
                    LeafHashes(leaf: all[$0 - 1].event.leafHash, node: all[$0 - 1].nodeHash).node
                }))
        // The event after next is altered: what comes before is sound.
        var audit = LogAudit(after: frontier)
        #expect(audit.check(all[position]) == nil)
        var altered = all[position + 1]
        altered.event.data[2] ^= 1
        guard case .damaged(let found, _) = audit.check(altered) else {
            Issue.record("the change was not found")
            return
        }
        #expect(found == position + 2)
        // The same event at the position of another is not of this log.
        var other = LogAudit(after: frontier)
        #expect(other.check(all[position + 1]) != nil)
    }
}
