import EventLog
import Logging
import OversightService
import Testing

@testable import Systemd
@testable import uppsiktd

@Suite("Telling the journal of events", .timeLimit(.minutes(1)))
struct JournalSubscriptionTests {
    private let log = InMemoryEventLog()
    private let checkpoints = InMemoryCheckpointStore()
    private let journal = FailingSink()
    /// Takes log messages while the journal refuses them.
    private let standardError = FailingSink()

    /// Registers municipalities, an event each.
    private func append(_ numbers: ClosedRange<Int>) async throws {
        for number in numbers {
            let stream = try #require(StreamName(rawValue: "municipality-m\(number)"))
            let command = try #require(CommandID(rawValue: "c\(number)"))
            let event = NewEvent(
                type: "MunicipalityRegistered", version: 1, data: Array(#"{"on":"2026-01-02","name":"Granvik"}"#.utf8))
            let correlation = try #require(EventID("01940000-0000-7000-8000-000000000000"))
            _ = try await log.append(
                AppendRequest(
                    command: command, fingerprint: [],
                    appends: [StreamAppend(stream: stream, expected: .none, events: [event])], actor: "uid-0",
                    correlation: correlation))
        }
    }

    /// Runs a subscription until something holds.
    private func run(until holds: @escaping @Sendable () -> Bool) async throws {
        let writer = JournalWriter(
            output: JournalOutput(.journal, journal: journal, standardError: standardError), limits: .init())
        let logger = Logger(label: "uppsiktd") { label in
            JournalLogHandler(label: label, identifier: "uppsiktd", writer: writer)
        }
        let subscription = JournalSubscription(log: log, checkpoints: checkpoints, journal: writer, logger: logger)
        let running = Task { try await subscription.run() }
        while !holds() { try await Task.sleep(for: .milliseconds(5)) }
        running.cancel()
        try await running.value
    }

    private static func positions(_ journal: FailingSink) -> [Int] {
        journal.entries.flatMap { $0["UPPSIKT_POSITION"] }.compactMap { Int($0) }
    }

    private static func messages(_ message: DaemonMessage, in sinks: FailingSink...) -> [JournalEntry] {
        sinks.flatMap(\.entries).filter { $0[.messageID] == [message.idText] }
    }

    @Test("What a journal that refuses did not take is told once it does, in order, and the stall is told of once")
    func refusing() async throws {
        try await append(1...5)
        journal.become(.refusing(after: 2))
        let journal = journal
        try await run {
            if Self.positions(journal).count >= 4 { journal.become(.taking) }
            return !Self.messages(.journalCaughtUp, in: journal).isEmpty
        }
        // Each attempt begins with what is not known to have arrived.
        #expect(Self.positions(journal).prefix(4) == [1, 2, 1, 2])
        #expect(Self.positions(journal).suffix(5) == [1, 2, 3, 4, 5])
        let saved = try await checkpoints.checkpoint(of: "journal")
        #expect(saved == 5)
        #expect(Self.messages(.journalStalled, in: journal, standardError).map { $0[.priority] } == [["4"]])
        #expect(Self.messages(.journalCaughtUp, in: journal).map { $0["UPPSIKT_LOG_END"] } == [["5"]])
    }

    @Test("Each stall is told of")
    func again() async throws {
        let (journal, standardError) = (journal, standardError)
        for round in 1...2 {
            try await append(round...round)
            journal.become(.refusing(after: 0))
            try await run { Self.messages(.journalStalled, in: standardError).count == round }
            journal.become(.taking)
            try await run { Self.positions(journal).last == round }
        }
        #expect(Self.messages(.journalStalled, in: journal, standardError).count == 2)
    }

    @Test("A journal that hangs holds up no append, and the checkpoint stays where it was")
    func hanging() async throws {
        let journal = journal
        try await append(1...3)
        try await run { Self.positions(journal).count == 3 }
        journal.become(.hanging)
        try await append(4...300)
        let calls = journal.calls
        try await run { journal.calls > calls }
        let saved = try await checkpoints.checkpoint(of: "journal")
        #expect(saved <= 3)
        journal.become(.taking)
        try await run { Self.positions(journal).last == 300 }
        var told: Set<Int> = []
        #expect(Self.positions(journal).filter { told.insert($0).inserted } == Array(1...300))
    }

    @Test("The logger's key for a message id is the one that the journal's handler takes")
    func messageIDKey() {
        #expect(Logger.messageIDKey == JournalLogHandler.messageIDKey)
        for message in DaemonMessage.allCases { #expect(JournalMessageID(message).description == message.idText) }
        for type in MessageIDs.types {
            let id = MessageIDs.id(of: type)
            #expect(id.map { JournalMessageID($0.high, $0.low).description } == id.map(MessageIDs.text))
        }
    }

    @Test("Only what somebody should act on is a warning or worse")
    func levels() {
        let routine: Set<DaemonMessage> = [
            .opened, .serving, .stopping, .stopped, .journalCaughtUp, .configurationReloaded,
        ]
        #expect(Set(DaemonMessage.allCases.filter { $0.level < .warning }) == routine)
    }
}
