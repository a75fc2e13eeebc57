import EventLog
import EventLogContract
import Foundation
import RunningPrograms
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A log that was damaged while it was open")
struct DamagedReadTests {
    /// A log of thirty events in three streams, one of which was altered by somebody who put the rules back.
    private func altered(_ directory: TemporaryDirectory) async throws -> SQLiteEventLog {
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 30)
        await log.close()
        let file = URL(filePath: directory("state/events.sqlite"))
        var bytes = try Data(contentsOf: file)
        let place = try #require(bytes.range(of: Data(#"{"number":15,"#.utf8)))
        bytes[place.lowerBound + 11] ^= 1
        try bytes.write(to: file)
        return try SQLiteEventLog.open(directory: directory("state"))
    }

    @Test("is not served: a read that meets the damage names the position, others succeed")
    func reads() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try await altered(directory)
        let ahead = try await log.read(from: 1, limit: 15)
        #expect(ahead.count == 15)
        let error = try await Sample.error { () async throws(EventLogError) in try await log.read(from: 1, limit: 16) }
        #expect(error.code == .corrupt)
        #expect(error.corruptPosition == 16)
        let stream = try Sample.stream("thing-0")
        let inStream = try await Sample.error { () async throws(EventLogError) in
            try await log.read(stream: stream, from: 1, limit: 100)
        }
        #expect(inStream.corruptPosition == 16)
        let other = try await log.read(stream: Sample.stream("thing-1"), from: 1, limit: 100)
        #expect(other.count == 10)
        let result = try await LogVerifier(log: log).verifyTail(after: 10)
        guard case .damaged(16, _) = result else { Issue.record("\(result)"); return }
        var replayed = 0
        let replay = try #require(throws: EventLogError.self) {
            try log.replaySource.batches(checked: true) { replayed += $0.rows.count }
        }
        #expect(replay.corruptPosition == 16)
        #expect(replayed <= 15)
        let later = try #require(throws: EventLogError.self) {
            try log.replaySource.batches(from: 12, checked: true) { _ in }
        }
        #expect(later.corruptPosition == 16)
        #expect(try log.replaySource.batches(from: 17, checked: true) { _ in } == 30)
        let exporting = try await LogExport(of: log)
        await #expect(throws: EventLogError.self) { try await exporting.write { _ in } }
        await log.close()
    }

    @Test("and whose file was emptied or removed is not taken for a new log", arguments: [true, false])
    func lost(isEmptied: Bool) async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 3)
        _ = try log.storage.documents(in: .positions)
        await log.close()
        let file = URL(filePath: directory("state/events.sqlite"))
        if isEmptied { try Data().write(to: file) } else { try FileManager.default.removeItem(at: file) }
        let error = #expect(throws: EventLogError.self) { try SQLiteEventLog.open(directory: directory("state")) }
        #expect(error?.code == .corrupt)
        // Whoever moves away what belongs to the old log has said what is meant.
        try FileManager.default.removeItem(at: URL(filePath: directory("state/subscriptions.sqlite")))
        let new = try SQLiteEventLog.open(directory: directory("state"))
        let head = try await new.head()
        #expect(head == .empty)
        await new.close()
    }

    @Test("and whose free pages are corrupt does not verify, and is reported in one line")
    func freePages() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let file = directory("state/events.sqlite")
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 3)
        await log.close()
        let shell = try await ProgramRun(
            "sqlite3",
            [
                file, "CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(50000)); DROP TABLE t;",
                "PRAGMA freelist_count",
            ])
        #expect(shell.output == "13\n")
        var bytes = try Data(contentsOf: URL(filePath: file))
        // How many there are: the header's field at 36 (sqlite.org/fileformat2.html, 1.3).
        bytes[39] = 20
        try bytes.write(to: URL(filePath: file))
        let again = try SQLiteEventLog.open(directory: directory("state"))
        let result = try await LogVerifier(log: again).verify()
        guard case .damaged(_, let reason) = result else { Issue.record("\(result)"); return }
        #expect(reason.contains("freelist"), "\(reason)")
        #expect(!reason.contains("\n"), "\(reason)")
        await again.close()
    }
}
