import Oversight
import ReportReading
import Testing

/// What an import says of a document that may not be the one that it was meant to be, and of figures that are none.
@Suite("A document whose cover says otherwise than its import")
struct CoverFindingsTests {
    private static let text = """
        Verksamhetsberättelse 2023
        Omsorgsnämnden
        Granviks kommun

        Målbild: Trygga invånare

        Inriktningsmål 1: Invånare får stöd i tid

        Mått\t2022\t2023\tTrend
        Andel brukare som är nöjda (%)\t85,1\t86,4 (prel.)\tÖkar
        Andel som fått svar i tid (%)\t91\tomkring 93 eller 94\tÖkar
        Antal klagomål\t12\tsaknas\tÖkar

        """

    private func report() throws -> ReadReport { try ReportReader.read(Array(Self.text.utf8)) }

    @Test("is told by the municipality and the year")
    func differs() throws {
        let report = try report()
        #expect(report.municipality?.written == "Granviks kommun")
        let day = try #require(CalendarDate("2023-12-31" as String))
        #expect(report.coverFindings(municipality: "Granvik", asOf: day).isEmpty)
        let other = try #require(CalendarDate("2024-02-20" as String))
        let found = report.coverFindings(municipality: "Timrå", asOf: other)
        #expect(found.map(\.code) == [.municipalityDiffers, .asOfOutsideYear])
        #expect(found.map(\.line) == [3, 0])
    }

    @Test(
        "is told by the municipality that its body is in",
        arguments: [
            ("Kulturnämnden i Granviks kommun", "Granviks kommun"), ("Granvik stad", "Granvik stad"), ("Kommun", nil),
            ("Kulturnämnden", nil), ("Handläggare: Granviks kommun", nil),
        ])
    func names(line: String, municipality: String?) throws {
        let text = Self.text.replacing("Granviks kommun", with: line)
        #expect(try ReportReader.read(Array(text.utf8)).municipality?.written == municipality)
    }

    @Test("keeps what a cell says in place of a figure, and lists a cell with digits that is none")
    func cells() throws {
        let report = try report()
        #expect(report.indicators.map { $0.values.last?.number?.rawValue } == ["86.4", nil, nil])
        #expect(
            report.indicators.map { $0.values.last?.written } == ["86,4 (prel.)", "omkring 93 eller 94", "saknas"])
        #expect(report.unrecognised.map(\.line) == [11])
    }
}
