import Oversight
import Testing

@testable import ReportReading

@Suite("The work of comparing running text with tables")
struct RunningTextWorkTests {
    /// The work of looking up as many sentences as there are rows, all with words in common.
    private func work(_ count: Int) -> Int {
        var report = ReadReport(kind: .annual)
        report.indicators = (0..<count).map { number in
            ReadIndicator(
                title: "Antal hushåll med stöd i område \(number % 7) delområde\(Self.letters(number))",
                values: [.init(year: 2024, written: "1", number: DecimalNumber(whole: 1))], line: number + 1)
        }
        var index = SubjectIndex(report)
        for number in 0..<count {
            let words = TextSentence.words(of: "Antalet hushåll med stöd i delområde\(Self.letters(number)) har ökat")
            _ = index.matches(words.map(\.text))
        }
        return index.work
    }

    private static func letters(_ number: Int) -> String {
        String(number, radix: 26).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.hexDigitValue ?? 16))) }
            .joined()
    }

    @Test("grows no faster than the document, however many rows have the same words")
    func linear() {
        let (small, large) = (work(200), work(400))
        #expect(small > 0)
        #expect(large <= small * 9 / 4)
    }

    @Test(
        "is done for text without an end, a full stop or a space",
        arguments: [
            String(repeating: "12 mnkr ", count: 2_000), String(repeating: "3 personer, ", count: 2_000),
            String(repeating: "a", count: 50_000), String(repeating: "-", count: 50_000),
            String(repeating: "projektet Nora pausat. ", count: 1_000),
            String(repeating: "ökat från 1 till 2 % ", count: 1_000),
            String(repeating: "Svar:\n", count: 2_000), String(repeating: "§ 7 2024-02-30 ", count: 1_000),
            "\u{301}\u{301} 7\u{301} %\u{301}", "Förväntad effekt:" + String(repeating: ":", count: 50_000),
        ])
    func hostile(_ text: String) throws {
        let report = try RunningTextSample.annual(cover: String(text.prefix(1000)), text: text)
        #expect(report.figures.count <= 4_000)
    }
}
