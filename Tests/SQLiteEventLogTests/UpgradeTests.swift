import EventLog
import EventLogContract
import GRDB
import RunningPrograms
import TestSupport
import Testing

@testable import SQLiteEventLog

@Suite("A log made by an older release")
struct UpgradeTests {
    /// Takes a closed log back to the tables of version 1.
    private func makeFirst(_ directory: TemporaryDirectory) throws {
        let queue = try DatabaseQueue(path: directory("state/events.sqlite"))
        try queue.write { database in
            for name in ["insert", "update", "delete"] {
                try database.execute(sql: "DROP TRIGGER commands_refuse_\(name)")
            }
            try database.execute(sql: "DROP INDEX commands_by_digest")
            try database.execute(sql: "ALTER TABLE commands RENAME TO newer")
            let all = Schema.statements(of: 1)
            for statement in all where statement.contains("TABLE commands") { try database.execute(sql: statement) }
            try database.execute(sql: "INSERT INTO commands SELECT id, fingerprint, first, last FROM newer")
            try database.execute(sql: "DROP TABLE newer")
            for statement in all where statement.contains("TRIGGER commands") { try database.execute(sql: statement) }
            try database.execute(sql: "PRAGMA user_version = 1")
        }
        try queue.close()
    }

    private func version(_ directory: TemporaryDirectory) async throws -> String {
        try await ProgramRun("sqlite3", [directory("state/events.sqlite"), "PRAGMA user_version"]).output
    }

    @Test("is the same log in this release's tables", arguments: 0..<6 as Range<UInt64>)
    func same(seed: UInt64) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        var random = RandomLog(seed: seed)
        try await random.fill(log, commands: 60)
        let head = try await log.head()
        let stored = try await log.stored(from: 1, limit: .max)
        let empty = try await log.emptyCommands(through: head.size)
        await log.close()
        try makeFirst(directory)

        let reading = try SQLiteEventLog.openForReading(directory: directory("state"))
        let verified = try await LogVerifier(log: reading).verify()
        #expect(verified == .sound(head))
        let read = (try await reading.stored(from: 1, limit: .max), try await reading.emptyCommands(through: head.size))
        #expect(read == (stored, empty))
        await reading.close()
        #expect(try await version(directory) == "1\n", "reading changes nothing")

        let upgraded = try SQLiteEventLog.open(directory: directory("state"))
        let result = try await LogVerifier(log: upgraded).verify()
        #expect(result == .sound(head))
        let kept = (
            try await upgraded.stored(from: 1, limit: .max), try await upgraded.emptyCommands(through: head.size)
        )
        #expect(kept == (stored, empty))
        for command in Set(stored.map(\.event.command) + empty.map(\.id)) {
            let outcome = try await upgraded.outcome(of: command)
            #expect(outcome != nil, "\(command) is still known")
        }
        try await Sample.fill(upgraded, count: 3, prefix: "later")
        let (later, end) = (try await LogVerifier(log: upgraded).verify(), try await upgraded.head())
        #expect(later == .sound(end))
        await upgraded.close()
        #expect(try await version(directory) == "2\n")
    }

    @Test(
        "and whose rules or tables were changed is refused, and stays as it is",
        arguments: [
            "DROP TRIGGER commands_refuse_delete",
            "CREATE TABLE commands_by_id (x)",
        ])
    func changed(change: String) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 5)
        await log.close()
        try makeFirst(directory)
        _ = try await ProgramRun("sqlite3", [directory("state/events.sqlite"), change])
        let error = #expect(throws: EventLogError.self) { try SQLiteEventLog.open(directory: directory("state")) }
        #expect(error?.code == .corrupt)
        #expect(try await version(directory) == "1\n")
    }

    @Test("is refused if there is no space for the upgrade, and can be opened once there is")
    func full() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 400)
        let head = try await log.head()
        await log.close()
        try makeFirst(directory)
        let queue = try DatabaseQueue(path: directory("state/events.sqlite"))
        let error = try await queue.writeWithoutTransaction { database in
            // The pages that the newer tables left behind are free for the upgrade, and must not do.
            try database.execute(sql: "VACUUM")
            try database.execute(sql: "PRAGMA max_page_count = 1")
            return #expect(throws: EventLogError.self) { try Schema.upgrade(database) }
        }
        #expect(error?.code == .storageFull)
        try queue.close()
        #expect(try await version(directory) == "1\n")
        let upgraded = try SQLiteEventLog.open(directory: directory("state"))
        let result = try await LogVerifier(log: upgraded).verify()
        #expect(result == .sound(head))
        await upgraded.close()
    }
}

@Suite("Commands whose ids have the same digest")
struct CommandDigestTests {
    @Test("are distinguished")
    func collision() async throws {
        let (one, other) = (try Sample.command("key-8337"), try Sample.command("key-15029"))
        try #require(one.digest == other.digest)
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        for id in [one, other] {
            let before = try await log.outcome(of: id)
            #expect(before == nil)
            let outcome = try await log.append(Sample.request(id.rawValue, "thing-1"))
            #expect(!outcome.repeated)
        }
        for (position, id) in [one, other].enumerated() {
            let known = try await log.append(Sample.request(id.rawValue, "thing-1"))
            #expect(known.repeated)
            #expect(known.first == position + 1)
        }
        let (result, head) = (try await LogVerifier(log: log).verify(), try await log.head())
        #expect(result == .sound(head))
        await log.close()
    }
}
