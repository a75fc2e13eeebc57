import Foundation
import Oversight
import OversightViews
import Presentation
import ReportRendering
import TestSupport
import Testing

@Suite("A report for a terminal")
struct TextTests {
    private let renderer: ReportRenderer

    init() throws { renderer = try ReportRenderer() }

    @Test("says below a decision what was recorded before it was corrected, and which ones were struck")
    func corrections() throws {
        let page = renderer.render(try Sample.full(), as: .text, in: .english, width: 200)
        let told =
            "2031-09-17: § 45, previously § 54; Remitted for supplementation, previously Approved; "
            + "to be supplemented by 2031-10-01, previously nothing recorded, felskriven"
        #expect(page.contains(told), "\(page)")
        #expect(
            page.contains(
                """
                Struck decisions
                ----------------

                - 2031-09-17: Approved, Omsorgsutskottet 2031-09-10, § 46, fel rapport
                """), "\(page)")
    }

    @Test("is laid out with labels and values in line")
    func layout() throws {
        var report = try Sample.bare()
        report.goals = [try Sample.goal("1.1", "Fler äldre ska röra på sig", [try Sample.activity("Gå", .onHold)])]
        report.goals[0].activities[0].comment = "Ett ord till av samma slag så att raden bryts."
        report.statusCounts = ["on_hold": 1]
        report.title = "Rapport"
        #expect(
            renderer.render(report, as: .text, width: 50) == """
                Rapport
                =======

                Kommun:              Lillköping
                Slag av rapport:     Uppsiktsrapport
                Nämnd eller utskott: Omsorgsutskottet
                Läge:                Under arbete
                Omgång:              1


                Arbetet för de politiska målen
                ------------------------------

                1.1 Fler äldre ska röra på sig

                  - Gå
                    Status:    Vänteläge
                    Kommentar: Ett ord till av samma slag så att
                               raden bryts.


                Aktiviteterna i siffror
                -----------------------

                Vänteläge: 1
                Summa:     1

                """)
    }

    @Test("keeps within its width and has no spaces at line ends", arguments: [0, 20, 33, 80, 200])
    func width(_ width: Int) throws {
        let long = "Ett mål med många ord i sin titel som inte får plats på en enda rad i en terminal"
        for text in Sample.nasty + [long] {
            for language in PageLanguage.allCases {
                let lines = renderer.render(try Sample.saying(text), as: .text, in: language, width: width)
                    .split(separator: "\n", omittingEmptySubsequences: false)
                #expect(lines.allSatisfy { $0.count <= max(width, 20) }, "\(text)")
                #expect(lines.allSatisfy { $0.last?.isWhitespace != true }, "\(text)")
                let parts = renderer.render(try MadeReport { _ in text }.half(), as: .text, in: language, width: width)
                    .split(separator: "\n", omittingEmptySubsequences: false)
                #expect(parts.allSatisfy { $0.count <= max(width, 20) }, "\(text)")
                #expect(parts.allSatisfy { $0.last?.isWhitespace != true }, "\(text)")
            }
        }
    }

    @Test("breaks between words and puts the rest of a title under its beginning")
    func hanging() throws {
        var report = try Sample.bare()
        report.goals = [try Sample.goal("1.1", "Ungdomar i alla byar ska ha någonstans att vara")]
        #expect(
            renderer.render(report, as: .text, width: 30).contains(
                "\n1.1 Ungdomar i alla byar ska\n    ha någonstans att vara\n"))
    }

    @Test("counts a letter with its combining marks as one column")
    func combining() throws {
        var report = try Sample.bare()
        report.title = String(repeating: "e\u{301}", count: 20)
        let lines = renderer.render(report, as: .text, width: 20).split(separator: "\n")
        #expect(lines.first.map { $0.count } == 20)
        #expect(lines.dropFirst().first == Substring(repeating: "=", count: 20))
    }

    @Test("lists all goals by area, those of financial management last")
    func allGoals() throws {
        let text = renderer.render(try Sample.full(), as: .text)
        let start = try #require(text.range(of: "Samtliga mål\n"))
        #expect(
            text[start.lowerBound...] == """
                Samtliga mål
                ------------

                Ett gott åldrande
                  - Fler äldre ska röra på sig (avsnitt 1.1)
                  - Färre ska känna sig ensamma

                Växande byar
                  - Fler ska flytta in

                Verksamhetsmål för god ekonomisk hushållning
                  - Resorna ska kosta mindre (avsnitt 1.2)

                """)
    }

    @Test("shows activities under no goal as others, or as all there are", arguments: [false, true])
    func otherActivities(besideGoals: Bool) throws {
        var report = try Sample.bare()
        if besideGoals { report.goals = [try Sample.goal("1.1", "Fler ska läsa", [try Sample.activity("Läs")])] }
        report.otherActivities = [try Sample.activity("Köp böcker", .inProgressOnPlan), try Sample.activity("Måla")]
        report.statusCounts = ["in_progress_on_plan": 1]
        let text = renderer.render(report, as: .text)
        let heading = besideGoals ? "Övriga aktiviteter" : "Verksamhetens aktiviteter"
        #expect(text.contains("\n\(heading)\n\n  - Köp böcker\n"))
        #expect(text.contains("\n  - Måla\n"))
        #expect(text.contains("Ingen status rapporterad") && text.contains("Summa"))
    }

    @Test("has no area heading if no goal has an area")
    func goalsWithoutArea() throws {
        var report = try Sample.bare()
        report.listedGoals = [ListedGoalView(title: "Ett", area: nil, level: .board, number: nil)]
        #expect(renderer.render(report, as: .text).hasSuffix("------------\n\n- Ett\n"))
        report.listedGoals.append(ListedGoalView(title: "Två", area: "Byar", level: .board, number: nil))
        #expect(renderer.render(report, as: .text).hasSuffix("\nMål utan målområde\n  - Ett\n\nByar\n  - Två\n"))
    }
}
