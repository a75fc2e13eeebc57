import Testing

@testable import ReportReading

/// Rows of words that go on over the next lines.
struct WrappedCellTests {
    private func rows(_ text: String) throws -> [[String]] {
        let reading = TableReader.read(try DocumentText(Array(text.utf8)).lines)
        #expect(reading.unplaced.isEmpty)
        return try #require(reading.tables.only).rows.map { $0.cells.map(\.text) }
    }

    @Test func everyCellGoesOnThoughTheRestIsWordsOfHeaders() throws {
        let rows = try rows(
            """
            Nr      Uppdrag                               Status        Kommentar
            1.1     Minska kostnaderna för inhyrda        Pågår enligt  Kostnaden var 4,2 mnkr till
                    konsulter                             plan          och med april.

            1.2     Se över avgifterna för åren           Pågår enligt
                    2027–2030 i hamnen                    plan
            """)
        #expect(
            rows == [
                [
                    "1.1", "Minska kostnaderna för inhyrda konsulter", "Pågår enligt plan",
                    "Kostnaden var 4,2 mnkr till och med april.",
                ], ["1.2", "Se över avgifterna för åren 2027–2030 i hamnen", "Pågår enligt plan", ""],
            ])
    }

    @Test func aTitleGoesOnWithACapitalWhereTheWordHadNoRoom() throws {
        let rows = try rows(
            """
            Uppdrag                                  Status       Kommentar
            Ta fram en gemensam plan med kommunens   Pågår        Arbetet går vidare.
            Lärcentrum
            Samordna avgifter                        Klart        Gjort i maj.
            Införa ett nytt schema vid Norrgårdens   Pågår
            Demensboende
            """)
        #expect(
            rows.map { $0[0] } == [
                "Ta fram en gemensam plan med kommunens Lärcentrum", "Samordna avgifter",
                "Införa ett nytt schema vid Norrgårdens Demensboende",
            ])
    }
}
