import Oversight
import ReportReading
import Testing

@Suite("The tables of half-year and annual reports, as they are laid out elsewhere")
struct YearReportLayoutTests {
    private func read(_ body: String) throws -> ReadReport {
        try ReportReader.read(Array("Årsrapport 2024\nOmsorgsnämnden\nGranviks kommun\n\n\(body)\n".utf8))
    }

    private func rows(_ statement: StatedStatement) -> [String] {
        statement.rows.map { row in
            ([row.group, row.label].compactMap { $0 } + row.cells.map(\.written)).joined(separator: " | ")
        }
    }

    private static let text = (1...12).map {
        "Nämnden har under året arbetat med fråga \($0) och redovisar den i bilagan."
    }
    .joined(separator: "\n")

    @Test("The wrapped end of cells is no running footer, though it ends another page too")
    func lastWordsOfCells() throws {
        let page = """
            Indikator                    2023   2024   Bedömning
            Lån per invånare              6,1    6,4   Inget
                                                       värde
                                                       angivet
            """
        let more = page.replacing("Lån per invånare", with: "Antal sagostunder ")
        let report = try read(
            "\(Self.text)\n\n\(page)\n\n\n2\n\u{0C}\(Self.text)\n\n\(more)\n\n\n3\n\u{0C}\(Self.text)")
        #expect(report.indicators.map(\.assessmentLabel) == ["Inget värde angivet", "Inget värde angivet"])
    }

