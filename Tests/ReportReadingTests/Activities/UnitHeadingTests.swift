import Oversight
import ReportReading
import Testing

/// A heading between that of a goal and a table names the unit whose activities follow.
struct UnitHeadingTests {
    private func table(_ title: String, isMarkdown: Bool) -> [String] {
        isMarkdown
            ? [
                "| Aktivitet | Start | Slut | Status |", "|---|---|---|---|",
                "| \(title) | 2025-03-01 | 2025-11-30 | Ej påbörjad |", "",
            ]
            : [
                "Aktivitet            Start        Slut         Status", "",
                "\(title)              2025-03-01   2025-11-30   Ej påbörjad", "",
            ]
    }

    /// Names of which the first says what it is, before a table each: alone, directly above the header, and marked.
    @Test(arguments: ["alone", "above", "marked"], [["Gatuenheten", "HR"], ["Ekbackens skola", "Ekonomi"]])
    func isThatOfTheRowsBelowIt(_ form: String, _ names: [String]) throws {
        var lines: [String] = []
        for (name, title) in zip(names, ["Så gräs", "Räfsa "]) {
            lines.append(form == "marked" ? "### \(name)" : name)
            if form != "above" { lines.append("") }
            lines += table(title, isMarkdown: form == "marked")
        }
        let report = try OwnActivities.read(lines.joined(separator: "\n"))
        #expect(report.rows.map(\.title) == ["Så gräs", "Räfsa"])
        #expect(report.rows.map(\.units) == names.map { [$0] })
        #expect(report.rows.map(\.goalLine) == [4, 4])
        #expect(report.rows.map(\.comment) == ["", ""])
        #expect(report.unrecognised.isEmpty)
    }

    @Test func endsWithTheGoal() throws {
        let lines =
            ["Gatuenheten", ""] + table("Så gräs", isMarkdown: false) + ["Mål 2: Mindre skräp", ""]
            + table("Städa ", isMarkdown: false)
        let report = try OwnActivities.read(lines.joined(separator: "\n"))
        #expect(report.rows.map(\.units) == [["Gatuenheten"], []])
    }

    @Test func aLineThatMayBeAnythingIsListed() throws {
        let lines = table("Så gräs", isMarkdown: false) + ["Kommunikation", ""] + table("Skriva", isMarkdown: false)
        let report = try OwnActivities.read(lines.joined(separator: "\n"))
        #expect(report.rows.map(\.title) == ["Så gräs", "Skriva"])
        #expect(report.rows.map(\.units) == [[], []])
        #expect(report.rows.map(\.comment) == ["", ""])
        #expect(report.unrecognised.map(\.text) == ["Kommunikation"])
    }

    @Test(arguments: ["Trygg skola", "Öppenhet", "Stöd i skolan"])
    func aThemeIsNoUnit(_ theme: String) throws {
        let lines = table("Så gräs", isMarkdown: false) + [theme, ""] + table("Skriva", isMarkdown: false)
        let report = try OwnActivities.read(lines.joined(separator: "\n"))
        #expect(report.rows.map(\.units) == [[], []])
        #expect(report.unrecognised.map(\.text) == [theme])
    }

    @Test func standsDirectlyBelowEachGoal() throws {
        func part(_ title: String) -> [String] { table(title, isMarkdown: false) }
        let lines =
            ["Kök och städ", ""] + part("Så gräs") + ["Vaktmästeri", ""] + part("Räfsa ")
            + ["Mål 2: Mindre skräp", "Kök och städ", ""] + part("Sopa  ") + ["Vaktmästeri", ""] + part("Städa ")
        let report = try OwnActivities.read(lines.joined(separator: "\n"))
        #expect(report.goals.map(\.title).last == "Mindre skräp")
        #expect(report.rows.map(\.title) == ["Så gräs", "Räfsa", "Sopa", "Städa"])
        #expect(report.rows.map(\.units) == [["Kök och städ"], ["Vaktmästeri"], ["Kök och städ"], ["Vaktmästeri"]])
        #expect(report.unrecognised.isEmpty)
    }

    @Test func aLineByItselfAboveTextIsListed() throws {
        func table(_ title: String) -> String {
            "Aktivitet   Start        Slut         Status        Kommentar\n\n"
                + "\(title)     2025-03-01   2025-11-30   Ej påbörjad   Det går bra.\n\n"
        }
        let report = try OwnActivities.read(
            table("Så gräs") + "Natur och miljö\n\nDet har gått bra under hela året.\n\n" + table("Skriva "))
        #expect(report.rows.map(\.title) == ["Så gräs", "Skriva"])
        #expect(report.rows.map(\.comment) == ["Det går bra.", "Det går bra."])
        #expect(report.unrecognised.map(\.text).contains("Natur och miljö"))
    }
}
