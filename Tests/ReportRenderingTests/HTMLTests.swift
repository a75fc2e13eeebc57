import Oversight
import OversightViews
import Presentation
import ReportRendering
import TestSupport
import Testing

@Suite("A report as a page")
struct HTMLTests {
    private let renderer: ReportRenderer

    init() throws { renderer = try ReportRenderer() }

    private func page(_ report: ReportView, _ language: PageLanguage = .swedish) throws -> HTMLPage {
        try HTMLPage(renderer.render(report, as: .html, in: language))
    }

    @Test("has every part, in the order of the printed reports")
    func order() throws {
        let page = try page(try Sample.full())
        #expect(
            page.named("h1", "h2", "h3").map(\.text) == [
                "Uppsiktsrapport för Skogsbackens hemtjänst", "Upplysningar", "Arbetet för de politiska målen",
                "1.1 Fler äldre ska röra på sig", "1.2 Resorna ska kosta mindre", "Aktiviteterna i siffror", "Beslut",
                "1. Återremiss", "2. Överlämnad till kommunstyrelsen", "Strukna beslut", "Kompletteringar",
                "Komplettering i omgång 2, 2031-09-28", "Att kontrollera", "Samtliga mål", "Ett gott åldrande",
                "Växande byar", "Verksamhetsmål för god ekonomisk hushållning",
            ])
        let text = try #require(page.named("body").first).text
        for part in [
            "Lillköping", "Hemtjänst", "OMS 31/102", "417", "Delvis uppfyllt (satt av en handläggare)",
            "Två byar saknar grupp.", "Hemtjänst norr, Hemtjänst söder", "Den som går ut ofta sover bättre.",
            "Pågående enligt plan", "Avslutad med avvikelse", "Ingen status rapporterad", "§ 45", "ordföranden",
            "2031-09-17: § 45, tidigare § 54; Återremiss, tidigare Godkänd; kompletteras senast 2031-10-01, "
                + "tidigare inget antecknat, felskriven",
            "2031-09-17: Godkänd, Omsorgsutskottet 2031-09-10, § 46, fel rapport",
            "Byarna beskrivs nu var för sig.", "Pågår efter slutdatum",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("leaves out every empty part")
    func emptyParts() throws {
        let page = try page(try Sample.bare())
        #expect(page.named("h1", "h2", "h3").count == 1)
        #expect(page.named("table", "section", "ul").isEmpty)
        #expect(
            page.named("dt").map(\.text) == [
                "Kommun", "Slag av rapport", "Nämnd eller utskott", "Läge", "Omgång",
            ])
    }

    @Test("leaves out a column that no activity fills, in all tables alike")
    func columns() throws {
        var report = try Sample.bare()
        report.goals = [
            try Sample.goal("1", "Ett", [try Sample.activity("a", .onHold)]),
            try Sample.goal("2", "Två", [try Sample.activity("b", .cancelled)]),
        ]
        report.goals[1].activities[0].end = "2031-02-03"
        let page = try page(report)
        let headings = ["Aktivitet", "Slutdatum", "Status"]
        #expect(page.named("thead").map { $0.children[0].children.map(\.text) } == [headings, headings])
        #expect(page.named("tbody").map { $0.children[0].children.count } == [3, 3])
    }

    @Test("says status and grade in words", arguments: ActivityStatus.allCases)
    func statusWords(_ status: ActivityStatus) throws {
        var report = try Sample.bare()
        report.goals = [try Sample.goal("1", "Ett", [try Sample.activity("a", status)])]
        report.goals[0].grade = "not_met"
        let cells = try page(report).named("td").map(\.text)
        #expect(cells == [status.swedish])
        // A grade that the scale has no words for is shown by its key rather than not at all.
        #expect(renderer.render(report, as: .html).contains("not_met"))
    }

    @Test("counts the rows of each status in the order of the statuses, and sums them up")
    func summary() throws {
        let page = try page(try Sample.full())
        let table = try #require(page.named("table").first { $0.attributes["class"] != "activities" })
        let rows = table.children.dropFirst(2).flatMap(\.children).map { $0.children.map(\.text) }
        #expect(
            rows == [
                ["Pågående enligt plan", "1"], ["Avslutad med avvikelse", "1"], ["Ingen status rapporterad", "1"],
                ["Summa", "3"],
            ])
    }

    @Test("links the list of all goals to their sections")
    func links() throws {
        let page = try page(try Sample.full())
        let links = page.named("a").compactMap { $0.attributes["href"] }
        #expect(links == ["#content", "#goal-1", "#goal-2"])
        let ids = Set(page.all.compactMap { $0.attributes["id"] })
        #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
    }

    @Test("marks up every day for machines", arguments: PageLanguage.allCases)
    func days(_ language: PageLanguage) throws {
        let times = try page(try Sample.full(), language).named("time")
        #expect(times.count == 10)
        #expect(times.allSatisfy { $0.attributes["datetime"] == $0.text && CalendarDate($0.text) != nil })
    }

    @Test("runs nothing and fetches nothing")
    func standsAlone() throws {
        let page = try page(try Sample.full())
        #expect(page.named("script", "link", "img", "iframe", "object", "form").isEmpty)
        #expect(page.all.allSatisfy { $0.attributes["src"] == nil && $0.attributes["style"] == nil })
        let style = try #require(page.named("style").first).text
        #expect(!style.contains("url(") && !style.contains("@import"))
    }

    @Test("is the same page every time")
    func reproducible() throws {
        let report = try Sample.full()
        let again = try ReportRenderer().render(report, as: .html)
        #expect(renderer.render(report, as: .html) == again)
    }
}
