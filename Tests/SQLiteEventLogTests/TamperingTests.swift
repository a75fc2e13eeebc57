import EventLog
import EventLogContract
import Foundation
import RunningPrograms
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A log in the hands of someone with a shell")
struct TamperingTests {
    private static let changes = [
        "UPDATE events SET data = '{}' WHERE position = 2",
        "UPDATE OR REPLACE events SET position = 1 WHERE position = 2",
        "DELETE FROM events WHERE position = 2",
        "DELETE FROM events",
        "REPLACE INTO events SELECT * FROM events WHERE position = 2",
        "INSERT OR IGNORE INTO events SELECT * FROM events WHERE position = 2",
        """
        INSERT OR REPLACE INTO events SELECT 4, stream, revision, type, recorded, '{}', id, actor, correlation, causation, \
        command, leaf_hash, zeroblob(32) FROM events WHERE position = 2
        """,
        """
        INSERT INTO events SELECT 5, stream, 2, type, recorded, data, id, actor, correlation, causation, command, \
        leaf_hash, NULL FROM events WHERE position = 2
        """,
        """
        INSERT INTO events SELECT NULL, stream, 2, type, recorded, data, id, actor, correlation, causation, command, \
        leaf_hash, zeroblob(32) FROM events WHERE position = 2
        """,
        """
        INSERT INTO events SELECT 4, stream, 3, type, recorded, data, id, actor, correlation, causation, command, \
        leaf_hash, zeroblob(32) FROM events WHERE position = 2
        """,
        "UPDATE streams SET name = 'other-1' WHERE number = 1",
        "DELETE FROM streams",
        "REPLACE INTO streams VALUES (1, 'other-1')",
        "REPLACE INTO streams VALUES (4, 'thing-1')",
        "INSERT INTO streams VALUES (9, 'other-1')",
        "UPDATE event_types SET version = 2",
        "DELETE FROM event_types",
        "REPLACE INTO event_types VALUES (1, 'Other', 1)",
        "REPLACE INTO event_types VALUES (2, 'ThingHappened', 1)",
        "UPDATE commands SET last = 3",
        "DELETE FROM commands",
        "REPLACE INTO commands VALUES (1, 0, 'new', x'00', 2, 3)",
        "REPLACE INTO commands SELECT max(number) + 1, digest, id, x'00', 2, 3 FROM commands",
        "INSERT INTO commands SELECT max(number) + 1, 0, 'new', x'00', 2, 2 FROM commands",
        "INSERT INTO commands SELECT max(number) + 2, 0, 'new', x'00', max(last) + 1, max(last) FROM commands",
    ]

    @Test("every change is refused, whatever the shell's settings", arguments: changes, [false, true])
    func refused(change: String, recursiveTriggers: Bool) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let head = try await filled(directory)
        let shell = try await ProgramRun(
            "sqlite3", [directory("state/events.sqlite"), "PRAGMA recursive_triggers = \(recursiveTriggers);", change])
        #expect(shell.status != 0)
        #expect(shell.errors.contains("append-only"), "\(shell.errors)")
        let log = try SQLiteEventLog.open(directory: directory("state"))
        #expect(try await LogVerifier(log: log).verify() == .sound(head))
        await log.close()
    }

    @Test("the JSON can be read there")
    func readable() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        _ = try await filled(directory)
        let shell = try await ProgramRun(
            "sqlite3", [directory("state/events.sqlite"), "SELECT data ->> 'text' FROM events WHERE position = 2"])
        #expect(shell.output == "Åtgärd\n")
    }

    @Test(
        "a database whose tables or rules were changed is not opened",
        arguments: [
            "DROP TRIGGER events_refuse_update", "DROP TABLE events", "DROP TABLE commands",
            "CREATE TRIGGER mine AFTER INSERT ON events BEGIN SELECT 1; END",
            "ALTER TABLE streams ADD COLUMN x INTEGER",
            "DROP TRIGGER events_refuse_delete; CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events BEGIN SELECT 1; END",
        ])
    func changedSchema(change: String) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        _ = try await filled(directory)
        let shell = try await ProgramRun("sqlite3", [directory("state/events.sqlite"), change])
        try #require(shell.status == 0, "\(shell.errors)")
        let error = #expect(throws: EventLogError.self) { try SQLiteEventLog.open(directory: directory("state")) }
        #expect(error?.code == .corrupt)
    }

    @Test("a database whose rules were dropped is found by the verifier")
    func droppedRule() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        _ = try await filled(directory)
        let shell = try await ProgramRun(
            "sqlite3", [directory("state/events.sqlite"), "DROP TRIGGER streams_refuse_delete"])
        try #require(shell.status == 0, "\(shell.errors)")
        let log = try SQLiteEventLog.openForReading(directory: directory("state"))
        let result = try await LogVerifier(log: log).verify()
        guard case .damaged(_, let reason) = result else {
            Issue.record("the missing rule was not noticed")
            return
        }
        #expect(reason.contains("streams_refuse_delete"))
        await log.close()
    }

    @Test("one flipped bit is found and its position named", arguments: ["data", "leaf", "node"])
    func flippedBit(field: String) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 300)
        let stored = try #require(try await log.stored(from: 248, limit: 1).first)
        let needle: [UInt8]
        switch field {
        case "data": needle = stored.event.data
        case "leaf": needle = stored.event.leafHash.bytes
        default: needle = try #require(stored.nodeHash).bytes
        }
        await log.close()

        let file = URL(fileURLWithPath: directory("state/events.sqlite"))
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data(needle)))
        bytes[place.lowerBound + 11] ^= 1
        try bytes.write(to: file)

        let damaged = try SQLiteEventLog.openForReading(directory: directory("state"))
        let result = try await LogVerifier(log: damaged).verify()
        guard case .damaged(let position, let reason) = result else {
            Issue.record("the flipped bit was not noticed")
            return
        }
        #expect(position == 248, "\(reason)")
        await damaged.close()
    }

    /// A log of three events in three streams.
    private func filled(_ directory: TemporaryDirectory) async throws -> LogHead {
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 3)
        let head = try await log.head()
        await log.close()
        return head
    }
}
