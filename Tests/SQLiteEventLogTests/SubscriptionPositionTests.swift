import EventLog
import EventLogContract
import SQLiteEventLog
import TestSupport
import Testing

@Suite("Subscription positions in SQLite")
struct SubscriptionPositionTests {
    @Test("are kept for each name, and when opened again")
    func kept() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let first = try SQLiteSubscriptionPositions(directory: directory.path)
        #expect(try await first.position(of: "journal") == 0)
        try await first.save(3, for: "journal")
        try await first.save(9, for: "mail")
        try await first.save(4, for: "journal")
        #expect(try await first.position(of: "journal") == 4)
        let second = try SQLiteSubscriptionPositions(directory: directory.path)
        #expect(try await second.position(of: "journal") == 4)
        #expect(try await second.position(of: "mail") == 9)
    }
}
