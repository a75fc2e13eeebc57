import Oversight
import ReportReading
import SeededRandom
import Testing

/// A number reads the same however it is written, and what is no number is not made one.
struct WrittenNumberTests {
    @Test(arguments: [
        ("146 441", 146_441, 0), ("146\u{A0}441", 146_441, 0), ("146\u{202F}441", 146_441, 0), ("146441", 146_441, 0),
        ("-10500", -10_500, 0), ("\u{2212}29 625", -29_625, 0), ("\u{2013}7", -7, 0), ("minus 7 000", -7_000, 0),
        ("Minus 7", -7, 0), ("- 7 000", -7_000, 0), ("+12", 12, 0), ("0", 0, 0), ("0,6", 6, 1), ("-0.6", -6, 1),
        ("73.0", 730, 1), ("73,00", 7300, 2), ("1 183.1", 11_831, 1), ("1 234 567,89", 123_456_789, 2), ("12*", 12, 0),
    ])
    func formsOfNumbers(_ text: String, _ significand: Int, _ decimals: Int) throws {
        let number = try #require(WrittenNumber(text))
        #expect(number.value == DecimalNumber(significand: significand, decimals: decimals))
        #expect(number.written == text)
        #expect(number.unit == nil)
    }

    @Test(arguments: [
        ("10.3%", NumberUnit.percent), ("73.0 %", .percent), ("5 procent", .percent),
        ("2 procentenheter", .percentagePoints),
        ("-6 435tkr", .thousandKronor), ("- 7 000 tkr", .thousandKronor), ("7 kkr", .thousandKronor),
        ("7 Tkr", .thousandKronor), ("12 tusental kronor", .thousandKronor), ("-40,4 mnkr", .millionKronor),
        ("6 miljoner kronor", .millionKronor), ("3 mkr", .millionKronor), ("40 kr", .kronor),
        ("5 099 kr/inv", .kronorPerInhabitant), ("14 dagar", .days), ("2 539 timmar", .hours), ("8 st", .pieces),
        ("3 år", .years),
    ])
    func unitsAreKept(_ text: String, _ unit: NumberUnit) throws {
        #expect(try #require(WrittenNumber(text)).unit == unit)
    }

    @Test func anApproximationIsMarked() throws {
        let number = try #require(WrittenNumber("ca 6 000 tkr"))
        #expect(number.isApproximate)
        #expect(number.value == DecimalNumber(significand: 6_000))
        #expect(try #require(WrittenNumber("cirka 70")).isApproximate)
    }

    @Test(arguments: [
        "", " ", "-", "2023-08-31", "16-24", "007", "1 2345", "12 34", "1,2,3", "1.2.3", "1 234 56", "12a", "a12",
        "12 åk",
        "§ 7", "5 av 10", "10:30", "--7", "1/2", "minus", "ca", "%", "10 % 20", "12345678901234567890",
        "1234567890123456", "0,1234567890", "1e5", "½",
    ])
    func whatIsNoNumber(_ text: String) {
        #expect(WrittenNumber(text) == nil)
    }

    @Test func precisionIsKeptAndValuesCompare() throws {
        let (rough, fine) = try (#require(WrittenNumber("73")).value, #require(WrittenNumber("73,0")).value)
        #expect(rough != fine)
        #expect(rough.hasSameValue(as: fine))
        #expect(try !rough.hasSameValue(as: #require(WrittenNumber("73,1")).value))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func anyNumberInAnyFormReadsBack(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let sample = NumberSample.random(using: &generator)
            let number = try #require(WrittenNumber(sample.text), "\(sample.text)")
            #expect(number.value == sample.value, "\(sample.text)")
            #expect(number.unit == sample.unit, "\(sample.text)")
        }
    }

    @Test(arguments: ["", " ", "-", "–", "\u{2212}", "..", "…"])
    func notStatedIsNeverZero(_ text: String) {
        #expect(CellFigures(text) == .notStated)
        #expect(CellFigures(text).number == nil)
    }

    @Test func severalFiguresInACell() throws {
        func values(_ text: String) -> (total: Int?, parts: [Int])? {
            guard case .parts(let parts, let total) = CellFigures(text) else { return nil }
            return (total?.value.significand, parts.map(\.value.significand))
        }
        let sum = try #require(values("305 120/185"))
        #expect(sum.total == 305)
        #expect(sum.parts == [120, 185])
        let pair = try #require(values("41/17"))
        #expect(pair.total == nil)
        #expect(pair.parts == [41, 17])
        #expect(try #require(values("1 234/1 300")).parts == [1_234, 1_300])
        // The total may be wrong, or the number may be one of thousands: nothing is guessed.
        #expect(CellFigures("306 120/185") == .text("306 120/185"))
        #expect(CellFigures("2023/08") == .text("2023/08"))
    }

    @Test(arguments: ["86,4 (prel.)", "86,4 prel.", "86,4 (p)", "86,4 % (prel)"])
    func aPreliminaryFigureIsOne(_ text: String) {
        #expect(CellFigures(text).number?.value.rawValue == "86.4")
    }

    @Test(arguments: ["(prel.)", "prel.", "86,4 (osäker)", "(p)"])
    func otherWordsBesideAFigureAreText(_ text: String) {
        #expect(CellFigures(text) == .text(text))
    }

    @Test func theYearBeforeInBrackets() {
        guard case .withPrevious(let number, let previous) = CellFigures("97,2 (44,8) mnkr") else {
            Issue.record("two figures")
            return
        }
        #expect(number.value == DecimalNumber(significand: 972, decimals: 1))
        #expect(number.unit == .millionKronor)
        #expect(previous.value == DecimalNumber(significand: 448, decimals: 1))
    }

    @Test func textInAColumnOfFiguresStaysText() {
        #expect(CellFigures("Mäts först nästa år") == .text("Mäts först nästa år"))
        #expect(CellFigures("2026-01-01") == .text("2026-01-01"))
    }
}
