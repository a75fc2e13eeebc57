import Oversight
import ReportReading
import SeededRandom
import Testing

/// What pages repeat never becomes data, and what only looks like it stays.
struct PageFurnitureTests {
    /// The top and the foot of a page; `#` is its number and `@` the number of pages.
    static let furniture: [(top: String, foot: String)] = [
        ("", "Sida # av @"), ("", "#(@)"), ("Granviks kommun", "# (@)"),
        ("Uppsiktsrapport 2025                2025-05-12", "Sida #"),
        ("Granviks kommun          Uppsiktsrapport          #(@)", ""), ("2025-05-12", "#"),
        ("Uppsiktsrapport till omsorgsutskottet", "- # -"), ("Hemtjänst", "#/@"),
        ("Omsorgsförvaltningen\n2025-05-12", "Sida #/@"),
    ]

    private static let first = """
        Uppsiktsrapport till omsorgsutskottet

        Hemtjänst

        1 Redovisning

        1.1 Fler ska trivas

        Verksamhetens aktiviteter\tStartdatum\tSlutdatum
        Så gräs\t2025-01-01\t2025-04-30
        • Hemtjänst\t\t
        ▶ Pågående enligt plan\t\t
        """
    private static let second = """
        Det spirar.\t\t
        Klippa gräs\t2025-01-01\t2025-04-30
        • Hemtjänst\t\t
        • Parkenheten\t\t
        Ej påbörjad\t\t
        """
    private static let third = """
        Räfsa löv\t2025-01-01\t2025-04-30
        • Hemtjänst\t\t
        Ej påbörjad\t\t
        """
    private static let fourth = """
        2 Alla mål för 2025

        Mål inom målområde Omsorg

        - Fler ska trivas
        - Färre ska frysa
        """

    @Test(arguments: furniture, [true, false])
    func itIsNoData(_ furniture: (top: String, foot: String), _ hasFormFeeds: Bool) throws {
        // Without form feeds only a page number shows where a page ends.
        guard hasFormFeeds || furniture.foot.contains("Sida") || furniture.foot.contains("@") else { return }
        let pages = [Self.first, Self.second, Self.third, Self.fourth]
        var text = ""
        for (index, page) in pages.enumerated() {
            if index > 0, hasFormFeeds { text += "\u{0C}" }
            func filled(_ line: String) -> String {
                line.replacing("#", with: "\(index + 1)").replacing("@", with: "\(pages.count)")
            }
            let top = furniture.top.isEmpty ? "" : filled(furniture.top) + "\n\n"
            text += top + page + "\n\n" + filled(furniture.foot) + "\n"
        }
        let report = try OwnReport.read(text)
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa gräs", "Räfsa löv"])
        #expect(report.rows.map(\.units) == [["Hemtjänst"], ["Hemtjänst", "Parkenheten"], ["Hemtjänst"]])
        #expect(report.rows.map(\.comment) == ["Det spirar.", "", ""])
        #expect(report.listedGoals.map(\.title) == ["Fler ska trivas", "Färre ska frysa"])
        #expect(report.committee == "omsorgsutskottet")
    }

    @Test func oneSheetHasFurnitureToo() throws {
        for mark in ["Sida 1 av 1", "1(1)", "1 (1)", "Granviks kommun          Sida 1 av 1"] {
            let report = try OwnReport.read("\(Self.first)\n\n\(Self.fourth)\n\n\(mark)\n")
            #expect(report.listedGoals.map(\.title) == ["Fler ska trivas", "Färre ska frysa"], "\(mark)")
        }
    }

    @Test func aBulletEqualToTheUnitOnTheCoverStays() throws {
        let report = try OwnReport.read("\(Self.first)\n\n\(Self.fourth)\n")
        #expect(report.unit == "Hemtjänst")
        #expect(report.rows.map(\.units) == [["Hemtjänst"]])
    }

    @Test func aLineThatStandsOnOnePageOnlyStays() throws {
        let report = try OwnReport.read(
            "\(Self.first)\n\u{0C}Hemtjänst\t\t\n\(Self.second)\n\u{0C}\(Self.third)\n\u{0C}\(Self.fourth)\n")
        #expect(report.rows.map(\.comment)[0].hasPrefix("Hemtjänst"))
    }

    @Test func theFootOfTheCoverIsNoGoal() throws {
        let report = try OwnReport.read(
            """
            Delårsrapport 2024
            Parknämnden
            Dnr PN 2024/17

            Parknämnden                                  1 (2)
            \u{C}1 Måluppfyllelse

            Nämndmål 1: Fler ska trivas
            Måluppfyllelse: Uppnått

            Nämndmål 2: Färre ska frysa
            Måluppfyllelse: Delvis uppnått

            Parknämnden                                  2 (2)
            """)
        #expect(report.goals.map(\.title) == ["Fler ska trivas", "Färre ska frysa"])
        #expect(report.committee == "Parknämnden")
    }
}