    @Test("A title between text and a grade is a goal, and so is a row that text parts from the others")
    func goalsWithoutLabels() throws {
        let running = "Arbetet har gått framåt under året och fortsätter i samma takt."
        let report = try read(
            """
            # Kultur

            ## Mål

            # Kommunfullmäktiges verksamhetsmål: En levande stad

            ## Bedömning

            Delvis uppfyllt

            \(running)

            Läsning för alla

            I hög grad uppfyllt

            \(running)

            Nämndens verksamhetsmål\tBedömning
            Fler sagostunder\tDelvis uppfyllt

            \(running)

            Trygga bibliotek\tI hög grad uppfyllt

            \(running)

            Prognos för året

            Delvis uppfyllt

            \(running)
            """)
        #expect(
            report.goals.map(\.title) == [
                "En levande stad", "Läsning för alla", "Fler sagostunder", "Trygga bibliotek",
            ])
        #expect(
            report.grades.map(\.label) == [
                "Delvis uppfyllt", "I hög grad uppfyllt", "Delvis uppfyllt", "I hög grad uppfyllt",
            ])
    }

    @Test("The last row of a page is no running footer, though its label ends another page too")
    func lastRowOfAPage() throws {
        let report = try read(
            """
            Ekonomi

            \(Self.text)

            Drift (tkr)

            Verksamhet         Budget 2024   Utfall 2024   Avvikelse
            Park                      -100          -110         -10
            Kost                       -50           -45           5
            Summa                     -150          -155          -5

                                                              2
            \u{0C}\(Self.text)

            Fastigheter (tkr)

            Verksamhet         Budget 2024   Utfall 2024   Avvikelse
            Skolor                    -300          -290          10
            Bad                        -80           -95         -15
            Summa                     -380          -385          -5

                                                              3
            \u{0C}\(Self.text)
            """)
        #expect(
            report.statements.map { $0.rows.map(\.label) } == [["Park", "Kost", "Summa"], ["Skolor", "Bad", "Summa"]])
        #expect(report.statements.map { $0.rows.last?.isSum } == [true, true])
        #expect(report.unrecognised.isEmpty)
    }

    @Test("Pages of nothing but rows keep them all")
    func pagesOfRows() throws {
        func page(_ group: String, _ figures: [Int], _ number: Int) -> String {
            """
                                 Utfall 2023   Budget 2024   Utfall 2024
            \(group)
            Kvinnor                      \(figures[0])            \(figures[1])            \(figures[2])
            Män                          \(figures[1])            \(figures[2])            \(figures[0])
            Totalt                       \(figures[2])            \(figures[0])            \(figures[1])

                                                              \(number)
            """
        }
        let pages = [
            ("Simhallen", [110, 123, 135]), ("Ishallen", [240, 253, 265]), ("Biblioteket", [312, 325, 337]),
        ]
        let report = try read(
            "Driftredovisning, tkr\n\n"
                + pages.enumerated().map { page($1.0, $1.1, $0 + 2) }.joined(separator: "\n\u{0C}") + "\nSlutord\n")
        #expect(report.statements.flatMap(\.rows).map(\.label).count { $0 == "Totalt" } == 3)
        #expect(report.statements.flatMap(\.rows).count == 9)
    }

    @Test("Women and men under a title of their own are no rows of the indicator before")
    func genderTable() throws {
        let report = try read(
            """
            Indikatorer
            Indikator\tUtfall 2023\tUtfall 2024\tMål 2024
            Kostnad per plats, kr\t158 944\t164 205\t160 000

            Personal
            Sjukfrånvaro
            \tJan-jul 2023\tJan-jul 2024
            Kvinnor\t7,9\t7,2
            Män\t4,8\t4,9
            """)
        #expect(report.indicators.filter { $0.title == "Kostnad per plats, kr" }.count == 1)
        #expect(report.statements.map(\.title) == ["Sjukfrånvaro"])
        let values = report.statements.flatMap(\.rows).flatMap(\.cells).map(\.written)
        #expect(values == ["7,9", "7,2", "4,8", "4,9"])
    }

    @Test(
        "A wrapped title goes on with one word that could name a part, if it cannot end before it",
        arguments: ["Andel chefer som är", "Andel rektorer bland"])
    func wrappedTitle(_ first: String) throws {
        let report = try read(
            """
            Indikatorer

            Indikator              Utfall 2023   Utfall 2024   Mål 2024
            Antal anställda                120           121        125
            \(first.padding(to: 22)) 61 %          64 %       60 %
            kvinnor
            Antal lärare                    52            56         56
            """)
        #expect(report.indicators.map(\.title) == ["Antal anställda", "\(first) kvinnor", "Antal lärare"])
        #expect(report.indicators.allSatisfy { $0.set == "Indikatorer" })
    }

    @Test(
        "A chapter of measures after the goals is of none of them",
        arguments: [
            "Mått", "Volymer och nyckeltal", "Kvalitetsindikatorer", "Indikatorer per kön 2024", "Indikatorer 2024",
            "Uppföljning av indikatorer", "Ekonomi och nyckeltal", "Nämndens nyckeltal", "Nyckeltal och mått",
        ])
    func chapterOfMeasures(_ heading: String) throws {
        let report = try read(
            """
            Mål: Barn och unga ska ha en trygg uppväxt
            Måluppfyllelse: Delvis uppfyllt
            Antalet orosanmälningar har ökat under året.

            Mål: Fler ska gå till egen försörjning
            Måluppfyllelse: Uppfyllt
            Fler har fått arbete under året.

            \(heading)

            Indikator\t2023\t2024\tMål 2024
            Andel elever med behörighet (%)\t84\t86\t90
            Antal besök på biblioteket\t310\t325\t330
            """)
        #expect(report.goals.count == 2)
        #expect(report.indicators.map(\.goalLine) == [nil, nil])
    }

    @Test("A column in per cent is not what the others are in")
    func percentColumn() throws {
        let report = try read(
            """
            Driftsredovisning, belopp i tkr

            Verksamhet\tBudget 2024\tUtfall 2024\tAvvikelse\tAvvikelse %
            Park\t-100\t-110\t-10\t-10,0
            Kost\t-50\t-45\t5\t10,0
            Summa\t-150\t-155\t-5\t-3,3

            Investeringar (tkr)

            Projekt\tBudget 2024\tFörbrukat (%)\tUtfall 2024
            Ny förskola\t1 200\t109\t1 310
            Utegym\t500\t90\t450
            Summa\t1 700\t104\t1 760
            """)
        #expect(report.statements.map(\.unit) == ["tkr", "tkr"])
        #expect(report.statements.map { $0.rows.last?.isSum } == [true, true])
        let investments = try #require(report.statements.last)
        let outcome = try #require(investments.columns.firstIndex { $0.key == "outcome" })
        #expect(investments.columns[outcome].label == "Utfall 2024")
    }

    @Test("Ansvar before amounts says whose they are")
    func responsibility() throws {
        let report = try read(
            """
            Ekonomi

            Resultat per ansvar (tkr)
            Ansvar\tAck. utfall\tAck. budget\tAck. avvikelse\tPrognos\tÅrsbudget\tAvvikelse prognos
            Nämnd\t-110\t-100\t-10\t-160\t-150\t-10
            Förskola\t-520\t-500\t-20\t-790\t-750\t-40
            Summa\t-630\t-600\t-30\t-950\t-900\t-50
            """)
        let statement = try #require(report.statements.first)
        #expect(
            rows(statement) == [
                "Nämnd | -110 | -100 | -10 | -160 | -150 | -10", "Förskola | -520 | -500 | -20 | -790 | -750 | -40",
                "Summa | -630 | -600 | -30 | -950 | -900 | -50",
            ])
        #expect(
            statement.columns.map(\.key) == [
                "outcome", "budget", "deviation", "forecast", "year_budget", "forecast_deviation",
            ])
        #expect(statement.title == "Resultat per ansvar")
    }

    @Test("The title above a line that only states the unit is the title", arguments: ["Belopp i tkr", "Tkr", "(tkr)"])
    func titleAboveUnit(_ unit: String) throws {
        let report = try read(
            """
            Indikatorer
            Indikator\tUtfall 2023\tUtfall 2024\tMål 2024
            Kostnad per plats, kr\t158 944\t164 205\t160 000

            Resultaträkning
            \(unit)
            \tUtfall 2023\tBudget 2024\tUtfall 2024\tAvvikelse
            Intäkter\t95\t100\t110\t10
            Kostnader\t-480\t-500\t-520\t-20
            """)
        #expect(report.statements.map(\.title) == ["Resultaträkning"])
        #expect(report.statements.map { $0.unit?.lowercased() } == ["tkr"])
    }

    @Test("A year with its month is a year")
    func yearAndMonth() throws {
        let report = try read(
            """
            Driftredovisning

            Tkr\tUtfall 2408\tBudget 2408\tAvvikelse\tUtfall 2308\tHelårsprognos\tHelårsbudget\tPrognosavvikelse
            Intäkter\t90\t100\t-10\t85\t140\t150\t-10
            Kostnader\t-520\t-500\t-20\t-480\t-790\t-750\t-40
            """)
        let statement = try #require(report.statements.first)
        #expect(statement.columns.map(\.key).prefix(4) == ["outcome", "budget", "deviation", "outcome_2023"])
        #expect(statement.columns[2].formula == StatementFormula(minuend: "outcome", subtrahend: "budget"))
        #expect(report.findings.filter { $0.code == .deviationMismatch } == [])
    }

    @Test("Terms of a school year are columns")
    func terms() throws {
        let report = try read(
            """
            Volymer

            Verksamhet\tHt 2022\tHt 2023\tHt 2024
            Elever i grundskola\t1 210\t1 198\t1 187
            Elever i gymnasieskola\t402\t411\t420
            """)
        #expect(
            report.statements.flatMap { rows($0) } == [
                "Elever i grundskola | 1 210 | 1 198 | 1 187", "Elever i gymnasieskola | 402 | 411 | 420",
            ])
    }

    @Test("Målet bedöms som: announces a grade")
    func gradeHead() throws {
        let report = try read(
            """
            Mål: Barn och unga ska ha en trygg uppväxt
            Målet bedöms som: Delvis uppfyllt
            Antalet orosanmälningar har ökat.

            Mål: Fler ska gå till egen försörjning
            Målet bedöms som uppfyllt.
            """)
        #expect(report.grades.map(\.label) == ["Delvis uppfyllt", "uppfyllt"])
    }

    @Test("An assignment and its status on the line below, one after the other")
    func assignments() throws {
        let report = try read(
            """
            Indikatorer
            Indikator\tUtfall 2023\tUtfall 2024\tMål 2024
            Kostnad per plats, kr\t158 944\t164 205\t160 000

            Uppdrag
            Uppdrag: Starta en familjecentral tillsammans med regionen
            Status: Pågår

            Uppdrag: Se över riktlinjerna för försörjningsstöd
            Status: Klart
            """)
        #expect(
            report.assignments.map(\.title) == [
                "Starta en familjecentral tillsammans med regionen", "Se över riktlinjerna för försörjningsstöd",
            ])
        #expect(report.assignments.map(\.statusLabel) == ["Pågår", "Klart"])
    }

    @Test("A group directly under the header is no title of the table")
    func firstGroup() throws {
        let report = try read(
            """
            Driftredovisning, tkr

                                             Utfall 2023   Budget 2024   Utfall 2024   Avvikelse
            Nämnd
            Intäkter                                  10            11            12           1
            Kostnader                                -50           -51           -51           0
            Förskola
            Intäkter                                  30            31            32           1
            Kostnader                                -70           -71           -71           0
            """)
        let statement = try #require(report.statements.first)
        #expect(report.statements.count == 1)
        #expect(statement.title == "Driftredovisning")
        #expect(statement.rows.map(\.label) == ["Intäkter", "Kostnader", "Intäkter", "Kostnader"])
    }

    @Test("A year report with more activities than other rows keeps its figures")
    func manyActivities() throws {
        let activities = (1...8).map { "Aktivitet nummer \($0)\t2024-01-1\($0 % 10)\t2024-12-01\tPågår" }
        let report = try read(
            """
            Mål: Fler ska gå till egen försörjning

            Aktivitet\tStartdatum\tSlutdatum\tStatus
            \(activities.joined(separator: "\n"))

            Driftredovisning, tkr

            Verksamhet\tBudget 2024\tUtfall 2024\tAvvikelse
            Park\t-100\t-110\t-10
            Kost\t-50\t-45\t5
            """)
        #expect(report.rows.count == 8)
        #expect(report.statements.map { $0.rows.count } == [2])
    }
}

extension String {
    /// The text with spaces after it up to a width.
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
