import Oversight
import TestSupport
import Testing

@Suite("What a cover says otherwise than its import")
struct CoverRuleTests {
    private func codes(_ cover: StatedCover, _ municipality: String, _ asOf: String = "2023-12-31") throws
        -> [FindingCode]
    {
        CoverRule.find(cover, municipality: municipality, asOf: try #require(CalendarDate(asOf))).map(\.code)
    }

    @Test(
        "is no other municipality if only the case, the genitive or the word for it differs",
        arguments: [
            ("Granviks kommun", "Granvik"), ("Granviks kommun", "Granviks kommun"), ("GRANVIKS KOMMUN", "Granvik"),
            ("Mönsterås kommun", "Mönsterås"), ("Timrå kommun", "Timrå"), ("Borås Stad", "Borås"),
            ("Upplands Väsby kommun", "Upplands Väsby"),
        ])
    func same(printed: String, municipality: String) throws {
        #expect(try codes(StatedCover(municipality: printed, municipalityLine: 3), municipality).isEmpty)
    }

    @Test("is another municipality, with its line")
    func other() throws {
        let found = CoverRule.find(
            StatedCover(municipality: "Timrå kommun", municipalityLine: 3), municipality: "Ånge",
            asOf: "2023-12-31")
        #expect(found.map(\.code) == [.municipalityDiffers])
        #expect(found.map(\.line) == [3])
        #expect(found[0].text(.written) == "Timrå kommun")
        #expect(found[0].text(.other) == "Ånge")
    }

    @Test(
        "is a day in another year than the report's",
        arguments: [
            ("2023-12-31", true), ("2023-01-01", true), ("2024-01-01", false), ("2022-12-31", false),
        ])
    func year(asOf: String, holds: Bool) throws {
        #expect(try codes(StatedCover(year: 2023), "Granvik", asOf) == (holds ? [] : [.asOfOutsideYear]))
    }

    @Test("is nothing if the cover names neither")
    func nothing() throws { #expect(try codes(StatedCover(), "Granvik").isEmpty) }
}
