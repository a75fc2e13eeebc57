import EventLog
import EventLogContract
import Foundation
import SQLiteEventLog
import TestSupport
import Testing

@Suite("A log that was not closed")
struct SettlingTests {
    /// Copies the files of a log that is in use, as a kill would leave them: what was written is there, flushed or not.
    private func leave(_ state: String, as copy: String) throws {
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
        for name in ["events.sqlite", "events.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: state + "/" + name, toPath: copy + "/" + name)
        }
    }

    @Test("has everything in the flushed database once it is opened again, so that no answer rests on unflushed frames")
    func settled() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let log = try SQLiteEventLog.open(directory: directory("state"))
        try await Sample.fill(log, count: 40)
        let head = try await log.head()
        try leave(directory("state"), as: directory("killed"))
        await log.close()
        let before = try SQLiteEventLog.openForReading(directory: directory("killed"))
        #expect(try await before.head() == head, "the frames of the write-ahead file count")
        await before.close()

        let again = try SQLiteEventLog.open(directory: directory("killed"))
        #expect(try await again.head() == head)
        try FileManager.default.createDirectory(atPath: directory("alone"), withIntermediateDirectories: false)
        try FileManager.default.copyItem(
            atPath: directory("killed") + "/events.sqlite", toPath: directory("alone") + "/events.sqlite")
        let alone = try SQLiteEventLog.openForReading(directory: directory("alone"))
        #expect(try await alone.head() == head, "the database alone has them")
        #expect(try await LogVerifier(log: alone).verify() == .sound(head))
        await alone.close()
        #expect(try await again.append(Sample.request("after", "new-1", .none)).first == head.size + 1)
        await again.close()
    }
}
