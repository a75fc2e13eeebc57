import EventLog
import EventLogContract
import Foundation
import GRDB
import TestSupport
import Testing

@testable import SQLiteEventLog

@Suite("A backup")
struct BackupTests {
    @Test("put in place is the log: it verifies, can be appended to, and keeps refusing a repeated command")
    func restored() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 300)
        let head = try await backUp(log, to: directory("copy"))
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
            let head = try await backUp(log, to: directory("copy\(round)"))
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

    @Test("leaves nothing beside the log, neither while it is read nor after")
    func leavesNothing() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 3)
        let before = try FileManager.default.contentsOfDirectory(atPath: directory("state")).sorted()
        let backup = try await log.backUp()
        let during = try FileManager.default.contentsOfDirectory(atPath: directory("state")).sorted()
        #expect(during == before)
        let start = try await backup.stream.read(at: 0, count: 16)
        #expect(start == Array("SQLite format 3\0".utf8))
        let none = try await backup.stream.read(at: backup.stream.size, count: 16)
        #expect(none.isEmpty)
        await log.close()
        await #expect(throws: EventLogError.closed) { try await log.backUp() }
    }

    @Test("is made in a file for its owner alone, which replaces nothing that is there")
    func file() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let source = try DatabaseQueue(path: directory("source"))
        try await source.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        try DatabaseCopy(of: source, to: directory("copy")).make { (_) throws(EventLogError) in }
        let names = try FileManager.default.contentsOfDirectory(atPath: directory("")).sorted()
        #expect(names == ["copy", "source"])
        let mode = try FileManager.default.attributesOfItem(atPath: directory("copy"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let before = try Data(contentsOf: URL(filePath: directory("copy")))
        #expect(throws: EventLogError.self) {
            try DatabaseCopy(of: source, to: directory("copy")).make { (_) throws(EventLogError) in }
        }
        let after = try Data(contentsOf: URL(filePath: directory("copy")))
        #expect(before == after)
    }

    @Test("that cannot be written is refused, and leaves nothing")
    func refused() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let source = try DatabaseQueue(path: directory("source"))
        for path in [directory("none/copy"), "/dev/full"] {
            let error = #expect(throws: EventLogError.self) {
                try DatabaseCopy(of: source, to: path).make { (_) throws(EventLogError) in }
            }
            #expect(error?.code == .inputOutput)
        }
    }

    @Test("that a crash left unfinished is removed, and nothing that a person has named")
    func unfinished() throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let id = UUID().uuidString.lowercased()
        let kept = ["backup-2025", "backup-\(id).old", "events.sqlite"]
        for name in kept + ["backup-\(id)", "backup-\(id)-journal"] {
            try Data().write(to: URL(filePath: directory(name)))
        }
        try DatabaseCopy.removeUnfinished(in: directory.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted() == kept.sorted())
    }

    /// Writes a backup to a file, as whoever receives it does.
    private func backUp(_ log: SQLiteEventLog, to path: String) async throws -> LogHead {
        let backup = try await log.backUp()
        var bytes: [UInt8] = []
        while bytes.count < backup.stream.size {
            bytes += try await backup.stream.read(at: bytes.count, count: 65_536)
        }
        try Data(bytes).write(to: URL(filePath: path))
        return backup.head
    }
}
