import Testing

@testable import Systemd

@Suite("Entries")
struct JournalEntryTests {
    @Test("Fields stay in order and may repeat")
    func order() {
        var entry = JournalEntry(message: "Sent", priority: .notice, messageID: JournalMessageID(1, 2))
        entry.append("UPPSIKT_ACTOR", "p1")
        entry.append("UPPSIKT_ACTOR", "p2")
        entry.append("UPPSIKT_POSITION", 17)
        #expect(
            entry.items.map(\.field.name) == [
                "MESSAGE", "MESSAGE_ID", "PRIORITY", "UPPSIKT_ACTOR", "UPPSIKT_ACTOR", "UPPSIKT_POSITION",
            ])
        #expect(entry["UPPSIKT_ACTOR"] == ["p1", "p2"])
        #expect(entry[.priority] == ["5"])
        #expect(entry["UPPSIKT_POSITION"] == ["17"])
    }

    @Test("A message id is 32 digits, leading zeros among them")
    func messageID() throws {
        let text = "00a4c0f6e5d34b1f000000000000000f"
        #expect(try JournalMessageID(validating: text).description == text)
        #expect(try JournalMessageID(validating: text.uppercased()).description == text)
        #expect(JournalMessageID(0x00a4_c0f6_e5d3_4b1f, 0xf).description == text)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "00a4", "+0a4c0f6e5d34b1f000000000000000f", "00a4c0f6-e5d3-4b1f-0000-00000000000f",
            "x0a4c0f6e5d34b1f000000000000000f",
        ])
    func invalidMessageID(text: String) {
        let error = #expect(throws: JournalError.self) { try JournalMessageID(validating: text) }
        #expect(error?.code == .invalidMessageID)
    }
}
