import EventLog
import EventLogContract
import Foundation
import GRDB
import RunningPrograms
import SQLiteEventLog
import TestSupport
import Testing

@Suite("Opening a log")
struct OpeningTests {
    @Test("flushes every commit")
    func synchronous() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        let settings = try await log.onWriter { database in
            [
                try String.fetchOne(database, sql: "PRAGMA synchronous"),
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
            ]
        }
        #expect(settings == ["2", "wal"], "2 is FULL")
        await log.close()
    }

    @Test("makes directory and files for their owner alone, and marks the database as ours")
    func made() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("a/state"))
        try await Sample.fill(log, count: 1)
        func permissions(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: directory(name))[.posixPermissions] as? Int
        }
        #expect(try permissions("a/state") == 0o700)
        #expect(try permissions("a/state/events.sqlite") == 0o600)
        #expect(try permissions("a/state/events.sqlite-wal") == 0o600)
        #expect(try permissions("a/state/lock") == 0o600)
        await log.close()
        let shell = try await ProgramRun(
            "sqlite3", [directory("a/state/events.sqlite"), "PRAGMA application_id", "PRAGMA user_version"])
        #expect(shell.output == "1433432179\n2\n")
    }

    @Test("finds the events after someone copied them into a database of UTF-16")
    func otherEncoding() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 300)
        let (head, stored) = (try await log.head(), try await log.stored(from: 1, limit: .max))
        await log.close()
        try FileManager.default.createDirectory(atPath: directory("copy"), withIntermediateDirectories: false)
        let statements = """
            { echo "PRAGMA encoding = 'UTF-16'; PRAGMA application_id = 1433432179; PRAGMA user_version = 2;"
              sqlite3 "$0" .dump; } | sqlite3 "$1"
            """
        let shell = try await ProgramRun(
            "sh", ["-c", statements, directory("state/events.sqlite"), directory("copy/events.sqlite")])
        try #require(shell.status == 0 && shell.errors.isEmpty, "\(shell.errors)")
        let copy = try SQLiteEventLog.open(directory: directory("copy"))
        #expect(try await LogVerifier(log: copy).verify() == .sound(head))
        #expect(try await copy.stored(from: 1, limit: .max) == stored)
        var replayed: [Int] = []
        try copy.replaySource.batches(checked: true) { batch in replayed += batch.rows.map(\.position) }
        #expect(replayed == Array(1...300))
        try await Sample.fill(copy, count: 3, prefix: "later")
        #expect(try await LogVerifier(log: copy).verify().head?.size == 303)
        await copy.close()
    }

    @Test("continues where the log ended")
    func reopened() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        var head = LogHead.empty
        for round in 0..<5 {
            // Each time the clock has been set back.
            let clock = LogClock { Timestamp(milliseconds: 1_700_000_000_000 - Int64(round) * 1000) }
            let log = try SQLiteEventLog.open(directory: directory("state"), clock: clock)
            #expect(try await log.head() == head)
            try await Sample.fill(log, count: 7, prefix: "round-\(round)")
            let repeated = try await log.append(Sample.request("round-0-3", "thing-0", first: 3))
            #expect(repeated.repeated)
            #expect(repeated.first == 4)
            head = try await log.head()
            await log.close()
        }
        #expect(head.size == 35)
        let log = try SQLiteEventLog.openForReading(directory: directory("state"))
        #expect(try await LogVerifier(log: log).verify() == .sound(head))
        await log.close()
    }

    @Test("a second time is refused and does not harm the first")
    func second() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 3)
        let error = #expect(throws: EventLogError.self) { try SQLiteEventLog.open(directory: directory("state")) }
        #expect(error?.code == .locked)
        #expect(error?.lock?.directory == directory("state"))
        #expect(error?.lock?.process == Int(ProcessInfo.processInfo.processIdentifier))
        #expect(try await ProgramRun("flock", ["--nonblock", directory("state/lock"), "true"]).status == 1)
        try await Sample.fill(log, count: 3, prefix: "more")
        #expect(try await log.head().size == 6)
        await log.close()
        let next = try SQLiteEventLog.open(directory: directory("state"))
        #expect(try await next.head().size == 6)
        await next.close()
    }

    @Test("and closing it leaves one whole database behind, also after reads")
    func closed() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 30)
        #expect(try await log.read(from: 1, limit: 100).count == 30)
        await log.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: directory("state"))
        #expect(names.sorted() == ["events.sqlite", "lock"])
    }

    @Test("after a kill finds everything acknowledged, and no lock in the way")
    func afterKill() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 40)
        let head = try await log.head()
        // What a killed process leaves: the files as they are at that moment, the index of the write-ahead file gone stale.
        try FileManager.default.createDirectory(atPath: directory("left"), withIntermediateDirectories: false)
        for name in ["events.sqlite", "events.sqlite-wal", "lock"] {
            try FileManager.default.copyItem(atPath: directory("state/\(name)"), toPath: directory("left/\(name)"))
        }
        await log.close()
        let recovered = try SQLiteEventLog.open(directory: directory("left"))
        #expect(try await recovered.head() == head)
        try await Sample.fill(recovered, count: 3, prefix: "later")
        #expect(try await LogVerifier(log: recovered).verify().head?.size == 43)
        await recovered.close()
    }

    @Test("refuses a newer schema, another program's database and any other file, and changes none of them")
    func notOurs() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("newer"))
        await log.close()
        for name in ["stranger", "none"] {
            try FileManager.default.createDirectory(atPath: directory(name), withIntermediateDirectories: false)
        }
        #expect(
            try await ProgramRun("sqlite3", [directory("newer/events.sqlite"), "PRAGMA user_version = 3"]).status == 0)
        #expect(
            try await ProgramRun("sqlite3", [directory("stranger/events.sqlite"), "CREATE TABLE t (x)"]).status == 0)
        try Data(repeating: 0x41, count: 8192).write(to: URL(fileURLWithPath: directory("none/events.sqlite")))
        let sentences = ["newer": "newer release", "stranger": "something else", "none": "not a database"]
        for (name, sentence) in sentences {
            let before = try Data(contentsOf: URL(fileURLWithPath: directory("\(name)/events.sqlite")))
            for open in [
                { try SQLiteEventLog.open(directory: $0) }, { try SQLiteEventLog.openForReading(directory: $0) },
            ] {
                let error = #expect(throws: EventLogError.self) { try open(directory(name)) }
                #expect(error?.code == (name == "none" ? .corrupt : .unsupported))
                #expect(error?.description.contains(sentence) == true, "\(error?.description ?? "")")
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: directory("\(name)/events.sqlite"))) == before)
        }
    }

    @Test("is refused if there is a file in place of the directory")
    func notADirectory() throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        try Data().write(to: URL(fileURLWithPath: directory("state")))
        let error = #expect(throws: EventLogError.self) { try SQLiteEventLog.open(directory: directory("state")) }
        #expect(error?.code == .inputOutput)
        #expect(error?.underlying == .errno(20), "ENOTDIR")
    }
}
