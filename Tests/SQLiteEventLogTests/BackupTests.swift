import EventLog
import EventLogContract
import Foundation
import GRDB
import SQLiteEventLog
import Testing

@Suite("A backup")
struct BackupTests {
    @Test("put in place is the log: it verifies, can be appended to, and keeps refusing a repeated command")
    func restored() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 300)
        let head = try await log.backUp(to: directory("copy"))
        let end = try await log.head()
        #expect(head == end)
        try await Sample.fill(log, count: 5, prefix: "later")

        try FileManager.default.createDirectory(atPath: directory("restored"), withIntermediateDirectories: false)
        try FileManager.default.moveItem(atPath: directory("copy"), toPath: directory("restored/events.sqlite"))
        let copy = try SQLiteEventLog.open(directory: directory("restored"))
        let result = try await LogVerifier(log: copy).verify()
        #expect(result == .sound(head))
        try await Sample.fill(copy, count: 1, prefix: "after")
        let grown = try await copy.head()
        #expect(grown.size == head.size + 1)
        await copy.close()
        await log.close()
    }

    @Test("made under load holds a whole prefix of the log, with all that was acknowledged before it began")
    func underLoad() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        let writers = (0..<4).map { writer in
            Task {
                var count = 0
                while !Task.isCancelled {
                    try await Sample.fill(log, count: 1, prefix: "w\(writer)-\(count)")
                    count += 1
                }
            }
        }
        for round in 0..<5 {
            let before = try await log.head()
            let head = try await log.backUp(to: directory("copy\(round)"))
            #expect(head.size >= before.size)
            try FileManager.default.createDirectory(atPath: directory("r\(round)"), withIntermediateDirectories: false)
            try FileManager.default.moveItem(
                atPath: directory("copy\(round)"), toPath: directory("r\(round)/events.sqlite"))
            let copy = try SQLiteEventLog.openForReading(directory: directory("r\(round)"))
            let result = try await LogVerifier(log: copy).verify()
            #expect(result == .sound(head))
            // The head of the copy is one that the log had: the log has only grown since.
            let then = try await log.root(at: head.size)
            #expect(then == head.root)
            await copy.close()
        }
        for writer in writers { writer.cancel() }
        for writer in writers { try await writer.value }
        await log.close()
    }

    @Test("is one file, for its owner alone, and replaces nothing that is there")
    func file() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 3)
        _ = try await log.backUp(to: directory("copy"))
        let names = try FileManager.default.contentsOfDirectory(atPath: directory("")).sorted()
        #expect(names == ["copy", "state"])
        let mode = try FileManager.default.attributesOfItem(atPath: directory("copy"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let before = try Data(contentsOf: URL(filePath: directory("copy")))
        await #expect(throws: EventLogError.self) { try await log.backUp(to: directory("copy")) }
        let after = try Data(contentsOf: URL(filePath: directory("copy")))
        #expect(before == after)
        await log.close()
        await #expect(throws: EventLogError.closed) { try await log.backUp(to: directory("late")) }
    }

    @Test("that the disk has no room for is refused, and leaves nothing")
    func full() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 3)
        let error = await #expect(throws: EventLogError.self) { try await log.backUp(to: directory("none/copy")) }
        #expect(error?.code == .inputOutput)
        let full = await #expect(throws: EventLogError.self) { try await log.backUp(to: "/dev/full") }
        #expect(full?.code == .inputOutput)
        await log.close()
    }
}
