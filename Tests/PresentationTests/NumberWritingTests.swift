import Oversight
import Presentation
import Testing

@Suite("Numbers in words of a language")
struct NumberWritingTests {
    private let swedish = NumberWriting(.swedish, in: .table)
    private let english = NumberWriting(.english, in: .table)

    @Test(
        "are written in the form of the language, or as they were if something would be lost",
        arguments: [
            ("146 441", "146441", "146\u{202F}441", "146\u{202F}441"),
            ("-10500", "-10500", "\u{2212}10\u{202F}500", "\u{2212}10\u{202F}500"),
            ("\u{2212}1 024", "-1024", "\u{2212}1\u{202F}024", "\u{2212}1\u{202F}024"),
            ("10.3%", "10.3", "10,3\u{A0}%", "10.3%"),
            ("73.0 %", "73.0", "73,0\u{A0}%", "73.0%"), ("34", "34", "34", "34"),
            ("4 230.00", "4230.00", "4\u{202F}230,00", "4\u{202F}230.00"),
            ("ca 6 000", "6000", "ca 6 000", "ca 6 000"), ("234 101/133", "234", "234 101/133", "234 101/133"),
            ("34,0", "34", "34,0", "34,0"), ("", "7", "7", "7"),
        ])
    func written(_ written: String, _ number: String, _ inSwedish: String, _ inEnglish: String) throws {
        let number = try #require(DecimalNumber(rawValue: number))
        #expect(swedish.text(written, number) == inSwedish)
        #expect(english.text(written, number) == inEnglish)
    }

    @Test("are a dash where nothing is stated, never 0", arguments: ["", "-", " \u{2013} ", "\u{2212}", "\u{2014}"])
    func notStated(_ written: String) { #expect(swedish.text(written, nil) == "\u{2013}") }

    @Test("are words where words stand in their place")
    func words() { #expect(swedish.text("Resultat  under 2023", nil) == "Resultat under 2023") }

    @Test("keep four digits together in a sentence, not in a table")
    func places() throws {
        let number = try #require(DecimalNumber(rawValue: "1910"))
        #expect(NumberWriting(.swedish).text(number) == "1910")
        let greater = try #require(DecimalNumber(rawValue: "11910.5"))
        #expect(NumberWriting(.swedish).text(greater) == "11\u{A0}910,5")
        #expect(NumberWriting(.english).text(greater) == "11\u{A0}910.5", "a comma would be read as a decimal mark")
        #expect(swedish.text(number) == "1\u{202F}910")
    }
}
