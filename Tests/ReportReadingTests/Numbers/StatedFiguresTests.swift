import Oversight
import ReportReading
import Testing

/// The figures in running text are found with their signs and units, and other digits are left alone.
struct StatedFiguresTests {
    private func written(_ text: String) -> [String] { StatedFigures.find(in: text).map(\.number.written) }

    @Test(arguments: [
        ("Underskottet är -6 435tkr för perioden.", ["-6 435tkr"]),
        ("Prognosen är - 7 000 tkr, mest för bilar.", ["- 7 000 tkr"]),
        ("Resultatet blev minus 7 000 tkr.", ["minus 7 000 tkr"]),
        ("Det kostade ca 6 000 tkr.", ["ca 6 000 tkr"]),
        ("Andelen var 95,3 % (94,9 %).", ["95,3 %", "94,9 %"]),
        ("Vi har 1910 anställda, 165 fler.", ["1910", "165"]),
        ("Det gäller barn 16-24 år enligt § 7 den 2025-03-01.", []),
        ("Parken – 300 bänkar – är klar.", ["300"]),
        ("En gång i kvartal 2 kom 30 000 av 40 000.", ["2", "30 000", "40 000"]),
        ("Ingenting att räkna.", []),
        ("", []),
    ])
    func figuresOfASentence(_ text: String, _ expected: [String]) {
        #expect(written(text) == expected)
    }

    @Test func theRangeIsThatOfTheText() throws {
        let text = "Så här: \u{2212}1\u{A0}200 kr är svaret på frågan."
        let figure = try #require(StatedFigures.find(in: text).first)
        #expect(String(decoding: Array(text.utf8)[figure.range], as: UTF8.self) == "\u{2212}1\u{A0}200 kr")
        #expect(figure.number.value == DecimalNumber(significand: -1_200))
        #expect(figure.number.unit == .kronor)
    }
}
