import OversightViews
import Presentation
import ReportRendering
import TestSupport
import Testing

/// The rules of WCAG 2.2 AA that can be read off a page's structure.
@Suite("The page is accessible")
struct AccessibilityTests {
    private static let samples = ["bare", "full", "large", "nasty", "half-year", "annual", "nasty parts"]
    private let renderer: ReportRenderer

    init() throws { renderer = try ReportRenderer() }

    private func page(_ sample: String, _ language: PageLanguage) throws -> HTMLPage {
        let report =
            switch sample {
            case "bare": try Sample.bare()
            case "full": try Sample.full()
            case "large": try Sample.large(activities: 60)
            case "half-year": try MadeReport().half()
            case "annual": try MadeReport().year()
            case "nasty parts": try MadeReport { _ in "<b>\n#" }.half()
            default: try Sample.saying("<b>\n#")
            }
        return try HTMLPage(renderer.render(report, as: .html, in: language))
    }

    @Test("says its language and its title", arguments: samples, PageLanguage.allCases)
    func language(_ sample: String, _ language: PageLanguage) throws {
        let page = try page(sample, language)
        #expect(page.named("html").map { $0.attributes["lang"] } == [language.rawValue])
        // A drawing has a title too.
        #expect(page.named("title").filter { $0.parent?.name == "head" }.map { $0.text.isEmpty } == [false])
        // 3.1.2: what is written in the other language says so.
        let lists = page.named("bdi")
        #expect(lists.allSatisfy { $0.attributes["lang"] == (language == .swedish ? nil : "sv") })
    }

    @Test("has one first heading, skips no level and has no empty one", arguments: samples, PageLanguage.allCases)
    func headings(_ sample: String, _ language: PageLanguage) throws {
        let headings = try page(sample, language).named("h1", "h2", "h3", "h4", "h5", "h6")
        let levels = headings.compactMap { $0.name.last?.wholeNumberValue }
        #expect(levels.filter { $0 == 1 }.count == 1)
        #expect(levels.first == 1)
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        #expect(headings.allSatisfy { !$0.text.isEmpty })
    }

    @Test("has tables with a caption, and headers with a scope", arguments: samples, PageLanguage.allCases)
    func tables(_ sample: String, _ language: PageLanguage) throws {
        let page = try page(sample, language)
        for table in page.named("table") {
            #expect(table.children.first?.name == "caption")
            #expect(table.children.first?.text.isEmpty == false)
            let rows = table.children.dropFirst().flatMap(\.children)
            #expect(rows.allSatisfy { $0.children.first?.name == "th" })
            let widths = rows.map { $0.children.reduce(0) { $0 + (Int($1.attributes["colspan"] ?? "1") ?? 0) } }
            #expect(Set(widths).count == 1)
        }
        #expect(page.named("th").allSatisfy { ["col", "row", "rowgroup"].contains($0.attributes["scope"]) })
        // A heading for a group of rows is the first thing of the group.
        let groups = page.named("th").filter { $0.attributes["scope"] == "rowgroup" }
        #expect(groups.allSatisfy { $0.parent?.parent?.children.first === $0.parent })
        #expect(page.named("th").allSatisfy { !$0.text.isEmpty })
    }

    @Test("repeats no id, and every reference has a target", arguments: samples, PageLanguage.allCases)
    func references(_ sample: String, _ language: PageLanguage) throws {
        let page = try page(sample, language)
        let ids = page.all.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
        for element in page.all {
            if let label = element.attributes["aria-labelledby"] { #expect(ids.contains(label)) }
            if let text = element.attributes["aria-describedby"] { #expect(ids.contains(text)) }
            if let link = element.attributes["href"] { #expect(ids.contains(String(link.dropFirst()))) }
        }
    }

    @Test("begins with a link past the facts, and what scrolls can be reached by keyboard and has a name")
    func keyboard() throws {
        let page = try page("full", .swedish)
        let first = try #require(page.named("body").first?.children.first)
        #expect(first.name == "a" && first.attributes["href"] == "#content")
        #expect(page.named("main").map { $0.attributes["id"] } == ["content"])
        let scrolling = page.all.filter { $0.attributes["class"] == "scroll" }
        #expect(!scrolling.isEmpty)
        #expect(scrolling.allSatisfy { $0.attributes["tabindex"] == "0" && $0.attributes["aria-labelledby"] != nil })
    }

    @Test("says in words what a drawing shows, and draws only what the table has in numbers", arguments: samples)
    func drawings(_ sample: String) throws {
        let page = try page(sample, .swedish)
        let drawings = page.named("svg")
        #expect(drawings.isEmpty == !["half-year", "annual", "nasty parts"].contains(sample))
        for drawing in drawings {
            #expect(drawing.attributes["role"] == "img")
            #expect(drawing.children.prefix(2).map(\.name) == ["title", "desc"])
            #expect(drawing.children.prefix(2).allSatisfy { !$0.text.isEmpty })
            let numbers = drawing.children[1].text.split(separator: ", ").compactMap { $0.split(separator: ": ").last }
            let row = try #require(drawing.parent?.parent)
            for number in numbers where sample != "nasty parts" { #expect(row.text.contains(number)) }
        }
    }

    @Test("marks sums and findings by more than their look")
    func marks() throws {
        let page = try page("half-year", .swedish)
        let sums = page.named("tr").filter { $0.attributes["class"] == "sum" }
        #expect(sums.count == 1)
        #expect(sums.flatMap(\.children).allSatisfy { $0.children.first?.name == "strong" })
        let findings = page.all.filter { $0.attributes["class"] == "finding" }
        #expect(findings.count == 5)
        #expect(findings.allSatisfy { $0.text.hasPrefix("Iakttagelse") })
    }
}
