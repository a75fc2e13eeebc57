import Oversight
import ReportReading
import Testing

@Suite("Reports after a month, and covers without blank lines")
struct MonthlyReportTests {
    private static let table = """
        Ekonomi

        Nettokostnad per verksamhet (tkr)

        Verksamhet         Budget        Utfall     Avvikelse
        Badhus             −1 200        −1 250           −50
        Hamnar               −900          −880            20
        Summa              −2 100        −2 130           −30
        """

    @Test(
        "A report after a month is read as one of a part of the year",
        arguments: [
            "Månadsuppföljning oktober 2025 för fritidsnämnden", "Månadsrapport oktober 2025 för fritidsnämnden",
            "Ekonomisk uppföljning oktober 2025 för fritidsnämnden", "Fritidsnämnden – uppföljning oktober 2025",
            "Uppföljning efter oktober 2025 för fritidsnämnden",
        ])
    func months(_ title: String) throws {
        let report = try ReportReader.read(Array("Granviks kommun\n\n\(title)\n\n\(Self.table)\n".utf8))
        #expect(report.kind == .halfYear)
        #expect(report.committee == "Fritidsnämnden")
        #expect(report.statements.map { $0.rows.map(\.label) } == [["Badhus", "Hamnar", "Summa"]])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("A report after a month without tables is of no known kind")
    func withoutTables() {
        #expect(throws: ReadingError.self) {
            try ReportReader.read(Array("Granviks kommun\n\nMånadsuppföljning oktober 2025\n\nAllt är väl.\n".utf8))
        }
    }

    @Test("The lines of a cover and the text may follow each other directly")
    func coverAboveText() throws {
        let report = try ReportReader.read(
            Array(
                """
                Granviks kommun
                Delårsrapport 2025
                Fritidsnämnden
                Dnr FN 2025.112
                Rapporten handlar om läget den 31 augusti 2025.

                # Uppdrag

                | Uppdrag | Beslutat av | Klart senast | Status |
                |---|---|---|---|
                | Bygga en brygga | Kommunfullmäktige | 2025-12-31 | Pågår |
                | Laga bastun | Fritidsnämnden | 2025-06-30 | Klart |

                # Anställda

                | Antal | 31 aug 2024 | 31 aug 2025 |
                |---|--:|--:|
                | Tillsvidare | 1 188 | 1 204 |
                | Visstid | 144 | 139 |
                """.utf8))
        #expect(report.kind == .halfYear)
        #expect(report.committee == "Fritidsnämnden")
        #expect(report.diaryNumber?.written == "FN 2025.112")
        #expect(report.assignments.map(\.statusLabel) == ["Pågår", "Klart"])
        #expect(report.indicators.isEmpty)
        #expect(report.statements.map { $0.rows.map(\.label) } == [["Tillsvidare", "Visstid"]])
    }

    @Test("A number with a space in it is no diary number")
    func numbers() throws {
        let report = try ReportReader.read(
            Array("Granviks kommun\n\nDelårsrapport 2025\n\nFritidsnämnden\n\n12 023\n\n\(Self.table)\n".utf8))
        #expect(report.diaryNumber == nil)
        #expect(report.unrecognised.map(\.text) == ["12 023"])
    }

    @Test(
        "Assignments of a plan or a budget are named so in a heading or a header",
        arguments: [
            "Uppdrag i mål- och resursplanen\n\nUppdrag                     Status",
            "Uppdrag i mål- och resursplanen 2024–2026\n\nUppdrag                     Status",
            "Uppdrag i budget 2025\n\nUppdrag                     Status",
            "Uppdrag i mål- och resursplanen        Status", "Uppdrag i budget 2025       Status",
        ])
    func plannedAssignments(_ header: String) throws {
        let rows = "Bygga en brygga             Pågår\nLaga bastun                 Klart"
        let report = try ReportReader.read(
            Array("Delårsrapport 2025\n\nFritidsnämnden\n\n\(header)\n\(rows)\n\n\(Self.table)\n".utf8))
        #expect(report.assignments.map(\.title) == ["Bygga en brygga", "Laga bastun"])
        #expect(report.unrecognised.isEmpty)
    }
}
