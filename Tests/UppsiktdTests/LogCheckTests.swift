import EventLog
import Foundation
import OversightService
import Testing
import TransparencyLog

@testable import uppsiktd

@Suite("The check of a log with its checkpoints")
struct LogCheckTests {
    private func log(of names: [String]) async throws -> InMemoryEventLog {
        let log = InMemoryEventLog()
        for name in names {
            let stream = try #require(StreamName(rawValue: "thing-\(name)"))
            let event = NewEvent(type: "ThingHappened", version: 1, data: Array("{}".utf8))
            _ = try await log.append(
                AppendRequest(
                    command: try #require(CommandID(rawValue: name)), fingerprint: [],
                    appends: [StreamAppend(stream: stream, expected: .none, events: [event])], actor: "uid-0",
                    correlation: try #require(EventID("01940000-0000-7000-8000-000000000000"))))
        }
        return log
    }

    private func inDirectory(_ body: (String) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.appending(path: "uppsikt-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let result: Result<Void, any Error>
        do { result = .success(try await body(directory)) } catch { result = .failure(error) }
        try FileManager.default.removeItem(atPath: directory)
        try result.get()
    }

    @Test(
        "A log other than the signed one is reported as such, not as damaged events", arguments: [2, 3], [true, false])
    func anotherLog(size: Int, isFull: Bool) async throws {
        do {
            let store = SignedCheckpointStore()
            let signed = try await log(of: ["a", "b", "c"])
            let key = try SigningKey(generatingFor: "test.example")
            _ = try await CheckpointSigner(log: signed, store: store, key: key).sign()
            let health = LogHealth()
            let sound = LogCheck(log: signed, checkpoints: store, health: health)
            let first = try await sound.run(isFull: true)
            try await sound.remember(first)
            let second = try await sound.run(isFull: false)
            #expect(first.ok && first.after == nil && first.checkpoints == 1)
            #expect(second.ok && second.after == 3)
            let other = try await log(of: Array(["x", "y", "z"].prefix(size)))
            let view = try await LogCheck(log: other, checkpoints: store, health: health).run(isFull: isFull)
            #expect(!view.ok)
            #expect(view.reason?.contains("checkpoint of 3 events") == true)
            #expect(health.damage == nil)
        }
    }

    @Test("Damaged checkpoints are reported by their file, and not as damage of events") func damagedFile()
        async throws
    {
        try await inDirectory { directory in
            let path = "\(directory)/checkpoints.sqlite"
            let made = try StateDirectory(directory).open()
            _ = try made.checkpoints()
            await made.log.close()
            try Data(repeating: 0x55, count: 8192).write(to: URL(filePath: path))
            let writer = try StateDirectory(directory).open()
            let writing = #expect(throws: EventLogError.self) { _ = try writer.checkpoints() }
            await writer.log.close()
            let reader = try StateDirectory(directory).openForReading()
            let reading = #expect(throws: EventLogError.self) { _ = try reader.checkpoints() }
            await reader.log.close()
            for error in [writing, reading] {
                #expect(error?.code == .unsupported)
                #expect(error?.description.contains("\(path) is damaged") == true)
            }
        }
    }
}
