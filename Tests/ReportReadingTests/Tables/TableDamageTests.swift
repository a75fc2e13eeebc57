import Oversight
import ReportReading
import Testing

/// The damage that tables of published reports have, each in a table of its own.
struct TableDamageTests {
    private func read(_ lines: [String]) throws -> TableReading {
        TableReader.read(try DocumentText(Array(lines.joined(separator: "\n").utf8)))
    }

    /// The only table of the lines, none of which is unplaced.
    private func table(_ lines: [String]) throws -> Table {
        let reading = try read(lines)
        #expect(reading.tables.count == 1)
        #expect(reading.unplaced.isEmpty)
        return try #require(reading.tables.first)
    }

    private func titles(_ table: Table) -> [String] { table.rows.map { table.title(of: $0) } }

    @Test func lettersOfTheHeaderHaveComeLoose() throws {
        let apart = try table([
            "Mått\tKön\t2024\tMål 2024\tBedömnin g\tTrend", "Bänkar i parken\tAlla\t40\t45\tNära värde\tÖkad",
        ])
        #expect(apart.columns.map(\.meaning.role) == [.title, .gender, .value, .target, .assessment, .trend])

        let moved = try table([
            "Mått\tKön\t2024\tMål 2024 g\tBedömnin\tTrend", "Bänkar i parken\tAlla\t40\t45\tNära värde\tÖkad",
        ])
        #expect(moved.columns.map(\.words) == ["Mått", "Kön", "2024", "Mål 2024", "Bedömning", "Trend"])
        #expect(moved.columns[3].meaning.year == 2024)
    }

    @Test func aSeparatorAfterARowIsNoHeader() throws {
        let table = try table([
            "Uppdrag från nämnd\tStartdatum\tSlutdatum\tStatus", "---\t---\t---\t---",
            "Måla om bryggan\t2024-01-01\t2024-05-31\tKlar", "--\t------\t------\t---", "",
            "Räkna bänkarna\t2024-02-01\t2024-12-31\tPågår",
        ])
        #expect(titles(table) == ["Måla om bryggan", "Räkna bänkarna"])
        #expect(table.separatorLines == [2, 4])
        #expect(table.titleKind == .assignment)
    }

    @Test func rowsAreTornFromTheirHeaderByAHeading() throws {
        let table = try table([
            "Indikator\tKön\t2023\t2024\tTrend", "---\t---\t---\t---\t---", "", "#### Grönare torg", "",
            "Träd per kvarter\t\t4\t5\tÖkad", "", "#### Kortare köer", "", "Dagar i kö\tAlla\t\t12\t",
        ])
        #expect(titles(table) == ["Träd per kvarter", "Dagar i kö"])
        #expect(table.rows.map(\.group?.label) == ["Grönare torg", "Kortare köer"])
        #expect(table.rows.map(\.group?.line) == [4, 8])
        #expect(table.rows.map(\.group?.source) == [.heading, .heading])
    }

    @Test func aHeaderStandsBetweenARowAndItsComment() throws {
        let header = "Uppdrag från nämnd\tStartdatum\tSlutdatum\tStatus"
        let table = try table([
            header, "Måla om bryggan\t2024-01-01\t2024-05-31\tKlar", "", header, "---\t---\t---\t---", "",
            "**Kommentar:** Bryggan är målad.", "", "Färgen håller.", "",
            "Räkna bänkarna\t2024-02-01\t2024-12-31\tPågår",
            "<p><b>Kommentar:</b> Halva stan är räknad.</p> <p>Resten tas i höst.</p>\t\t\t",
        ])
        #expect(table.headerLines == [1, 4])
        #expect(table.rows.map(\.lines) == [[2], [11]])
        #expect(table.rows[0].comment.map(\.line) == [7, 9])
        #expect(table.rows[0].comment[0].text == "Kommentar: Bryggan är målad.")
        #expect(table.rows[1].comment.map(\.text) == ["Kommentar: Halva stan är räknad.", "Resten tas i höst."])
    }

    @Test func aHeaderIsRepeatedAfterAPage() throws {
        let header = "Konto\tUtfall\tBudget"
        let table = try table([
            header, "Hyror\t5\t6", "", "Sida 2 (9)", "", header, "Löner\t7\t8", "<b>Summa</b>\t<b>12</b>\t<b>14</b>",
        ])
        #expect(titles(table) == ["Hyror", "Löner", "Summa"])
        #expect(table.rows.map(\.kind) == [.data, .data, .sum])
        #expect(table.headerLines == [1, 6])
    }

