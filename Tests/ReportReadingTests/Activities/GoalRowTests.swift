import Oversight
import ReportReading
import Testing

/// A goal as a row of its own in a table is that of the rows below it.
struct GoalRowTests {
    private static let header = "Nr    Aktivitet             Startdatum  Slutdatum   Status        Kommentar"

    private static func row(_ number: String, _ title: String) -> String {
        "\(number)   \(title)              2025-02-01  2025-12-31  Ej påbörjad   Bra."
    }

    @Test(arguments: ["", "\n"], ["Mål 2: Stöd tidigt", "Mål 2 Stöd tidigt"])
    func betweenRowsWithSpaces(_ blank: String, _ goal: String) throws {
        let lines = [Self.header, Self.row("1.1", "Så gräs "), blank + goal + blank, Self.row("2.1", "Klippa  ")]
        let report = try OwnActivities.read(lines.joined(separator: "\n"))
        #expect(report.goals.map(\.title) == ["Fler ska trivas i Lövsjö", "Stöd tidigt"])
        #expect(report.rows.map(\.title) == ["Så gräs", "Klippa"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
        #expect(report.unrecognised.isEmpty)
    }

    @Test func asTheFirstRow() throws {
        let report = try OwnReport.read(
            """
            Delårsrapport 2025

            \(Self.header)
            Mål 1: Fler i arbete
            \(Self.row("1.1", "Så gräs "))
            """)
        #expect(report.goals.map(\.title) == ["Fler i arbete"])
        #expect(report.rows.map(\.goalLine) == [4])
        #expect(report.unrecognised.isEmpty)
    }

    @Test(arguments: ["| ", ""])
    func amongRowsWithBarsOrTabs(_ bar: String) throws {
        let rows = [
            ["Aktivitet", "Start", "Slut", "Status"], ["**Mål 1: Grönt**", "", "", ""],
            ["Så gräs", "2025-02-01", "2025-12-31", "Ej påbörjad"], ["**Mål 2: Rent**", "", "", ""],
            ["Städa", "2025-02-01", "2025-12-31", "Ej påbörjad"],
        ]
        let lines = rows.map { bar.isEmpty ? $0.joined(separator: "\t") : "| " + $0.joined(separator: " | ") + " |" }
        let report = try OwnReport.read("Delårsrapport 2025\n\n\(lines.joined(separator: "\n"))\n")
        #expect(report.goals.map(\.title) == ["Grönt", "Rent"])
        #expect(report.rows.map(\.title) == ["Så gräs", "Städa"])
        #expect(report.rows.map(\.goalLine) == report.goals.map(\.line))
        #expect(report.unrecognised.isEmpty)
    }
}
