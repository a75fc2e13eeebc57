import EventLog
import EventLogContract
import Oversight
import OversightCommands
import OversightViews
import Testing

@testable import OversightService

/// The ledger as a projector: whatever the order of commits, reads and waits, it holds what a replay gives.
@Suite("The ledger", .timeLimit(.minutes(5)))
struct LedgerTests {
    private func ledger(_ fixture: ServiceFixture) -> Ledger {
        Ledger(state: OversightState(), position: 0, log: fixture.log)
    }

    private func register(_ name: String, _ fixture: ServiceFixture) async throws -> Int {
        try await fixture.service.perform(RegisterMunicipality(name: name), by: fixture.administrator).position
    }

    private func append(_ type: String, _ fixture: ServiceFixture) async throws {
        var ids = EventIDGenerator()
        let event = NewEvent(type: type, version: 1, data: Array("{}".utf8))
        let stream = try #require(StreamName(rawValue: "municipality-x"))
        _ = try await fixture.log.append(
            AppendRequest(
                command: try #require(CommandID(rawValue: type)), fingerprint: [],
                appends: [StreamAppend(stream: stream, expected: .any, events: [event])], actor: "uid-0",
                correlation: ids.next(at: LogClock.system.now())))
    }

    @Test("holds every event as soon as its caller is answered")
    func acknowledged() async throws {
        try await ServiceFixture.run { fixture in
            let other = ledger(fixture)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for number in 0..<100 {
                    tasks.addTask {
                        let position = try await register("Ort\(number)", fixture)
                        for ledger in [fixture.service.ledger, other] {
                            let (held, isThere) = ledger.read { state, held in
                                (held, state.municipality(named: "Ort\(number)") != nil)
                            }
                            #expect(held >= position)
                            #expect(isThere)
                        }
                    }
                }
                try await tasks.waitForAll()
            }
            #expect(other.read { $1 } == 100)
        }
    }

    @Test("created behind the end of the log catches up, and then follows")
    func late() async throws {
        try await ServiceFixture.run { fixture in
            for number in 0..<5 { _ = try await register("Ort\(number)", fixture) }
            let late = ledger(fixture)
            _ = try await register("Sen", fixture)
            #expect(late.read { $1 } == 0, "a gap is not skipped")
            try await late.wait(until: 3)
            #expect(late.read { $1 } >= 3)
            try await late.wait(until: 6)
            #expect(late.read { state, _ in state.municipality(named: "Sen") != nil })
            _ = try await register("Sist", fixture)
            #expect(late.read { $1 } == 7)
        }
    }

    @Test("reads the events that a commit stored although it reported a failure")
    func storedAfterAll() async throws {
        try await ServiceFixture.run { fixture in
            let storage = FaultyStorage()
            let log = StoredEventLog(writing: storage, tail: LogTail())
            let service = OversightService(
                log: log, ledger: Ledger(state: OversightState(), position: 0, log: log),
                directory: PersonDirectory(), clock: fixture.service.clock)
            func register(_ name: String) async throws -> Receipt {
                try await service.perform(RegisterMunicipality(name: name), by: fixture.administrator)
            }
            _ = try await register("Granvik")
            storage.failNext(.storeAndFail)
            await #expect(throws: EventLogError.self) { try await register("Norrvik") }
            let receipt = try await register("Storvik")
            #expect(receipt.position == 3)
            service.ledger.read { state, position in
                #expect(position == 3)
                for name in ["Granvik", "Norrvik", "Storvik"] { #expect(state.municipality(named: name) != nil) }
            }
        }
    }

    @Test("folds each event once, however many wait for it")
    func waiters() async throws {
        try await ServiceFixture.run { fixture in
            for number in 0..<50 { _ = try await register("Ort\(number)", fixture) }
            let ledger = ledger(fixture)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for position in 1...50 { tasks.addTask { try await ledger.wait(until: position) } }
                for number in 50..<80 {
                    tasks.addTask { try await ledger.wait(until: try await register("Ort\(number)", fixture)) }
                }
                try await tasks.waitForAll()
            }
            let replayed = try await fixture.replayed()
            #expect(ledger.read { $1 } == 80)
            #expect(ledger.read { state, _ in state == replayed })
        }
    }

    @Test("stops at an event that it cannot read, and names it")
    func unreadable() async throws {
        try await ServiceFixture.run { fixture in
            let ledger = ledger(fixture)
            _ = try await register("Ort", fixture)
            try await append("NobodyKnows", fixture)
            try await append("NorThis", fixture)
            #expect(ledger.read { $1 } == 1)
            let error = await #expect(throws: ReplayError.self) { try await ledger.wait(until: 3) }
            #expect(error?.position == 2)
            try await ledger.wait(until: 1)
        }
    }

    @Test("does not wait for ever once the log is closed, or the task cancelled")
    func closed() async throws {
        try await ServiceFixture.run { fixture in
            _ = try await register("Ort", fixture)
            let ledger = ledger(fixture)
            let cancelled = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await ledger.wait(until: 1)
            }
            try await cancelled.value
            let behind = self.ledger(fixture)
            await fixture.log.close()
            await #expect(throws: EventLogError.closed) { try await behind.wait(until: 1) }
        }
    }
}
