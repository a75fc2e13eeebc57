import Foundation
import Logging
import Testing

@testable import Systemd

/// One after another: some stop the journald that all share.
@Suite(
    "A real journald", .serialized, .timeLimit(.minutes(5)),
    .enabled(if: TestJournald.isPresent, "needs Tests/System/with-journald, and that root"))
struct JournaldTests {
    private let journald: TestJournald
    /// Tells the entries of this test from those of others.
    private let run = UUID().uuidString

    init() throws { journald = try TestJournald() }

    private func entry(_ message: String, priority: JournalPriority = .info) -> JournalEntry {
        var entry = JournalEntry(message: message, priority: priority, messageID: JournalMessageID(0xA1, 0xB2))
        entry.append("UPPSIKT_RUN", run)
        return entry
    }

    @Test("A written entry is found by each of its fields")
    func foundByFields() async throws {
        let writer = JournalWriter(to: .journal)
        var remit = entry("Nämnden återremitterade rapporten", priority: .notice)
        remit.append("UPPSIKT_DECISION", "remit")
        remit.append("UPPSIKT_POSITION", 41)
        try await writer.write(remit)
        for match in ["UPPSIKT_DECISION=remit", "UPPSIKT_POSITION=41", "MESSAGE_ID=00000000000000a100000000000000b2"] {
            let found = try await journald.entries(matching: match, "UPPSIKT_RUN=\(run)")
            #expect(found.count == 1, "\(match)")
            #expect(found.first?["MESSAGE"] as? String == "Nämnden återremitterade rapporten")
            #expect(found.first?["PRIORITY"] as? String == "5")
            #expect(found.first?["_TRANSPORT"] as? String == "journal")
            // libsystemd's macros would put a header of ours here.
            #expect(found.first?["CODE_FILE"] == nil)
        }
    }

    @Test("Line breaks, repeated fields and bytes that are not text arrive unchanged")
    func values() async throws {
        var odd = entry("två\nrader")
        odd.append("UPPSIKT_TAG", "a")
        odd.append("UPPSIKT_TAG", "b=c")
        odd.append("UPPSIKT_RAW", bytes: [0, 255, 10, 61])
        odd.append("UPPSIKT_EMPTY", "")
        try await JournalWriter(to: .journal).write(odd)
        let found = try #require(try await journald.entries(matching: "UPPSIKT_TAG=b=c", "UPPSIKT_RUN=\(run)").first)
        #expect(found["MESSAGE"] as? String == "två\nrader")
        #expect(Set(found["UPPSIKT_TAG"] as? [String] ?? []) == ["a", "b=c"])
        #expect(found["UPPSIKT_RAW"] as? [Int] == [0, 255, 10, 61])
        #expect(found["UPPSIKT_EMPTY"] as? String == "")
    }

    @Test("A value of a mebibyte arrives whole")
    func large() async throws {
        var large = entry("Stor")
        large.append("UPPSIKT_TEXT", String(repeating: "å", count: 1 << 19))
        try await JournalWriter(to: .journal).write(large)
        let found = try #require(try await journald.entries(matching: "UPPSIKT_RUN=\(run)").first)
        #expect((found["UPPSIKT_TEXT"] as? String)?.utf8.count == 1 << 20)
    }

    @Test("A batch is filed in order")
    func batch() async throws {
        try await JournalWriter(to: .journal).write(contentsOf: (1...200).map { entry("\($0)") })
        let found = try await journald.entries(matching: "UPPSIKT_RUN=\(run)", expecting: 200)
        #expect(found.map { $0["MESSAGE"] as? String } == (1...200).map { "\($0)" })
    }

