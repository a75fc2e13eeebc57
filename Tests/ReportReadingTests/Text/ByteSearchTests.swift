import SeededRandom
import Testing

@testable import ReportReading

@Suite("A word in a text")
struct ByteSearchTests {
    private static let pieces = ["a", "b", "ab", "å", "ä", " ", ". ", "–", "%", "\u{A0}", "字", "👍"]

    @Test("is found where the library finds it, in composed text", arguments: 0..<20 as Range<UInt64>)
    func sameAsLibrary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func text(_ longest: Int) -> String {
            (0..<Int.random(in: 1...longest, using: &random)).map { _ in
                Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
            }.joined()
        }
        var found = 0
        for _ in 0..<500 {
            let (text, word) = (text(12), text(2))
            // The library's, which takes any collection of characters.
            let range = text.firstRange(of: Array(word))
            #expect(text.firstRange(of: word) == range, "\(word) in \(text)")
            #expect(text.contains(word) == (range != nil))
            #expect(text.dropFirst().firstRange(of: word) == text.dropFirst().firstRange(of: Array(word)))
            found += range == nil ? 0 : 1
        }
        #expect(found > 10, "what is drawn shows nothing")
    }

    @Test("that is empty is in every text") func empty() { #expect("".contains("") && "a".contains("")) }

    @Test("in any case is found where it is in the text in lower case", arguments: 0..<20 as Range<UInt64>)
    func sameAsInLowerCase(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = ["e", "E", "f", "F", "ef", "Eff", "é", "É", "&", "\u{6}", "F\u{308}", " ", "\u{A0}", "字"]
        var found = 0
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }.joined()
            let isThere = text.lowercased().contains("eff")
            #expect(text.containsInAnyCase("eff") == isThere, "\(text)")
            #expect(text.dropFirst().containsInAnyCase("ef") == text.dropFirst().lowercased().contains("ef"))
            found += isThere ? 1 : 0
        }
        #expect(found > 10, "what is drawn shows nothing")
    }
}
