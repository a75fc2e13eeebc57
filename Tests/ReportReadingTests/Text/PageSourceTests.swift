import Oversight
import ReportReading
import Testing

/// The source of web pages, however it is broken into lines.
@Suite("The source of a web page")
struct PageSourceTests {
    private static let page = """
        <html><body><h1>Uppsiktsrapport 2025</h1>
        <p>Parknämnden<br>Dnr PN 2025/17</p>
        <h2>Mål 1: Grönt</h2>
        <table>
        <tr><th rowspan="2">Aktivitet</th><th colspan="2">Tid</th><th rowspan="2">Status</th></tr>
        <tr><th>Start</th><th>Slut</th></tr>
        <tr><td>Så gräs</td><td>2025-03-01</td><td>2025-11-30</td><td>Ej påbörjad</td></tr>
        <tr><td>Klippa</td><td>2025-04-01</td><td>2025-10-31</td><td>Pågående enligt plan</td></tr>
        </table></body></html>
        """

    @Test("says the same on one line as on many")
    func oneLine() throws {
        let many = try OwnReport.read(Self.page)
        #expect(many.committee == "Parknämnden")
        #expect(many.diaryNumber?.written == "PN 2025/17")
        #expect(many.goals.map(\.title) == ["Grönt"])
        #expect(many.rows.map(\.title) == ["Så gräs", "Klippa"])
        #expect(many.rows.map(\.line) == [7, 8])
        #expect(many.rows.map(\.start) == [CalendarDate("2025-03-01"), CalendarDate("2025-04-01")])
        #expect(many.rows.map(\.end) == [CalendarDate("2025-11-30"), CalendarDate("2025-10-31")])

        let one = try OwnReport.read(Self.page.replacing("\n", with: ""))
        #expect(one.committee == many.committee && one.diaryNumber?.written == many.diaryNumber?.written)
        #expect(one.goals.map(\.title) == many.goals.map(\.title))
        #expect(one.rows.map(\.title) == many.rows.map(\.title))
        #expect(one.rows.map(\.end) == many.rows.map(\.end))
        #expect(Set(one.rows.map(\.line)).count == 2)
    }

    @Test("has the years of a header of two rows under the word over them, and minus signs")
    func years() throws {
        let report = try OwnReport.read(
            """
            <html><body><h1>Årsredovisning 2024 för Parknämnden</h1>
            <table>
            <tr><th rowspan="2">Indikator</th><th colspan="2">Utfall</th><th rowspan="2">Mål 2024</th></tr>
            <tr><th>2023</th><th>2024</th></tr>
            <tr><td>Antal träd</td><td>81</td><td>&minus;4</td><td>85</td></tr>
            <tr><td>Antal bänkar</td><td>12</td><td>14</td><td>15</td></tr>
            </table></body></html>
            """)
        #expect(report.indicators.map(\.title) == ["Antal träd", "Antal bänkar"])
        #expect(report.indicators.map { $0.values.map(\.year) } == [[2023, 2024], [2023, 2024]])
        #expect(report.indicators.map { $0.target?.written } == ["85", "15"])
    }
}

/// Whole documents of separated values.
@Suite("A document of separated values")
struct SeparatedDocumentTests {
    @Test("is read as the same tables with tabs are")
    func tables() throws {
        let text = """
            Årsrapport 2024;;;
            Nämnd;Parknämnden;;
            Diarienummer;PN 2025/17;;

            Indikator;2023;2024;Mål 2024
            Antal träd;81;"84";85
            Nöjda besökare;70;72;75

            Tkr;Budget 2024;Utfall 2024;Avvikelse
            Skötsel;1 000;900;100
            Summa;1 000;900;100
            """
        let report = try OwnReport.read(text)
        #expect(report.committee == "Parknämnden")
        #expect(report.diaryNumber?.written == "PN 2025/17")
        #expect(report.indicators.map(\.title) == ["Antal träd", "Nöjda besökare"])
        #expect(report.statements.flatMap(\.rows).map(\.label) == ["Skötsel", "Summa"])
    }

    @Test("is no text whose sentences have semicolons")
    func sentences() throws {
        let report = try OwnReport.read(
            """
            Uppsiktsrapport för Parknämnden; parkerna

            Aktivitet\tStart\tSlut\tStatus\tKommentar
            Så gräs\t2025-03-01\t2025-11-30\tEj påbörjad\tDet regnar; det blåser; det snöar.
            """)
        #expect(report.rows.map(\.comment) == ["Det regnar; det blåser; det snöar."])
    }
}
