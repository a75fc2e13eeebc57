import Dispatch
import Testing

@testable import Systemd

@Suite("The writer, with a journal that hangs and refuses", .timeLimit(.minutes(5)))
struct JournalWriterTests {
    private let journal = TestSink()
    private let standardError = TestSink()
    private static let away = JournalError(.unavailable, "away")

    private func writer(
        to destination: JournalDestination = .journal, limits: JournalWriter.Limits = .init()
    ) -> JournalWriter {
        JournalWriter(
            output: JournalOutput(destination, journal: journal, standardError: standardError), limits: limits)
    }

    private func entry(_ message: String) -> JournalEntry { JournalEntry(message: message, priority: .info) }

    /// Blocks on a thread that runs no tasks.
    private func hasEntered(_ sink: TestSink) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                sink.entered.wait()
                continuation.resume()
            }
        }
    }

    @Test("Entries are sent in the order in which they were enqueued")
    func order() async throws {
        let writer = writer()
        writer.enqueue(entry("1"))
        try await writer.write(contentsOf: [entry("2"), entry("3")])
        writer.enqueue(entry("4"))
        #expect(await writer.close(within: .seconds(10)))
        #expect(journal.messages == ["1", "2", "3", "4"])
        #expect(standardError.messages.isEmpty)
    }

    @Test("A write returns only when the journal has the entry")
    func waits() async throws {
        let gate = journal.hang()
        let writer = writer()
        async let written: Void = writer.write(entry("1"))
        await hasEntered(journal)
        #expect(journal.messages.isEmpty)
        journal.goOn(gate)
        try await written
        #expect(journal.messages == ["1"])
    }

    @Test("A write that the journal refuses throws, stops there, and does not go to standard error")
    func refused() async throws {
        journal.refuse(with: Self.away)
        let writer = writer()
        let error = await #expect(throws: JournalError.self) {
            try await writer.write(contentsOf: [entry("1"), entry("2")])
        }
        #expect(error == Self.away)
        #expect(standardError.messages.isEmpty)
        journal.refuse(with: nil)
        try await writer.write(entry("1"))
        #expect(journal.messages == ["1"])
    }

    @Test("A log message goes to standard error while the journal is away")
    func messagesFallBack() async {
        journal.refuse(with: Self.away)
        let writer = writer()
        writer.enqueue(entry("1"))
        #expect(await writer.flush(within: .seconds(10)))
        #expect(standardError.messages == ["1"])
        #expect(writer.droppedCount == 0)
    }

    @Test("With both destinations only the journal decides whether a write succeeded")
    func both() async throws {
        let writer = writer(to: .journalAndStandardError)
        try await writer.write(entry("1"))
        standardError.refuse(with: Self.away)
        try await writer.write(entry("2"))
        #expect(journal.messages == ["1", "2"])
        #expect(standardError.messages == ["1"])
    }

    @Test("Without a journal a write that standard error refuses throws")
    func standardErrorOnly() async throws {
        let writer = writer(to: .standardError)
        try await writer.write(entry("1"))
        standardError.refuse(with: Self.away)
        await #expect(throws: JournalError.self) { try await writer.write(entry("2")) }
        #expect(standardError.messages == ["1"])
        #expect(journal.messages.isEmpty)
    }

    @Test("While the journal hangs, messages beyond the limit are lost, counted, and reported afterwards")
    func drops() async {
        let gate = journal.hang()
        let writer = writer(limits: .init(messages: 3))
        writer.enqueue(entry("0"))
        await hasEntered(journal)
        let taken = (1...10).map { writer.enqueue(entry("\($0)")) }
        #expect(taken == [true, true] + [Bool](repeating: false, count: 8))
        #expect(writer.droppedCount == 8)
        journal.goOn(gate)
        #expect(await writer.close(within: .seconds(10)))
        #expect(
            journal.messages == [
                "0", "8 log messages were lost before this one, while the journal took none", "1", "2",
            ])
    }

    @Test("Losses are also reported after awaited entries, once, with the program's own report")
    func dropsAmongEntries() async throws {
        let id = JournalMessageID(0xA1, 0xB2)
        let gate = journal.hang()
        let writer = JournalWriter(
            output: JournalOutput(.journal, journal: journal, standardError: standardError),
            limits: .init(messages: 0), dropReport: .init(identifier: "uppsiktd", messageID: id))
        async let written: Void = writer.write(entry("1"))
        await hasEntered(journal)
        #expect(!writer.enqueue(entry("lost")))
        journal.goOn(gate)
        try await written
        try await writer.write(entry("2"))
        #expect(await writer.close(within: .seconds(10)))
        #expect(journal.messages == ["1", "1 log message was lost before this one, while the journal took none", "2"])
        let report = try #require(journal.entries.dropFirst().first)
        #expect(report[.messageID] == ["\(id)"])
        #expect(report[.syslogIdentifier] == ["uppsiktd"])
        #expect(report[.droppedMessages] == ["1"])
        #expect(report[.priority] == ["4"])
        #expect(writer.droppedCount == 1)
    }

    @Test("The limit in bytes holds too, and is free again when the message is sent")
    func byteLimit() async {
        let writer = writer(limits: .init(bytes: 1_000))
        let large = entry(String(repeating: "x", count: 900))
        #expect(!writer.enqueue(entry(String(repeating: "x", count: 1_000))))
        #expect(writer.enqueue(large))
        #expect(await writer.flush(within: .seconds(10)))
        #expect(writer.enqueue(large))
        #expect(writer.droppedCount == 1)
    }

    @Test("A message with no destination is counted as lost")
    func nobodyTakes() async {
        journal.refuse(with: Self.away)
        standardError.refuse(with: Self.away)
        let writer = writer()
        writer.enqueue(entry("1"))
        #expect(await writer.flush(within: .seconds(10)))
        #expect(writer.droppedCount == 1)
    }

    @Test("Cancelling ends the wait for a journal that hangs")
    func cancelled() async {
        let gate = journal.hang()
        let writer = writer()
        let task = Task { [entry = entry("1")] in try await writer.write(entry) }
        await hasEntered(journal)
        task.cancel()
        let result = await task.result
        #expect(throws: JournalError.self) { try result.get() }
        journal.goOn(gate)
        #expect(await writer.close(within: .seconds(10)))
    }

    @Test("Entries whose writer was cancelled before its turn are not sent")
    func cancelledBeforeItsTurn() async {
        let gate = journal.hang()
        let writer = writer()
        writer.enqueue(entry("1"))
        await hasEntered(journal)
        let task = Task { [entry = entry("2")] in try await writer.write(entry) }
        await Task.yield()
        task.cancel()
        _ = await task.result
        journal.goOn(gate)
        #expect(await writer.close(within: .seconds(10)))
        #expect(journal.messages == ["1"])
    }

    @Test("Closing does not wait longer than it may")
    func closeInTime() async {
        let gate = journal.hang()
        let writer = writer()
        writer.enqueue(entry("1"))
        await hasEntered(journal)
        #expect(await writer.close(within: .milliseconds(50)) == false)
        journal.goOn(gate)
        #expect(await writer.flush(within: .seconds(10)))
        #expect(journal.messages == ["1"])
    }

    @Test("A closed writer refuses, counts, and can be closed again")
    func closed() async {
        let writer = writer()
        #expect(await writer.close(within: .seconds(10)))
        #expect(await writer.close(within: .seconds(10)))
        #expect(!writer.enqueue(entry("1")))
        #expect(writer.droppedCount == 1)
        let error = await #expect(throws: JournalError.self) { try await writer.write(entry("2")) }
        #expect(error?.code == .closed)
        #expect(journal.messages.isEmpty)
    }

    @Test("Writing no entries returns at once, even if the journal hangs")
    func nothing() async throws {
        _ = journal.hang()
        try await writer().write(contentsOf: [])
    }
}
