import Foundation
import Oversight
import OversightViews
import Presentation
import ReportRendering
import TestSupport
import Testing

@Suite("A report as Markdown")
struct MarkdownTests {
    private let renderer: ReportRenderer

    init() throws { renderer = try ReportRenderer() }

    @Test("says below a decision what was recorded before it was corrected, and which ones were struck")
    func corrections() throws {
        let page = renderer.render(try Sample.full(), as: .markdown)
        #expect(
            page.contains(
                """
                - **Rättad:** 2031-09-17: § 45, tidigare § 54; Återremiss, tidigare Godkänd; \
                kompletteras senast 2031-10-01, tidigare inget antecknat, felskriven
                """), "\(page)")
        #expect(
            page.contains(
                """
                ## Strukna beslut

                - 2031-09-17: Godkänd, Omsorgsutskottet 2031-09-10, § 46, fel rapport
                """), "\(page)")
    }

    @Test("has headings, lists and pipe tables")
    func layout() throws {
        var report = try Sample.bare()
        report.title = "Rapport"
        report.goals = [try Sample.goal("1.1", "Fler ska gå", [try Sample.activity("Gå", .onHold)])]
        report.goals[0].activities[0].comment = "Ett.\nTvå | tre."
        report.goals[0].gradeLabel = "Uppfyllt"
        report.goals[0].gradeBasis = .rule
        report.statusCounts = ["on_hold": 1]
        #expect(
            renderer.render(report, as: .markdown) == """
                # Rapport

                - **Kommun:** Lillköping
                - **Slag av rapport:** Uppsiktsrapport
                - **Nämnd eller utskott:** Omsorgsutskottet
                - **Läge:** Under arbete
                - **Omgång:** 1

                ## Arbetet för de politiska målen

                ### 1.1 Fler ska gå

                - **Bedömning:** Uppfyllt (föreslagen av kommunens regel)

                | Aktivitet | Status | Kommentar |
                | --- | --- | --- |
                | Gå | Vänteläge | Ett.<br>Två \\| tre. |

                ## Aktiviteterna i siffror

                | Status | Antal |
                | --- | ---: |
                | Vänteläge | 1 |
                | Summa | 1 |

                """)
    }

    @Test(
        "escapes text that would be read as markup",
        arguments: [
            ("a|b", "a\\|b"), ("`x`", "\\`x\\`"), ("*x* _y_", "\\*x\\* \\_y\\_"), ("<b>", "\\<b\\>"),
            ("# x", "\\# x"), ("- x", "\\- x"), ("+ x", "\\+ x"), ("1. x", "1\\. x"), ("12) x", "12\\) x"),
            ("===", "\\==="), ("&amp;", "\\&amp;"), ("[a](b)", "\\[a\\](b)"), ("a\\|b", "a\\\\\\|b"),
            ("~~x~~", "\\~\\~x\\~\\~"), ("2031-01-02", "2031-01-02"), ("a\n# b\n\n2. c", "a\\\n  \\# b\\\n  2\\. c"),
        ])
    func escaping(_ written: String, _ escaped: String) throws {
        var report = try Sample.bare()
        report.notes = [written]
        #expect(renderer.render(report, as: .markdown).hasSuffix("## Upplysningar\n\n- \(escaped)\n"))
    }

    @Test("says in the reader's language that the report was not there yet on the day asked for")
    func notKnown() throws {
        var report = try Sample.bare()
        report.notes = ["The report is not known of."]
        report.notKnownOn = "2031-01-15"
        let swedish = renderer.render(report, as: .markdown)
        #expect(swedish.contains("- Rapporten fanns inte ännu den 2031-01-15."))
        #expect(!swedish.contains("not known"))
        let english = renderer.render(report, as: .markdown, in: .english)
        #expect(english.contains("- The report was not there yet on 2031-01-15."))
    }

    @Test("keeps every row of a table on one line with as many cells", arguments: Sample.nasty)
    func tables(_ text: String) throws {
        let lines = renderer.render(try Sample.saying(text), as: .markdown).split(separator: "\n")
        let rows = lines.filter { $0.hasPrefix("|") }
        func cells(_ row: Substring) -> Int {
            var count = -1
            var isEscaped = false
            for byte in row.utf8 {
                if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            }
            return count
        }
        // Two tables of activities with a header, a rule and their rows; the summary; the findings.
        #expect(rows.map(cells) == [6, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 3, 3, 3])
    }

    @Test("gives every row of a table of figures as many cells as its header", arguments: Sample.nasty)
    func figures(_ text: String) throws {
        let lines = renderer.render(try MadeReport { _ in text }.half(), as: .markdown)
            .split(separator: "\n", omittingEmptySubsequences: false)
        var tables: [[Substring]] = [[]]
        for line in lines {
            if line.hasPrefix("|") { tables[tables.count - 1].append(line) } else { tables.append([]) }
        }
        let shown = tables.filter { !$0.isEmpty }
        #expect(shown.count >= 6)
        for table in shown { #expect(Set(table.map(Self.cells)).count == 1, "\(table)") }
    }

    private static func cells(_ row: Substring) -> Int {
        var count = -1
        var isEscaped = false
        for byte in row.utf8 {
            if byte == UInt8(ascii: "|"), !isEscaped { count += 1 }
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        return count
    }

    @Test("names the units of an activity below its title, not as its rationale")
    func unitsBelowTitle() throws {
        var report = try Sample.bare()
        var activity = try Sample.activity("Gå ut", .onHold)
        activity.units = ["Hemtjänst"]
        activity.rationale = "Den som går ut sover."
        report.goals = [try Sample.goal("1", "Ett", [activity])]
        let written = renderer.render(report, as: .markdown)
        let row = try #require(written.split(separator: "\n").first { $0.contains("Gå ut") })
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(cells[0].contains("Enheter: Hemtjänst"))
        #expect(cells[1] == "Den som går ut sover.")
    }
}