    @Test func theRestOfARowFollowsTheRepeatedHeader() throws {
        let header = "Konto\tUtfall\tBudget"
        let table = try table([
            header, "Hyror för lokaler i\t5\t6", "", header, "hamnen och på torget\t\t", "Löner\t7\t8",
        ])
        #expect(titles(table) == ["Hyror för lokaler i hamnen och på torget", "Löner"])
        #expect(table.rows[0].lines == [2, 5])
    }

    @Test func theNameOfTheGroupIsInTheHeader() throws {
        let table = try table([
            "<b>Hamnen</b>\t<b>Utfall 2024</b>\t<b>Åtagande -25</b>\t<b>Avvikelse</b>", "Båtplatser\t40\t-\t0",
            "<b>Torget</b>\t<b>Utfall 2024</b>\t<b>Åtagande -25</b>\t<b>Avvikelse</b>", "Marknadsstånd\t12\t14\t-2",
        ])
        #expect(table.rows.map(\.group?.label) == ["Hamnen", "Torget"])
        #expect(table.columns.map(\.meaning.year) == [nil, 2024, 2025, nil])
        #expect(table.columns.map(\.meaning.role) == [.title, .outcome, .commitment, .deviation])
        #expect(table.rows[0].cells[2].figures == .notStated)
    }

    @Test func boldRowsAreGroupsAndSumsAndTheOthersAreNot() throws {
        let table = try table([
            "Mått\t2023\t2024", "<b>Hamnen</b>\t\t", "Båtplatser\t40\t41", "Bojar\t\t", "<b>Torget</b>\t\t",
            "<b>Marknadsstånd</b>\t12\t14",
        ])
        #expect(table.rows.map(\.kind) == [.group, .data, .data, .group, .data])
        #expect(table.rows[2].group?.label == "Hamnen")
        #expect(table.rows[4].cells[0].isBold)
    }

    @Test func aBoldLineBetweenRowsIsTheLabelOfAGroup() throws {
        let table = try table(["Mått\t2023\t2024", "Båtplatser\t40\t41", "", "**Torget**", "", "Marknadsstånd\t12\t14"])
        #expect(table.rows.map(\.group?.label) == [nil, "Torget"])
    }

    @Test func aWrappedTitleAndALabelWithoutTabs() throws {
        let table = try table([
            "Mått\t2023\t2024", "Båtplatser\t40\t41", "Torget", "Marknadsstånd\t12\t14", "Lediga platser i",
            "hamnen, andel\t7\t8",
        ])
        #expect(titles(table) == ["Båtplatser", "Marknadsstånd", "Lediga platser i hamnen, andel"])
        #expect(table.rows.map(\.group?.label) == [nil, "Torget", "Torget"])
        #expect(table.rows[2].lines == [5, 6])
    }

    @Test func theYearsStandUnderTheWords() throws {
        let table = try table(["Konto\tUtfall\tUtfall\tBudget", "\t2023\t2024\t2024", "Hyror\t5\t6\t7"])
        #expect(table.columns.map(\.meaning.role) == [.title, .outcome, .outcome, .budget])
        #expect(table.columns.map(\.meaning.year) == [nil, 2023, 2024, 2024])
        #expect(table.headerLines == [1, 2])
    }

    @Test func outcomeAndBudgetAreEachSplitInTwo() throws {
        let table = try table([
            "Verksamhet\tUtfall\t\tBudget\t", "\tKostnad\tIntäkt\tKostnad\tIntäkt", "Hamnen\t5\t6\t7\t8",
        ])
        #expect(table.columns.map(\.meaning.role) == [.title, .outcome, .outcome, .budget, .budget])
        #expect(table.columns.map(\.meaning.amount) == [nil, .cost, .income, .cost, .income])
    }

    @Test func aTextAmongFiguresAndAnEmptyTitleAreKept() throws {
        let table = try table([
            "Mått\t2023\tTrend\tFöljs upp", "Bryggor\t\tResultat kommer i vår\tÅrsrapport", "\t5\t\t",
        ])
        #expect(table.cell(.trend, of: table.rows[0])?.text == "Resultat kommer i vår")
        #expect(table.title(of: table.rows[1]).isEmpty)
        #expect(table.rows[1].cells[1].text == "5")
    }

    @Test func aSumIsNamedAndAnAssignmentThatBeginsWithAllIsNone() throws {
        let sums = try table(["Anställda\t2023\t2024", "fast anställda\t5\t6", "Alla\t5\t6"])
        #expect(sums.rows.map(\.kind) == [.data, .sum])
        let assignments = try table([
            "Uppdrag\tStartdatum\tSlutdatum\tStatus", "Alla bryggor ska målas\t2024-01-01\t\tKlar",
        ])
        #expect(assignments.rows.map(\.kind) == [.data])
    }