    @Test("Log messages are found by identifier, metadata and priority")
    func logMessages() async throws {
        let writer = JournalWriter(to: .journal)
        let identifier = "test-\(run)"
        var logger = Logger(label: "se.uppsikt.test") { label in
            JournalLogHandler(label: label, identifier: identifier, writer: writer)
        }
        logger[metadataKey: "reportID"] = "r-17"
        logger.info("Läst")
        logger.warning("Långsamt")
        #expect(await writer.close(within: .seconds(10)))
        let all = try await journald.entries(
            matching: "UPPSIKT_REPORT_ID=r-17", "SYSLOG_IDENTIFIER=\(identifier)", expecting: 2)
        #expect(all.map { $0["MESSAGE"] as? String } == ["Läst", "Långsamt"])
        #expect(all.first?["CODE_FUNC"] as? String == "logMessages()")
        #expect(all.first?["LOGGER"] as? String == "se.uppsikt.test")
        let warnings = try await journald.entries(matching: "-p", "warning", "-t", identifier)
        #expect(warnings.map { $0["MESSAGE"] as? String } == ["Långsamt"])
    }

    @Test("While journald is stopped nobody is held up, losses are counted, and all that was taken arrives afterwards")
    func stopped() async throws {
        let reporter = "reporter-\(run)"
        let writer = JournalWriter(
            to: .journal, limits: .init(messages: 100), dropReport: .init(identifier: reporter))
        let clock = ContinuousClock()
        var taken = 0
        var slowest = Duration.zero
        try await journald.whileStopped {
            let deadline = clock.now + .seconds(30)
            // The kernel takes some on journald's behalf before the writer's thread blocks.
            while writer.droppedCount < 50 && clock.now < deadline {
                let message = entry("m\(taken)")
                let began = clock.now
                if writer.enqueue(message) { taken += 1 }
                slowest = max(slowest, clock.now - began)
            }
            #expect(writer.droppedCount >= 50)
            // Far below the time for which journald is stopped, far above what a busy machine takes away.
            #expect(slowest < .seconds(1))

            let waiting = Task { [entry = entry("never")] in try await writer.write(entry) }
            try await Task.sleep(for: .milliseconds(100))
            waiting.cancel()
            let result = await waiting.result
            #expect(throws: JournalError.self) { try result.get() }
            #expect(await writer.flush(within: .milliseconds(100)) == false)
        }
        #expect(await writer.flush(within: .seconds(30)))
        let found = try await journald.entries(matching: "UPPSIKT_RUN=\(run)", expecting: taken)
        #expect(found.map { $0["MESSAGE"] as? String } == (0..<taken).map { "m\($0)" })
        // The queue may be full before the kernel is: what is lost then is reported at once, and the rest afterwards.
        let deadline = clock.now + .seconds(10)
        var reports: [[String: Any]] = []
        var reported: UInt64 = 0
        while reported < writer.droppedCount && clock.now < deadline {
            reports = try await journald.entries(
                matching: "SYSLOG_IDENTIFIER=\(reporter)", expecting: reports.count + 1)
            reported = reports.compactMap { ($0["DROPPED_MESSAGES"] as? String).flatMap { UInt64($0) } }.reduce(0, +)
        }
        #expect(reported == writer.droppedCount)
        #expect(reports.allSatisfy { $0["PRIORITY"] as? String == "4" })
    }

    @Test("A write waits out a stopped journald and returns when it goes on")
    func writeWaits() async throws {
        let writer = JournalWriter(to: .journal)
        let large = (1...40).map { _ in
            var large = entry("vid")
            large.append("UPPSIKT_TEXT", String(repeating: "x", count: 300_000))
            return large
        }
        let written = Task { try await writer.write(contentsOf: large) }
        try await journald.whileStopped { try await Task.sleep(for: .milliseconds(200)) }
        try await written.value
        #expect(try await journald.entries(matching: "UPPSIKT_RUN=\(run)", expecting: 40).count == 40)
    }

    @Test("While the socket is missing a write throws, though libsystemd would call it sent")
    func socketMissing() async throws {
        let writer = JournalWriter(to: .journal)
        let error = try await journald.whileUnreachable {
            await #expect(throws: JournalError.self) { try await writer.write(entry("borta")) }
        }
        #expect(error?.code == .unavailable)
        try await writer.write(entry("tillbaka"))
        let found = try await journald.entries(matching: "UPPSIKT_RUN=\(run)")
        #expect(found.map { $0["MESSAGE"] as? String } == ["tillbaka"])
    }
}
