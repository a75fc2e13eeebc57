import Testing

@testable import Systemd

@Suite("An entry as one line")
struct LogLineTests {
    private let time = Timestamp(seconds: 1_709_164_799, milliseconds: 7)

    @Test("For people: the time and the fields, quoted if necessary")
    func stamped() {
        var entry = JournalEntry(message: "Rapporten återremitterades", priority: .info)
        entry.append("UPPSIKT_DECISION", "remit")
        entry.append("UPPSIKT_NOTE", "a \"b\"\nc\\d=e\t\u{1B}[31m\u{202E}")
        entry.append("UPPSIKT_NONE", "")
        #expect(
            LogLine(entry, style: .timestamped(time)).text
                == """
                time=2024-02-28T23:59:59.007Z MESSAGE=Rapporten\\ återremitterades PRIORITY=6 UPPSIKT_DECISION=remit \
                UPPSIKT_NOTE="a \\"b\\"\\nc\\\\d=e\\t\\u{1b}[31m\\u{202e}" UPPSIKT_NONE=""\n
                """.replacing("Rapporten\\ återremitterades", with: "\"Rapporten återremitterades\""))
    }

    @Test("For the journal: the priority in front, and no time")
    func journalStream() {
        let entry = JournalEntry(message: "Full", priority: .warning)
        #expect(LogLine(entry, style: .journalStream).text == "<4>MESSAGE=Full PRIORITY=4\n")
    }

    @Test("Bytes that are not text are escaped")
    func bytes() {
        var entry = JournalEntry(message: "m", priority: .info)
        entry.append("RAW", bytes: [0x41, 0xFF, 0x00, 0x22, 0x5C])
        #expect(LogLine(entry, style: .journalStream).text.hasSuffix(#"RAW="A\xff\x00\"\\""# + "\n"))
    }

    @Test("Whatever the values are, it is one line")
    func oneLine() {
        var entry = JournalEntry(message: "a\r\nb\u{2028}c\u{85}", priority: .info)
        entry.append("X", "\r\n")
        let line = LogLine(entry, style: .journalStream).text
        #expect(line.unicodeScalars.filter { $0.properties.generalCategory == .control } == ["\n"])
        #expect(line.unicodeScalars.last == "\n")
    }
}
