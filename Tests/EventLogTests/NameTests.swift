import EventLog
import Testing

@Suite("Names")
struct NameTests {
    @Test("of streams have a category and an id")
    func stream() throws {
        let name = try #require(StreamName(rawValue: "report-2024-halvar"))
        #expect(name.category == "report")
        #expect(name.id == "2024-halvar")
        #expect(StreamName(rawValue: "a-" + String(repeating: "b", count: 198)) != nil)
    }

    @Test(
        "of streams are refused if they are invalid",
        arguments: ["", "report", "-1", "report-", "Report-1", "report-1 ", "report-å", "report_1", "report-1\n"])
    func noStream(text: String) {
        #expect(StreamName(rawValue: text) == nil)
    }

    @Test("that are too long are refused")
    func tooLong() {
        #expect(StreamName(rawValue: "a-" + String(repeating: "b", count: 199)) == nil)
        #expect(CommandID(rawValue: String(repeating: "b", count: 200)) != nil)
        #expect(CommandID(rawValue: String(repeating: "b", count: 201)) == nil)
    }

    @Test("of commands are printable ASCII", arguments: ["", "a\nb", "å", "\u{7f}"])
    func noCommand(text: String) {
        #expect(CommandID(rawValue: text) == nil)
    }
}
