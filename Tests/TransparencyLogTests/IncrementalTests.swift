import EventLog
import EventLogContract
import SQLiteEventLog
import Testing
import TransparencyLog

@Suite("A check that continues where another ended") struct IncrementalTests {
    @Test("It finds what a whole check finds in the new events, and reads only those", arguments: [1, 2, 7, 16, 29])
    func sound(size: Int) async throws {
        let log = CountingLog(InMemoryEventLog())
        try await Sample.fill(log, count: 30)
        let head = try await log.head()
        let root = try await log.root(at: size)
        log.reset()
        let found = try await LogVerifier(log: log).verify(after: LogHead(size: size, root: root))
        #expect(found == .sound(head))
        // Beside the new events, the last of the old ones and for each of three streams the one before.
        #expect(log.eventsRead <= 30 - size + 4)
    }

    @Test("Another root, or more events than there are, are damage") func otherLog() async throws {
        let log = InMemoryEventLog()
        try await Sample.fill(log, count: 9)
        let root = try await log.root(at: 5)
        for (size, root) in [(6, root), (5, MerkleHash.emptyRoot), (12, root)] {
            let found = try await LogVerifier(log: log).verify(after: LogHead(size: size, root: root))
            #expect(found.head == nil, "\(size)")
        }
    }

    @Test("An event that was changed after the base is named, one before it only by a whole check")
    func changed() async throws {
        let place = try LogPlace()
        _ = try await place.fill([6, 6])
        let (head, base) = try await place.open { log, _ in
            (try await log.head(), LogHead(size: 6, root: try await log.root(at: 6)))
        }
        #expect(head.size == 12)
        for position in [3, 9] {
            let other = try LogPlace()
            try other.copy(place)
            try await RawDatabase.execute(
                """
                PRAGMA writable_schema = 1; DELETE FROM sqlite_master WHERE type = 'trigger'; PRAGMA writable_schema = 0
                """, in: "\(other.directory)/events.sqlite")
            try await RawDatabase.execute(
                "UPDATE events SET data = '{}' WHERE position = \(position)", in: "\(other.directory)/events.sqlite")
            let log = try SQLiteEventLog.openForReading(directory: other.directory)
            let whole = try await LogVerifier(log: log).verify()
            guard case .damaged(position, _) = whole else {
                Issue.record("\(whole)")
                return
            }
            let rest = try await LogVerifier(log: log).verify(after: base)
            if position > 6 {
                guard case .damaged(position, _) = rest else {
                    Issue.record("\(rest)")
                    return
                }
            }
            await log.close()
        }
    }
}
