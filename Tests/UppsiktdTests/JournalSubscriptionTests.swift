import EventLog
import Glibc
import Logging
import OversightService
import Testing

@testable import Systemd
@testable import uppsiktd

@Suite("Telling the journal of events", .timeLimit(.minutes(5)))
struct JournalSubscriptionTests {
    private let log = InMemoryEventLog()
    private let positions = SubscriptionPositionStore()
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

    /// A file that stands for a journal's socket.
    private func socketFile() throws -> String {
        let path = "/var/tmp/uppsikt-\(UInt32.random(in: 0...UInt32.max))"
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        return path
    }

    /// Runs a subscription until something holds.
    private func run(until holds: @escaping @Sendable () -> Bool) async throws {
        try await run(holds, then: {}, until: holds)
    }

    /// Runs a subscription until something holds, does something, and runs it on until something else holds.
    private func run(
        _ first: @escaping @Sendable () -> Bool, then act: () async throws -> Void,
        until holds: @escaping @Sendable () -> Bool
    ) async throws {
        let writer = JournalWriter(
            output: JournalOutput(.journal, journal: journal, standardError: standardError), limits: .init())
        let logger = Logger(label: "uppsiktd") { label in
            JournalLogHandler(label: label, identifier: "uppsiktd", writer: writer)
        }
        let subscription = JournalSubscription(log: log, positions: positions, journal: writer, logger: logger)
        let running = Task { try await subscription.run() }
        while !first() { try await Task.sleep(for: .milliseconds(5)) }
        try await act()
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

    @Test("Events that the journal refused are written once it accepts them, in order, and the stall is reported once")
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
        let saved = try await positions.position(of: "journal")
        #expect(saved == 5)
        #expect(Self.messages(.journalStalled, in: journal, standardError).map { $0[.priority] } == [["4"]])
        #expect(Self.messages(.journalCaughtUp, in: journal).map { $0["UPPSIKT_LOG_END"] } == [["5"]])
    }

    @Test("Each stall is reported")
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

    @Test("A journal that hangs delays no append, and the subscription's position stays")
    func hanging() async throws {
        let journal = journal
        try await append(1...3)
        try await run { Self.positions(journal).count == 3 }
        journal.become(.hanging)
        try await append(4...300)
        let calls = journal.calls
        try await run { journal.calls > calls }
        let saved = try await positions.position(of: "journal")
        #expect(saved <= 3)
        journal.become(.taking)
        try await run { Self.positions(journal).last == 300 }
        var seen: Set<Int> = []
        #expect(Self.positions(journal).filter { seen.insert($0).inserted } == Array(1...300))
    }

    @Test("Entries unread when the journal's socket was replaced are written again, before later ones")
    func replaced() async throws {
        let (journal, log) = (journal, log)
        let (first, second) = (try socketFile(), try socketFile())
        defer { for file in [first, second] { unlink(file) } }
        journal.lose(last: 0, goingOnAs: JournalReceiver(path: first))
        try await append(1...40)
        try await run(
            { Self.positions(journal).last == 40 },
            then: {
                journal.lose(last: 7, goingOnAs: JournalReceiver(path: second))
                try await append(41...45)
            }, until: { Self.positions(journal).last == 45 })
        var seen: Set<Int> = []
        #expect(Self.positions(journal).filter { seen.insert($0).inserted } == Array(1...45))
        let end = try await log.head().size
        let saved = try await positions.position(of: "journal")
        #expect(saved == end)
    }

    @Test("Entries lost with the socket are written again even if nothing else happens, or at the next start")
    func replacedWhileQuiet() async throws {
        let journal = journal
        let (first, second, third) = (try socketFile(), try socketFile(), try socketFile())
        defer { for file in [first, second, third] { unlink(file) } }
        journal.lose(last: 0, goingOnAs: JournalReceiver(path: first))
        try await append(1...9)
        try await run(
            { Self.positions(journal).last == 9 },
            then: { journal.lose(last: 4, goingOnAs: JournalReceiver(path: second)) },
            until: { Self.positions(journal).last == 9 })
        // Lost again, and stopped before anybody has looked.
        try await run(
            { Self.positions(journal).count >= 9 },
            then: {
                try await append(10...12)
                while Self.positions(journal).last != 12 { try await Task.sleep(for: .milliseconds(5)) }
                journal.lose(last: 2, goingOnAs: JournalReceiver(path: third))
            }, until: { true })
        try await run { Self.positions(journal).last == 12 }
        #expect(Set(Self.positions(journal)) == Set(1...12))
    }

    @Test("Only as many entries are written again as the socket can have held, and only recent ones")
    func bounds() throws {
        let sent = RecentlySent()
        let now = ContinuousClock.now
        #expect(sent.takeFirst(at: now) == nil)
        for first in stride(from: 1, through: 10_000, by: 100) { sent.note(first: first, count: 100, to: nil, at: now) }
        #expect(sent.takeFirst(at: now) == 10_000 - RecentlySent.capacity + 1)
        #expect(sent.takeFirst(at: now) == nil)
        sent.note(first: 10_001, count: 5, to: nil, at: now - .seconds(25 * 3600))
        #expect(sent.takeFirst(at: now) == nil)
        sent.note(first: 10_006, count: 5, to: nil, at: now - .seconds(23 * 3600))
        #expect(sent.takeFirst(at: now) == 10_006)
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
            .opened, .serving, .stopping, .stopped, .journalCaughtUp, .configurationReloaded, .appendsResumed,
            .checkpointSigned, .checkpointKeyMade,
        ]
        #expect(Set(DaemonMessage.allCases.filter { $0.level < .warning }) == routine)
    }
}
