import SeededRandom
import Testing

@testable import ReportReading

@Suite("The lines of a text")
struct LineSplitterTests {
    private static let pieces = [
        "a", "Å", "é", "ÿ", " ", "  ", "\t", "\n", "\n", "\u{C}", "\u{A0}", "–", "ﬁ", "e\u{301}", "\u{AD}", "字", "👍",
    ]

    @Test("are the same where a character that is left out stands in each", arguments: 0..<20 as Range<UInt64>)
    func sameWithOthers(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var kept = 0
        for _ in 0..<200 {
            let pieces = (0..<Int.random(in: 1...20, using: &random)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            }
            let text = pieces.joined()
            // Before a line end a character that is left out makes all characters of the line be looked at.
            let other = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\u{200B}\n")
            guard let plain = try? DocumentText(Array(text.utf8)) else { continue }
            kept += 1
            #expect(plain.lines == (try DocumentText(Array((other + "\u{200B}").utf8)).lines), "\(pieces)")
        }
        #expect(kept > 10, "what is drawn shows nothing")
    }

    @Test("end at each kind of line end, and the last one without")
    func lineEnds() throws {
        let lines = try DocumentText(Array("å\r\n\u{C}b \r\rc\n–\u{AD}\n\td".utf8)).lines
        #expect(lines.map(\.text) == ["å", "b", "", "c", "–", "\td"])
        #expect(lines.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(lines.map(\.startsPage) == [false, true, false, false, false, false])
    }
}