    @Test func aListOfContentsIsNoTable() throws {
        let reading = try read([
            "Innehåll", "Hamnen.....\t3", "Torget\t4", "Ekonomi\t12", "", "Konto\tUtfall\tBudget", "Hyror\t5\t6",
        ])
        #expect(reading.contentsLines == [2, 3, 4])
        #expect(reading.tables.count == 1)
    }

    @Test func anUnknownHeaderKeepsItsWords() throws {
        let table = try table(["Fordonsslag\tRegistreringar\tKörsträcka", "Sopbil\t7\t12 000", "Plogbil\t3\t4 000"])
        #expect(table.columns.map(\.meaning.role) == [.title, .other, .other])
        #expect(table.columns.map(\.words) == ["Fordonsslag", "Registreringar", "Körsträcka"])
        #expect(table.rows.count == 2)
    }

    @Test func whatFitsNoColumnIsGivenBack() throws {
        let reading = try read([
            "Konto\tUtfall\tBudget", "Hyror\t5\t6", "Löner\t7\t8\t9\t10", "", "En mening står emellan.", "",
            "Ord\tord\tord",
        ])
        #expect(reading.unplaced.map(\.line) == [3, 7])
        #expect(reading.unplaced.first?.text == "Löner 7 8 9 10")
    }

    @Test func theEmptyCellOverTheTitlesIsLost() throws {
        let table = try table(["Utfall\tBudget\tAvvikelse", "Hyror\t5\t6\t-1"])
        #expect(table.columns.map(\.meaning.role) == [.title, .outcome, .budget, .deviation])
        #expect(titles(table) == ["Hyror"])
    }

    @Test func aTableInMarkdown() throws {
        let table = try table([
            "| Mått | 2023 | 2024 |", "|:-----|-----:|-----:|", "| **Hamnen** | | |",
            "| Båtar \\| kanoter | 1&nbsp;200 | 7 |",
        ])
        #expect(table.layout == .pipes)
        #expect(titles(table) == ["Hamnen", "Båtar | kanoter"])
        #expect(table.rows[1].cells[1].figures.number?.value == DecimalNumber(significand: 1_200))
    }

