import EventLog
import EventLogContract
import SQLiteEventLog
import Testing

@Suite("Checkpoints in SQLite")
struct CheckpointStoreTests {
    @Test("are kept for each name, and when opened again")
    func kept() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let first = try SQLiteCheckpointStore(directory: directory.path)
        #expect(try await first.checkpoint(of: "journal") == 0)
        try await first.save(3, for: "journal")
        try await first.save(9, for: "mail")
        try await first.save(4, for: "journal")
        #expect(try await first.checkpoint(of: "journal") == 4)
        let second = try SQLiteCheckpointStore(directory: directory.path)
        #expect(try await second.checkpoint(of: "journal") == 4)
        #expect(try await second.checkpoint(of: "mail") == 9)
    }

    @Test("are saved even when the task has been cancelled")
    func cancelled() async throws {
        let directory = try TemporaryDirectory()
        defer { directory.remove() }
        let store = try SQLiteCheckpointStore(directory: directory.path)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await store.save(5, for: "journal")
        }
        try await task.value
        #expect(try await store.checkpoint(of: "journal") == 5)
    }
}
