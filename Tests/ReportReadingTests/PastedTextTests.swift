import Oversight
import ReportReading
import Testing

/// Half-year and annual reports as they come from word processors, viewers of PDFs and web pages.
struct PastedTextTests {
    private func read(_ text: String) throws -> ReadReport { try ReportReader.read(Array(text.utf8)) }

    @Test func theNumberOfAHeadingHasATabAfterIt() throws {
        let report = try read(
            """
            Årsrapport 2025
            Parknämnden

            1\tMål

            1.1\tFokusområde: Grönare stad

            1.1.1\tFler ska trivas i parkerna

            Måluppfyllelse:\tI hög grad

            1.1.2\tBänkarna ska hålla

            Måluppfyllelse:\tI låg grad

            2\tEkonomi

            Det gick bra.
            """)
        #expect(report.areas.map(\.title) == ["Grönare stad"])
        #expect(report.goals.map(\.title) == ["Fler ska trivas i parkerna", "Bänkarna ska hålla"])
        #expect(report.grades.map(\.label) == ["I hög grad", "I låg grad"])
    }

    @Test func theFieldsOfAnAssignmentStandUnderTheirLabels() throws {
        let report = try read(
            """
            Delårsrapport augusti 2025
            Parknämnden

            Uppdrag

            Plantera träd längs Storgatan
            Status Startdatum Slutdatum
            Ej påbörjad 2025-02-01 2025-11-30
            Kommentar
            Träden levereras i oktober.
            Måla bänkarna
            Status Startdatum Slutdatum
            Pågår 2025-03-01 -

            Ekonomi

            Konto\tUtfall\tBudget
            Träd\t1\t2
            """)
        #expect(report.assignments.map(\.title) == ["Plantera träd längs Storgatan", "Måla bänkarna"])
        #expect(report.assignments.map(\.statusLabel) == ["Ej påbörjad", "Pågår"])
        #expect(report.assignments.map { $0.end?.description } == ["2025-11-30", nil])
        #expect(report.assignments.map(\.comment) == ["Träden levereras i oktober.", ""])
    }

    @Test func fieldsStandBesideEachOtherWithOneSpace() throws {
        let report = try read(
            """
            Verksamhetsberättelse 2025
            Parknämnden

            Uppdrag: Plantera träd
            Status: Genomfört Ska vara klart: 2025-12-31
            Träden står på plats.
            Uppdrag: Måla bänkar
            Status: Pågår Ska vara klart: Tills vidare

            Konto\tUtfall\tBudget
            Träd\t1\t2
            """)
        #expect(report.assignments.map(\.title) == ["Plantera träd", "Måla bänkar"])
        #expect(report.assignments.map(\.statusLabel) == ["Genomfört", "Pågår"])
        #expect(report.assignments.map { $0.end?.description } == ["2025-12-31", nil])
    }

    @Test func aWebPageIsReadWithoutItsTags() throws {
        let report = try read(
            """
            <!DOCTYPE html>
            <html><head><title>Bokslut - Parkköping</title>
            <style>p { color: red }</style></head>
            <body><nav><a href="/">Start</a> / Nämnder</nav>
            <h1>Årsredovisning 2024</h1>
            <p><b>Parknämnden</b></p>
            <h2>Mål</h2>
            <h3>Perspektiv: Invånare</h3>
            <h4>Bänkarna ska<br>hålla</h4>
            <p>Bedömning: <b>Delvis uppnått</b></p>
            <table>
            <tr><th>Indikator</th><th>Grupp</th><th>2023</th><th>2024</th><th>Mål 2024</th></tr>
            <tr><td rowspan="2">Nöjda &amp; trygga, %</td><td>Kvinnor</td><td>81&nbsp;%</td><td>82</td><td>85</td></tr>
            <tr>
            <td>Män</td>
            <td>79</td>
            <td>&ndash;</td>
            <td>85</td>
            </tr>
            </table>
            </body></html>
            """)
        #expect(report.committee == "Parknämnden" && report.title == "Årsredovisning 2024")
        #expect(report.areas.map(\.title) == ["Invånare"])
        #expect(report.goals.map(\.title) == ["Bänkarna ska hålla"])
        #expect(report.grades.map(\.label) == ["Delvis uppnått"])
        #expect(report.indicators.map(\.title) == ["Nöjda & trygga, %", "Nöjda & trygga, %"])
        #expect(report.indicators.map(\.gender) == [.female, .male])
        #expect(report.indicators.map(\.line) == [13, 15])
        #expect(report.indicators.map { $0.values.map { $0.number?.description } } == [["81", "82"], ["79", nil]])
    }

    @Test func bareNumbersOfPagesBesideARunningTitleAreFurniture() throws {
        let page = { (number: Int) in "\(number)\nParkköping Parknämnden 2025\n" }
        let report = try read(
            "Årsrapport 2025\nParknämnden\nInledning\nÅret var bra.\n" + page(1)
                + "Mått 2024 2025 Mål 2025\nBänkar 4 5 6\n"
                + page(2) + "Träd 7 8 9\nTräden mår bra.\n" + page(3) + "Konto Utfall Budget\nTräd 1 2\n")
        #expect(report.indicators.map(\.title) == ["Bänkar", "Träd"])
        // What the cover says between its title and the first table is not told apart.
        #expect(report.unrecognised.map(\.line) == [3, 4])
    }

    @Test func wordsAboveFiguresAreNoRunningTitle() throws {
        let report = try read(
            "Årsrapport 2025\nParknämnden\n\nMått\n2024\n2025\nMål 2025\nBänkar\n4\n5\n6\nvarav kvinnor\n1\n3\n4\n"
                + "Träd\n7\n8\n9\nvarav kvinnor\n2\n3\n5\n")
        let values = report.indicators.map { indicator in indicator.values.compactMap(\.number).map(\.description) }
        #expect(values == [["4", "5"], ["1", "3"], ["7", "8"], ["2", "3"]])
    }

    @Test func aGradeStandsInASentenceAfterTheIndicators() throws {
        let report = try read(
            """
            Bokslut 2025
            Parknämnden

            Mål 1. Bänkarna ska hålla

            Mått\t2024\t2025\tMål 2025
            Bänkar\t4\t5\t6

            Då få bänkar är nya har målet uppnåtts i låg grad.

            Mål 2. Träden ska växa

            Mått\t2024\t2025\tMål 2025
            Träd\t4\t5\t6

            Samlad bedömning: Målet är uppfyllt i hög grad.
            """)
        #expect(report.grades.map(\.label) == ["i låg grad", "i hög grad"])
    }

    @Test func aConverterWritesAMinusAsTwoHyphens() throws {
        let report = try read(
            """
            Årsrapport 2025
            Parknämnden

            Resultaträkning

              ----------------------------------------------------
                              Utfall 2025  Budget 2025  Avvikelse
              --------------- ------------ ------------ ---------
              Träd            --1 200      --1 100      --100

              **Summa**       **--1 200**  **--1 100**  **--100**
              ----------------------------------------------------
            """)
        #expect(report.statements.flatMap(\.rows).map(\.label) == ["Träd", "Summa"])
        #expect(
            report.statements.flatMap(\.rows).map { $0.cells.map { $0.number?.description } }
                == [["-1200", "-1100", "-100"], ["-1200", "-1100", "-100"]])
    }
}