    @Test func aTableInMarkdownWithoutBarsAtTheMargin() throws {
        let table = try table([
            "Mått | 2023 | 2024", "--- | ---: | ---:", "Bänkar | 4 | 5", "Bojar | | 7", "", "Text | med streck.",
        ])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["Bänkar", "4", "5"], ["Bojar", "", "7"]])
        #expect(table.separatorLines == [2])
    }

    @Test func theUnitStandsOverTheTitles() throws {
        let table = try table([
            "Driften under året", "tkr              Budget        Utfall", "Hamn             1 200         1 100",
        ])
        #expect(table.unit == .thousandKronor)
        #expect(table.rows.map { $0.cells.map(\.text) } == [["Hamn", "1 200", "1 100"]])
    }

    @Test func columnsAlignedBySpacesWithAWrappedHeader() throws {
        let table = try table([
            "Resultaträkning              Utfall     Budget  Avvikelse    Prognos     Budget    Avvikelse",
            "(tkr)                                                        8, 2024       2024   mot budget",
            "                                                                                        2024",
            "Hyror för lokaler           34 550     35 277        727     50 000     51 000        1 000",
            "som inte används",
            "Löner                      -17 216    -17 334        118          -          -            -",
            "Summa                       17 334     17 943        845     50 000     51 000        1 000",
        ])
        #expect(table.layout == .aligned)
        #expect(table.unit == .thousandKronor)
        #expect(
            table.columns.map(\.meaning.role)
                == [.title, .outcome, .budget, .deviation, .forecast, .yearBudget, .forecastDeviation])
        #expect(titles(table) == ["Hyror för lokaler som inte används", "Löner", "Summa"])
        #expect(table.rows.map(\.lines) == [[4, 5], [6], [7]])
        #expect(table.rows[1].cells[1].text == "-17 216")
        #expect(table.rows[1].cells[4].figures == .notStated)
    }

    @Test func aWordAboveTheHeaderBelongsToItsColumnAndAHeadingDoesNot() throws {
        let table = try table([
            "Indikatorer", "                                   Mål",
            "Indikator          2024    2025     2025   Bedömning",
            "Träd per kvarter      4       5        6   Nära värde",
        ])
        #expect(table.columns.map(\.meaning.role) == [.title, .value, .value, .target, .assessment])
        #expect(table.columns.map(\.meaning.year) == [nil, 2024, 2025, 2025, nil])
        #expect(table.headerLines == [2, 3])
    }

    @Test func aCellReachesTheNextWithASingleSpace() throws {
        let table = try table([
            "Indikator               Kön       2024    Mål 2025 Bedömning       Trend",
            "Lediga båtplatser i hamnen Alla     12          45 Nära värde      Ökad",
            "Väntetid i dagar        Kvinnor      9           -                 Minskad",
            "Bänkar per kvarter                   4           6 Inget värde     Ökad",
            "                                                   angivet",
        ])
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["Lediga båtplatser i hamnen", "Alla", "12", "45", "Nära värde", "Ökad"],
                ["Väntetid i dagar", "Kvinnor", "9", "-", "", "Minskad"],
                ["Bänkar per kvarter", "", "4", "6", "Inget värde angivet", "Ökad"],
            ])
    }

    @Test func figuresStandBesideTheMiddleOfATitle() throws {
        let table = try table([
            "Indikator                  2024     2025   Bedömning", "Andel bryggor utan",
            "anmärkning vid besiktning    61       74   Nära värde",
            "under våren", "Lediga båtplatser             3        -   Nära värde", "Väntetid från anmälan",
            "                              9        7   Nära värde",
            "till lagning",
        ])
        #expect(
            titles(table) == [
                "Andel bryggor utan anmärkning vid besiktning under våren", "Lediga båtplatser",
                "Väntetid från anmälan till lagning",
            ])
        #expect(table.rows.map(\.lines) == [[2, 3, 4], [5], [6, 7, 8]])
    }

    @Test func figuresWithOneSpaceBetweenThemAreReadIfThereIsOneWay() throws {
        let reading = try read([
            "Konto Utfall 2023 Budget 2023 Utfall 2024 Budget 2024", "Hyror 34 550 35 277 17 216 17 334",
            "Löner 146 441 114 227 32 214",
        ])
        let table = try #require(reading.tables.first)
        #expect(table.rows.map { $0.cells.map(\.text) } == [["Hyror", "34 550", "35 277", "17 216", "17 334"]])
        #expect(reading.unplaced.map(\.line) == [3])
    }

    @Test func figuresWithOneSpaceBetweenThemAreReadIfTheDeviationProvesThem() throws {
        let reading = try read([
            "Konto Utfall Budget Avvikelse", "Intäkter 146 441 114 227 32 214", "Kostnader -259 850 -253 831 -6 019",
            "Övrigt 146 441 114 227 32 999",
        ])
        let table = try #require(reading.tables.first)
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["Intäkter", "146 441", "114 227", "32 214"], ["Kostnader", "-259 850", "-253 831", "-6 019"],
            ])
        #expect(reading.unplaced.map(\.line) == [4])
    }

    @Test func oneCellToALineUnderAGluedHeader() throws {
        let table = try table([
            "IndikatorKön20232024Mål 2024Trend", "Bänkar i", "parken", "Alla", "40", "", "45", "Ökad", "", "Slut.",
        ])
        #expect(table.layout == .vertical)
        #expect(table.columns.map(\.meaning.role) == [.title, .gender, .value, .value, .target, .trend])
        #expect(table.rows.map { $0.cells.map(\.text) } == [["Bänkar i parken", "Alla", "40", "", "45", "Ökad"]])
    }

    @Test func aRowOfACellToALineThatLacksACellIsGivenBack() throws {
        let reading = try read([
            "Konto", "", "Utfall", "", "Budget", "", "Avvikelse", "", "Intäkter", "", "5", "", "6", "", "1", "",
            "Löner", "", "7",
            "", "Hyror", "", "8", "", "9", "", "1", "",
            "Det var allt som fanns att säga om pengarna det här året, och det räcker.",
        ])
        let table = try #require(reading.tables.first)
        #expect(titles(table) == ["Intäkter", "Hyror"])
        #expect(reading.unplaced.map(\.line) == [17, 19])
    }

    @Test("A row with damaged figures, or far from its header, is listed and is no running text")
    func rowsThatFitNoHeader() throws {
        let damaged = try read([
            "Verksamhet                Budget    Utfall   Avvikelse",
            "Förskola                  −120,5    −118,2         2,3",
            "Grundskola                −31O,O    −3l5,4        −5,4",
            "Gymnasium                  −98,7     −99,1        −0,5",
        ])
        #expect(damaged.tables.flatMap { titles($0) } == ["Förskola", "Gymnasium"])
        #expect(damaged.unplaced.map(\.line) == [3])

        let torn = try read(["Allt om våra parker.", "", "Nöjda besökare              71 %      74 %      76", ""])
        #expect(torn.tables.isEmpty)
        #expect(torn.unplaced.map(\.line) == [3])
    }
}
