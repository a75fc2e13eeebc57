import EventLog
import EventLogContract
import Foundation
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A log opened for reading")
struct ReadingOnlyTests {
    @Test("as a lone copy is read whole, and neither it nor its directory changes")
    func copy() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 50)
        let head = try await log.head()
        await log.close()
        try FileManager.default.createDirectory(atPath: directory("a copy?#%41"), withIntermediateDirectories: false)
        let file = directory("a copy?#%41/events.sqlite")
        try FileManager.default.copyItem(atPath: directory("state/events.sqlite"), toPath: file)
        let before = try Data(contentsOf: URL(fileURLWithPath: file))

        let copy = try SQLiteEventLog.openForReading(directory: directory("a copy?#%41"))
        #expect(try await LogVerifier(log: copy).verify() == .sound(head))
        var rows = 0
        try copy.replaySource.batches { batch in rows += batch.rows.count }
        #expect(rows == 50)
        let request = try Sample.request("c", "thing-1")
        #expect(try await Sample.error { () throws(EventLogError) in try await copy.append(request) }.code == .readOnly)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory("a copy?#%41")) == ["events.sqlite"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
        await copy.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory("a copy?#%41")) == ["events.sqlite"])
    }

    @Test("beside the process that writes it sees what is appended")
    func beside() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 5)
        let reader = try SQLiteEventLog.openForReading(directory: directory("state"))
        #expect(try await reader.head() == log.head())
        let waiting = Task { await reader.appended(after: 5) }
        try await Sample.fill(log, count: 1, prefix: "later")
        #expect(await waiting.value == 6)
        #expect(try await LogVerifier(log: reader).verify() == .sound(try await log.head()))
        await reader.close()
        try await Sample.fill(log, count: 1, prefix: "last")
        #expect(try await log.head().size == 7)
        await log.close()
    }

    @Test("that is not there is refused and not made")
    func missing() throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let error = #expect(throws: EventLogError.self) {
            try SQLiteEventLog.openForReading(directory: directory("state"))
        }
        #expect(error?.code == .inputOutput)
        #expect(error?.underlying == .errno(2), "ENOENT")
        #expect(!FileManager.default.fileExists(atPath: directory("state")))
    }
}
