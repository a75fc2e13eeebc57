import EventLog
import Foundation
import Logging
import OversightService
import SQLiteEventLog
import ServiceLifecycle
import Testing
import TransparencyLog

@testable import Systemd
@testable import uppsiktd

@Suite("Signing the log while the daemon runs", .timeLimit(.minutes(5)))
struct CheckpointServiceTests {
    private let log = InMemoryEventLog()
    private let journal = FailingSink()

    private func append(_ numbers: ClosedRange<Int>) async throws {
        for number in numbers {
            let stream = try #require(StreamName(rawValue: "thing-\(number)"))
            let event = NewEvent(type: "ThingHappened", version: 1, data: Array("{}".utf8))
            _ = try await log.append(
                AppendRequest(
                    command: try #require(CommandID(rawValue: "c\(number)")), fingerprint: [],
                    appends: [StreamAppend(stream: stream, expected: .none, events: [event])], actor: "uid-0",
                    correlation: try #require(EventID("01940000-0000-7000-8000-000000000000"))))
        }
    }

    /// The checkpoints in the journal.
    private func journalled() throws -> [SignedCheckpoint] {
        try journal.entries.flatMap { $0["UPPSIKT_CHECKPOINT"] }.map { try SignedCheckpoint(bytes: Array($0.utf8)) }
    }

    private func messages(_ message: DaemonMessage) -> [JournalEntry] {
        journal.entries.filter { $0["MESSAGE_ID"].first == message.idText }
    }

    /// Runs the service until something holds.
    private func run(
        _ store: SignedCheckpointStore, interval: Duration = .milliseconds(1),
        _ body: (CheckpointService) async throws -> Void
    ) async throws {
        let key = try SigningKey(generatingFor: "test.example")
        let writer = JournalWriter(
            output: JournalOutput(.journal, journal: journal, standardError: FailingSink()), limits: .init())
        let logger = Logger(label: "uppsiktd") { JournalLogHandler(label: $0, identifier: "uppsiktd", writer: writer) }
        let service = CheckpointService(
            log: log, store: store, key: key, witness: CheckpointWitness(journal: writer, logger: logger),
            interval: interval, retryInterval: .milliseconds(1))
        let group = ServiceGroup(configuration: .init(services: [.init(service: service)], logger: logger))
        let running = Task { try await group.run() }
        let result: Result<Void, any Error>
        do { result = .success(try await body(service)) } catch { result = .failure(error) }
        await group.triggerGracefulShutdown()
        try await running.value
        try result.get()
    }

    private func until(_ holds: () throws -> Bool) async throws {
        while try !holds() { try await Task.sleep(for: .milliseconds(2)) }
    }

    private func inStore(_ body: (SignedCheckpointStore) async throws -> Void) async throws {
        try await body(SignedCheckpointStore())
    }

    @Test("The last event before a pause is signed, stored and reported") func lastIsCovered() async throws {
        try await inStore { store in
            try await run(store) { service in
                for end in [1, 5, 6] {
                    let size = try await log.head().size
                    try await append(size + 1...end)
                    try await until { service.size == end }
                    try await until { try journalled().last?.size == end }
                }
            }
            let found = try journalled()
            #expect(found.map(\.size) == found.map(\.size).sorted())
            let stored = try await store.stored(limit: 100)
            #expect(stored.map(\.note) == found.map { Array($0.encoded.utf8) })
            #expect(journal.entries.allSatisfy { $0["UPPSIKT_POSITION"].isEmpty })
            let root = try await log.root(at: 6)
            #expect(messages(.checkpointSigned).last?["UPPSIKT_ROOT"] == [root.hex])
            #expect(messages(.checkpointSigned).last?["UPPSIKT_LOG_END"] == ["6"])
        }
    }

    @Test("Between two checkpoints it rests, however many events come") func atMostOnce() async throws {
        try await inStore { store in
            // An interval that no test outlasts: what comes after the first checkpoint waits for the end.
            try await run(store, interval: .seconds(3600)) { service in
                try await until { service.size == 0 }
                try await append(1...50)
            }
            let signed = try await store.stored(limit: 100)
            #expect(signed.count <= 1)
        }
    }

    @Test("Events not yet signed at shutdown are signed after everything else") func atTheEnd() async throws {
        try await inStore { store in
            try await run(store, interval: .seconds(3600)) { service in
                try await append(1...9)
                await service.sign()
                #expect(service.size == 9)
            }
        }
    }

    @Test("A log that is not the one that was signed is reported once, and never signed") func fork() async throws {
        try await inStore { store in
            let key = try SigningKey(generatingFor: "test.example")
            let foreign = try SignedCheckpoint(size: 3, root: .emptyRoot, signedWith: key)
            try await store.append(foreign, signedWith: key.verifier)
            try await append(1...2)
            try await run(store) { service in
                try await until { service.isRefused }
                try await append(3...8)
                try await until { !messages(.checkpointRefused).isEmpty }
                await service.sign()
                #expect(service.metrics.contains("uppsikt_checkpoint_refused 1"))
            }
            #expect(messages(.checkpointRefused).count == 1)
            let stored = try await store.stored(limit: 10)
            #expect(stored.count == 1)
            // Recorded as meant, it goes on, and says so.
            try await store.recordBreak("A test")
            try await run(store) { service in try await until { service.size == 8 } }
            try await until { !messages(.checkpointBreak).isEmpty }
            #expect(messages(.checkpointBreak).count == 1)
        }
    }
}
