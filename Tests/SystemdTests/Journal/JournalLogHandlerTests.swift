import Logging
import Testing

@testable import Systemd

@Suite("Log messages as entries")
struct JournalLogHandlerTests {
    private let journal = RecordingJournal()

    private func logger(provider: Logger.MetadataProvider? = nil) -> Logger {
        Logger(label: "se.uppsikt.http") { label in
            JournalLogHandler(
                label: label, identifier: "uppsiktd", writer: journal, logLevel: .trace, metadataProvider: provider)
        }
    }

    @Test("A message says what, who, where and how urgent")
    func fields() throws {
        logger().warning("Långsamt svar", metadata: ["durationMS": "1200"])
        let entry = try #require(journal.entries.first)
        #expect(entry[.message] == ["Långsamt svar"])
        #expect(entry[.priority] == ["4"])
        #expect(entry[.syslogIdentifier] == ["uppsiktd"])
        #expect(entry[.logger] == ["se.uppsikt.http"])
        #expect(entry["UPPSIKT_DURATION_MS"] == ["1200"])
        #expect(entry[.codeFile] == ["SystemdTests/JournalLogHandlerTests.swift"])
        #expect(entry[.codeLine].first.flatMap(Int.init) != nil)
        #expect(entry[.codeFunction] == ["fields()"])
    }

    @Test(
        "Levels are priorities",
        arguments: zip(
            Logger.Level.allCases,
            [JournalPriority.debug, .debug, .info, .notice, .warning, .error, .critical]))
    func priority(level: Logger.Level, priority: JournalPriority) throws {
        logger().log(level: level, "m")
        #expect(try #require(journal.entries.first)[.priority] == ["\(priority.rawValue)"])
    }

    @Test("The message's metadata wins over the task's, and that over the logger's")
    func precedence() throws {
        var logger = logger(provider: .init { ["a": "task", "b": "task"] })
        logger[metadataKey: "a"] = "logger"
        logger[metadataKey: "b"] = "logger"
        logger[metadataKey: "c"] = "logger"
        logger.info("m", metadata: ["b": "message"])
        let entry = try #require(journal.entries.first)
        #expect(entry["UPPSIKT_A"] == ["task"])
        #expect(entry["UPPSIKT_B"] == ["message"])
        #expect(entry["UPPSIKT_C"] == ["logger"])
    }

    @Test("Dictionaries add to the name, arrays repeat the field")
    func nested() throws {
        logger().info("m", metadata: ["request": ["id": "r1", "tags": ["x", "y"]], "count": .stringConvertible(3)])
        let entry = try #require(journal.entries.first)
        #expect(entry["UPPSIKT_REQUEST_ID"] == ["r1"])
        #expect(entry["UPPSIKT_REQUEST_TAGS"] == ["x", "y"])
        #expect(entry["UPPSIKT_COUNT"] == ["3"])
    }

    @Test("What is below the level is not written")
    func level() {
        var logger = logger()
        logger.logLevel = .warning
        logger.info("m")
        #expect(journal.entries.isEmpty)
    }

    @Test("A message id in the metadata becomes the entry's, and not a field of ours")
    func messageID() throws {
        let id = "00000000000000a100000000000000b2"
        logger().info("m", metadata: [JournalLogHandler.messageIDKey: "\(id)", "a": "b"])
        let entry = try #require(journal.entries.first)
        #expect(entry[.messageID] == [id])
        #expect(entry["UPPSIKT_MESSAGE_ID"] == [])
        #expect(entry["UPPSIKT_A"] == ["b"])
    }

    @Test(
        "An invalid message id stays where the mistake is visible",
        arguments: ["", "17", String(repeating: "g", count: 32)])
    func noMessageID(text: String) throws {
        logger().info("m", metadata: [JournalLogHandler.messageIDKey: "\(text)"])
        let entry = try #require(journal.entries.first)
        #expect(entry[.messageID] == [])
        #expect(entry["UPPSIKT_MESSAGE_ID"] == [text])
    }

    @Test("Keys that become one name give one field with every value, deep ones too")
    func collisions() throws {
        logger().info(
            "m",
            metadata: [
                "a.b": "1", "a": ["b": "2", "c": ["d": ["3", "4"], "e": .array([])]], "_a-b": "5",
                "\(String(repeating: "k", count: 80))1": "6", "\(String(repeating: "k", count: 80))2": "7",
            ])
        let entry = try #require(journal.entries.first)
        #expect(entry["UPPSIKT_A_B"].sorted() == ["1", "2", "5"])
        #expect(entry["UPPSIKT_A_C_D"] == ["3", "4"])
        #expect(entry["UPPSIKT_A_C_E"] == [])
        let cut = try JournalField(validating: "UPPSIKT_" + String(repeating: "K", count: 56))
        #expect(entry[cut].sorted() == ["6", "7"])
    }
}
