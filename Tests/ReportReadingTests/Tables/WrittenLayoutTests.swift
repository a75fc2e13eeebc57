import ReportReading
import Testing

/// Ways in which reports write their tables, each in a small table of its own.
struct WrittenLayoutTests {
    private func table(_ text: String) throws -> Table {
        let reading = TableReader.read(try DocumentText(Array(text.utf8)))
        #expect(reading.unplaced.isEmpty, "\(reading.unplaced)")
        #expect(reading.tables.count == 1)
        return try #require(reading.tables.first)
    }

    private func rows(_ table: Table) -> [[String]] { table.rows.map { $0.cells.map(\.text) } }

    @Test func aHeaderOverTwoLinesWithWordsThatAreNotKnown() throws {
        let table = try table(
            """
                                           Utfall   Utfall  Målvärde
            Indikator                        2023     2024      2024  Mål nått  Uppgiftslämnare

            Lediga bänkar i parken             41       42        45  Nej       Parkvakten
            """)
        #expect(table.columns.map(\.meaning.role) == [.title, .outcome, .outcome, .target, .assessment, .other])
        #expect(rows(table) == [["Lediga bänkar i parken", "41", "42", "45", "Nej", "Parkvakten"]])
    }

    @Test func theCellsTellWhatAColumnIs() throws {
        let table = try table("Mått\t2024\tMål 2024\tUtslag\tPil\nBänkar\t4\t5\tNästan\tÖkar\nTräd\t7\t6\tJa\tMinskar")
        #expect(table.columns.map(\.meaning.role) == [.title, .value, .target, .assessment, .trend])
    }

    @Test func figuresStandOnTheLastLineOfTheTitle() throws {
        let table = try table(
            """
            Mått                              2023   2024  Mål 2024  Bedömning
            Bänkar som har målats om
            under året                          41     42        45  Nej
            Träd                                 7      8         9  Ja
            Lekplatser som besökare i
            Lövsjö är nöjda med                 12     13        14  Ja
            """)
        #expect(
            rows(table).map(\.[0]) == [
                "Bänkar som har målats om under året", "Träd", "Lekplatser som besökare i Lövsjö är nöjda med",
            ])
    }

    @Test func partsOfAnIndicatorAreNoRestOfItsTitle() throws {
        let table = try table(
            """
            Mått                              2023   2024  Mål 2024
            Besökare som har fått stöd av       41     42        45
            Parkhuset
            varav kvinnor                       20     21        22
            varav män                           21     21        23
            """)
        #expect(rows(table).map(\.[0]) == ["Besökare som har fått stöd av Parkhuset", "varav kvinnor", "varav män"])
    }

    @Test func aGroupAfterASumIsNoRestOfItsLabel() throws {
        let table = try table(
            """
            Post                   Budget   Utfall
            Intäkter
            Hyror                     120      118
            Summa intäkter            120      118
            Kostnader
            Löner                      80       81
            """)
        #expect(table.rows.map(\.kind) == [.group, .data, .sum, .group, .data])
    }

    @Test func aTargetGoesOnBelow() throws {
        let table = try table(
            """
            Mått                     2023    2024    Mål 2024  Bedömning

            Dagar i kö till            41      42      högst  Nej
            bryggan                                       45

            Träd                        7       8          9  Ja
            """)
        #expect(rows(table)[0] == ["Dagar i kö till bryggan", "41", "42", "högst 45", "Nej"])
    }

    @Test func daysStandOverTheFigures() throws {
        let table = try table("\t2023-08-31\t2024-08-31\nTillsvidareanställda\t41\t42")
        #expect(table.columns.map(\.meaning.year) == [nil, 2023, 2024])
        #expect(rows(table) == [["Tillsvidareanställda", "41", "42"]])
    }

    @Test func namesOfGroupsStandOverTheirColumns() throws {
        let table = try table(
            """
                                      Januari–augusti             Helår 2024
            Belopp i tkr           Budget   Utfall    Diff    Budget  Prognos    Diff
            Hyror                     120      118      -2       180      177      -3
            """)
        #expect(
            table.columns.map(\.meaning.role) == [
                .title, .budget, .outcome, .deviation, .yearBudget, .forecast, .forecastDeviation,
            ])
    }

    @Test func figuresOfOneSizeAreToldApart() throws {
        let table = try table(
            "Post Budget 2024 Utfall 2024 Utfall 2023\nHyror 112 300 112 648 110 420\nLöner 5 100 5 200 5 300")
        #expect(rows(table)[0] == ["Hyror", "112 300", "112 648", "110 420"])
    }

    @Test func anEmptyCellBetweenBlankLines() throws {
        let table = try table("Mått\n\n2023\n\n2024\n\nBänkar\n\n\n\n42\n\nTräd\n\n7\n\n8\n")
        #expect(rows(table) == [["Bänkar", "", "42"], ["Träd", "7", "8"]])
    }

    @Test func aLabelAndATextAreNoRow() throws {
        let text = "Mått\tMål 2024\t2024\t2023\tTrend\nBänkar\t45\t42\t41\tÖkar\n\nBedömning:\tDelvis uppnått\n"
        let reading = TableReader.read(try DocumentText(Array(text.utf8)))
        #expect(reading.tables.flatMap(\.rows).map { $0.cells[0].text } == ["Bänkar"])
    }
}
