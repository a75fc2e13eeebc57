import Foundation
import SeededRandom
import Testing

@testable import Oversight

@Suite("Wording, whatever the text")
struct WordingPropertyTests {
    private static let pieces = [
        "a", "Å", "ä", "Ö", "É", "ß", "×", "ÿ", "Z", "0", " ", "  ", "\t", "\n", "\r\n", "*", ".", "-", "(", "\u{A0}",
        "\u{AD}", "a\u{30A}", "o\u{308}", "\u{301}", "Σ", "İ", "ﬁ", "𐍈", "\u{85}", "\u{1F}", "\u{0}", "\u{2028}", "§",
    ]

    @Test("a text of western letters has the key that it has as any text", arguments: 0..<40 as Range<UInt64>)
    func sameKey(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Where the first pieces alone are drawn from, none needs the other way.
        let few = seed.isMultiple(of: 2) ? 19 : Self.pieces.count
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Self.pieces[Int.random(in: 0..<few, using: &random)]
            }.joined()
            if let key = Latin1Key.of(text) {
                #expect(Array(key.utf8) == Array(Wording.anyKey(text).utf8), "\(text.debugDescription)")
            } else {
                #expect(text.unicodeScalars.contains { $0.value > 0xFF || (0x80..<0xC0).contains($0.value) })
            }
        }
    }

    @Test("no comment that contains a phrase is missed", arguments: 0..<20 as Range<UInt64>)
    func notPassedOver(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let phrases = CommentRule.againstCompleted + CommentRule.againstInProgress + CommentRule.againstNotStarted
        let words = phrases.flatMap(\.self).map(String.init) + ["och", "i", "A\u{30A}r", "4st"]
        var found = 0
        for _ in 0..<500 {
            var text = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                words[Int.random(in: 0..<words.count, using: &random)]
            }.joined(separator: [" ", ", ", "\n"][Int.random(in: 0..<3, using: &random)])
            switch Int.random(in: 0..<3, using: &random) {
            case 0: text = text.uppercased()
            case 1: text = text.decomposedStringWithCanonicalMapping
            default: break
            }
            let holds = phrases.contains { CommentWords.contains($0, in: CommentWords.bare(text)) }
            // As it was looked for at first: by characters, between spaces.
            let spaced = " \(CommentWords.bare(text).joined(separator: " ")) "
            #expect(holds == phrases.contains { spaced.contains(" \($0.joined(separator: " ")) ") })
            if holds { #expect(CommentWords.mayContain(anyOf: phrases, in: text), "\(text)") }
            found += holds ? 1 : 0
        }
        #expect(found > 10, "what is drawn shows nothing")
    }
}
