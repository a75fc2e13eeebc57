import EventLog
import EventLogContract
import GRDB
import SQLiteEventLog
import Synchronization
import TestSupport
import Testing

@Suite("A log whose storage fails")
struct FailureTests {
    @Test("that is full fails the append cleanly, and accepts appends again once there is space")
    func full() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 5)
        let head = try await log.head()
        _ = try await log.onWriter { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
        }
        let big = NewEvent(
            type: "BigHappened", version: 1, data: Array(#""\#(String(repeating: "x", count: 100_000))""#.utf8))
        let request = try Sample.request(
            "big",
            [
                StreamAppend(stream: Sample.stream("new-1"), expected: .none, events: [Sample.event(1), big]),
                StreamAppend(stream: Sample.stream("thing-1"), expected: .exactly(2), events: [Sample.event(2)]),
            ])
        for _ in 0..<3 {
            let error = try await Sample.error { () throws(EventLogError) in try await log.append(request) }
            #expect(error.code == .storageFull)
            #expect(error.underlying == .sqlite(13), "SQLITE_FULL")
            #expect(try await log.head() == head)
            #expect(try await log.outcome(of: request.command) == nil)
        }
        #expect(try await log.streamCount() == 3)
        #expect(try await LogVerifier(log: log).verify() == .sound(head))

        _ = try await log.onWriter { try $0.execute(sql: "PRAGMA max_page_count = 1073741823") }
        let outcome = try await log.append(request)
        #expect(outcome.first == 6)
        #expect(outcome.last == 8)
        #expect(try await LogVerifier(log: log).verify() == .sound(try await log.head()))
        await log.close()
    }

    @Test("reports once that it accepts no events, and once that it accepts them again")
    func reported() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let reported = Mutex<[EventLogError.Code?]>([])
        let log = try SQLiteEventLog.open(directory: directory("state")) { failure in
            reported.withLock { $0.append(failure?.code) }
        }
        try await Sample.fill(log, count: 5)
        #expect(log.health.failure == nil)
        _ = try await log.onWriter { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        let big = NewEvent(
            type: "BigHappened", version: 1, data: Array(#""\#(String(repeating: "x", count: 100_000))""#.utf8))
        let append = try StreamAppend(stream: Sample.stream("new-1"), expected: .none, events: [big])
        for number in 0..<3 {
            let request = try Sample.request("big-\(number)", [append])
            let error = try await Sample.error { () throws(EventLogError) in try await log.append(request) }
            #expect(error.code == .storageFull)
        }
        #expect(log.health.failure?.code == .storageFull)
        #expect(log.health.failures == 3)
        #expect(try await log.read(from: 1, limit: 10).count == 5, "reading goes on")
        #expect(reported.withLock { $0 } == [.storageFull])

        _ = try await log.onWriter { try $0.execute(sql: "PRAGMA max_page_count = 1073741823") }
        let request = try Sample.request("big-3", [append])
        _ = try await log.append(request)
        #expect(log.health.failure == nil)
        #expect(log.health.failures == 3)
        #expect(reported.withLock { $0 } == [.storageFull, nil])
        await log.close()
    }

    @Test("fails everyone in the group, and nobody's events are there")
    func group() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 5)
        let head = try await log.head()
        _ = try await log.onWriter { database in
            try database.execute(
                sql:
                    "CREATE TEMP TRIGGER fail BEFORE INSERT ON main.commands BEGIN SELECT RAISE(ABORT, 'injected'); END"
            )
        }
        try await withThrowingTaskGroup(of: EventLogError.Code.self) { group in
            for number in 0..<16 {
                group.addTask {
                    let request = try Sample.request("c-\(number)", "new-1", .none)
                    return try await Sample.error { () throws(EventLogError) in try await log.append(request) }.code
                }
            }
            for try await code in group { #expect(code == .corrupt) }
        }
        #expect(try await log.head() == head)
        #expect(try await log.revision(of: Sample.stream("new-1")) == 0)
        _ = try await log.onWriter { try $0.execute(sql: "DROP TRIGGER temp.fail") }
        #expect(try await log.append(Sample.request("c-1", "new-1", .none)).first == 6)
        #expect(try await LogVerifier(log: log).verify().head?.size == 6)
        await log.close()
    }
}
