import Oversight
import ReportReading
import Testing

@Suite("Periods, captions and projects of running text")
struct PeriodTests {
    private func codes(_ text: String) throws -> [FindingCode] {
        try RunningTextSample.annual(text: text).findings.map(\.code)
    }

    @Test(
        "Results of another period than the report's are found",
        arguments: [
            ("Familjestöd redovisar ett överskott på 0,7 mnkr ackumulerat augusti.", 1),
            ("Familjestöd redovisar ett överskott på 0,7 mnkr för placeringar 2025.", 1),
            ("Hösten 2024 kommer arbetet att fortsätta.", 1),
            ("Familjestöd redovisar ett överskott på 0,7 mnkr för 2024.", 0),
            ("Överskottet på 0,7 mnkr ingår i budget för 2025.", 0), ("Hösten 2025 kommer arbetet att fortsätta.", 0),
            ("Under augusti öppnade två boenden.", 0),
        ])
    func periods(_ text: String, _ count: Int) throws {
        #expect(try codes(text) == Array(repeating: .periodMismatch, count: count))
    }

    @Test("A text below a table that names another number of years is found", arguments: [("fyra", 1), ("tre", 0)])
    func captions(_ number: String, _ count: Int) throws {
        let text = """
            Antal anställda

            Anställningsform\t2022\t2023\t2024
            Tillsvidare\t310\t305\t300
            Visstid\t20\t25\t22
            <b>Alla</b>\t<b>330</b>\t<b>330</b>\t<b>322</b>

            Tabellen visar antalet anställda de senaste \(number) åren.
            """
        #expect(try codes(text) == Array(repeating: .captionMismatch, count: count))
    }

    @Test("A project that stands in two ways is found, whatever its name is called in full")
    func projects() throws {
        let paused = "Vi har fortsatt med pilotprojektet Nära digital omsorg. För närvarande är projektet pausat."
        #expect(try codes(paused + "\n\nPilotprojekt Digital Omsorg slutförd.") == [.projectStatusDiffers])
        #expect(try codes(paused + "\n\nPilotprojekt Digital Omsorg pausat.") == [])
        #expect(try codes(paused + "\n\nPilotprojekt Gröna gårdar slutförd.") == [])
    }
}
