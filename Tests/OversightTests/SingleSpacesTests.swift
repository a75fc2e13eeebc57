import Oversight
import SeededRandom
import Testing

@Suite("Single spaces")
struct SingleSpacesTests {
    /// Letters of several scripts, every kind of white space, and marks that join with what is before them.
    private static let pieces = [
        "a", "Z", "7", "å", "é", "ž", "…", "–", "−", "→", "■", "€", "″", "(", "ﬁ", "字", "𐍈", "👍🏽", "a\u{30A}", " ", "  ",
        "\t", "\n", "\r\n", "\u{B}", "\u{C}", "\u{1F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200D}", "\u{200B}",
        "\u{20DD}", "\u{1680}", "\u{2003}", "\u{2010}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202F}", "\u{205F}",
        "\u{2060}", "\u{2CEF}", "\u{3000}", "\u{FE0F}", "\u{600}",
    ]

    @Test("are what splitting at white space and joining gives, whatever the text", arguments: 0..<40 as Range<UInt64>)
    func sameAsSplitting(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...10, using: &random)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            }.joined()
            let split = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(Array(text.tidied.utf8) == Array(split.utf8), "\(text.debugDescription)")
            #expect(
                text.dropFirst().tidied == text.dropFirst().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            )
        }
    }

    @Test(
        "are made of spaces and tabs",
        arguments: [
            ("", ""), (" ", ""), ("\t", ""), ("a", "a"), (" a", "a"), ("a ", "a"), ("a b", "a b"), ("a\tb", "a b"),
            ("  å \t é  ", "å é"), ("a – b", "a – b"), ("a\u{A0}b", "a b"),
        ])
    func examples(text: String, tidied: String) { #expect(text.tidied == tidied) }
}
