import Testing

@testable import ReportReading

/// Blank text costs no memory, and nothing after it is read otherwise.
struct BlankLinesTests {
    @Test(arguments: ["\n", "\r\n", " \t\n", "\u{0C}\n", "\u{A0}\n"])
    func ofManyInARowOnlyTheFirstAreKept(_ line: String) throws {
        let text = try DocumentText(Array(("A\n" + String(repeating: line, count: 100_000) + "Å\nB\n").utf8))
        #expect(text.lines.count == DocumentText.mostBlankLines + 3)
        #expect(text.lines.suffix(2).map(\.text) == ["Å", "B"])
        #expect(text.lines.suffix(2).map(\.number) == [100_002, 100_003])
        #expect(text.lines.suffix(2).map(\.startsPage) == [line.contains("\u{0C}"), false])
    }

    @Test func aFewAreKept() throws {
        let text = try DocumentText(Array("A\n\n\n \nB".utf8))
        #expect(text.lines.map(\.text) == ["A", "", "", "", "B"])
        #expect(text.lines.map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test func lettersAreComposedLineByLine() throws {
        let text = try DocumentText(Array("Mo\u{308}te\nMöte\nA\u{30A}r".utf8))
        #expect(text.lines.map { Array($0.text.unicodeScalars).count } == [4, 4, 2])
    }
}
