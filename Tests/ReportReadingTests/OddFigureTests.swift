import Oversight
import ReportReading
import Testing

@Suite("Figures that cannot be meant as they are written")
struct OddFigureTests {
    /// An annual report for 2024 with rows in a table of indicators and in one of volumes.
    private func codes(
        header: String = "Mått\t2022\t2023\t2024", indicators: [String] = [], volumes: [String] = [], text: String = ""
    ) throws -> [String] {
        let document = """
            Granviks kommun

            Verksamhetsberättelse 2024

            Omsorgsnämnden

            Nyckeltal

            \(header)
            Antal brukare i hemvården\t81\t84\t79
            Antal platser i särskilt boende\t70\t72\t72
            \(indicators.joined(separator: "\n"))

            Volymer

            Volymer\tUtfall 2023\tUtfall 2024
            Besök på träffpunkter\t310\t325
            \(volumes.joined(separator: "\n"))

            Kommentarer till utfallet

            \(text)

            """
        let odd: [FindingCode] = [.numberTooLong, .shareAboveHundred, .yearOutOfRange]
        return try ReportReader.read(Array(document.utf8)).findings.filter { odd.contains($0.code) }
            .map { "\($0.code.rawValue) \($0.text(.written) ?? "")" }
    }

    @Test("are numbers with more digits than a number can have")
    func digits() throws {
        let long = "1234567890123456789012"
        #expect(try codes(indicators: ["Antal besök\t310\t\(long)\t325"]) == ["number-too-long \(long)"])
        #expect(try codes(volumes: ["Antal samtal\t\(long)\t325"]) == ["number-too-long \(long)"])
        #expect(try codes(indicators: ["Antal besök\t310\t123456789012345\t325"]) == [])
    }

    @Test("are shares of more than the whole")
    func shares() throws {
        #expect(try codes(indicators: ["Nöjda brukare, andel (%)\t81\t84\t179"]) == ["share-above-hundred 179"])
        #expect(try codes(indicators: ["Andel nöjda brukare\t81 %\t84 %\t100,5 %"]) == ["share-above-hundred 100,5 %"])
        #expect(try codes(volumes: ["Andel digitala besök (%)\t31\t325"]) == ["share-above-hundred 325"])
        #expect(
            try codes(text: "Andelen nöjda brukare i stödboendet var 134 % under året.") == [
                "share-above-hundred 134 %"
            ])
    }

    @Test(
        "are not percentages that may be above a hundred",
        arguments: [
            "Andel nöjda brukare (%)\t81\t84\t100", "Ökning av besök (%)\t81\t84\t179",
            "Andel förbrukad budget (%)\t81\t84\t104", "Antal och andel nöjda brukare\t181\t184\t190",
        ])
    func others(_ row: String) throws {
        #expect(try codes(indicators: [row]) == [])
    }

    @Test("are not changes in the text")
    func changes() throws {
        #expect(try codes(text: "Andelen besök i stödboendet har ökat med 134 % under året.") == [])
    }

    @Test("are values of years far from the report's")
    func years() throws {
        #expect(try codes(header: "Mått\t1968\t2023\t2024") == ["year-out-of-range 1968"])
        #expect(try codes(header: "Mått\t2022\t2023\t2042") == ["year-out-of-range 2042"])
        #expect(try codes(header: "Mått\t1970\t2024\t2034") == [])
    }
}
