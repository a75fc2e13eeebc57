import OversightViews
import Presentation
import ReportRendering
import TestSupport
import Testing

@Suite("Nothing that people write becomes markup")
struct HTMLSafetyTests {
    private let renderer: ReportRenderer

    init() throws { renderer = try ReportRenderer() }

    @Test("in any field, in any language", arguments: Sample.nasty, PageLanguage.allCases)
    func structureHolds(_ text: String, _ language: PageLanguage) throws {
        func shape(_ report: ReportView) throws -> [String] {
            try HTMLPage(renderer.render(report, as: .html, in: language)).all
                .map { element in
                    // Ends of lines are the one thing in a text that becomes an element.
                    ([element.name] + element.attributes.map { "\($0)=\($1)" }.sorted()).joined(separator: " ")
                }
                .filter { $0 != "br" }
        }
        // A text of which nothing is left takes its part with it, so there only well-formedness is asked for.
        let shape1 = try shape(try Sample.saying(text))
        if text != "\u{FFFE}\u{FEFF}" { #expect(shape1 == (try shape(try Sample.saying("x")))) }
        let parts = try shape(try MadeReport { _ in text }.half())
        if text != "\u{FFFE}\u{FEFF}" { #expect(parts == (try shape(try MadeReport { _ in "x" }.half()))) }
    }

    @Test("and their text is still readable")
    func readBack() throws {
        let text = "<b> & \"citat\" 'enkla' {{x}} \"\u{301}"
        let page = try HTMLPage(renderer.render(try Sample.saying(text), as: .html))
        #expect(page.named("h1").map { $0.text } == [text])
        #expect(page.named("caption").first?.text == "Verksamhetens aktiviteter för mål " + text)
    }

    @Test("a sign before a combining mark is escaped too")
    func combining() throws {
        let html = renderer.render(try Sample.saying("<\u{301}i>\u{301}&\u{301}\"\u{301}'\u{301}"), as: .html)
        #expect(html.contains("&lt;\u{301}i&gt;\u{301}&amp;\u{301}&quot;\u{301}&#39;\u{301}"))
    }

    @Test("control characters are shown, not sent", arguments: ReportFormat.allCases)
    func controls(_ format: ReportFormat) throws {
        let written = renderer.render(
            try Sample.saying("a\u{1B}[31mb\u{0}c\u{7F}d\u{9B}e\u{202E}f\u{2067}g\u{FFFE}h"), as: format)
        let forbidden = written.unicodeScalars.filter {
            ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) || $0.value == 0xFFFE
        }
        #expect(forbidden.isEmpty)
        #expect(written.contains("a\u{241B}") && written.contains("b\u{2400}c\u{2421}d\u{FFFD}e\u{FFFD}f"))
    }

    @Test("line ends of every kind are line ends")
    func lineEnds() throws {
        var report = try Sample.full()
        report.supplements[0].text = "\r\n a \r\nb\rc\u{2028}d\u{85}e\n\n"
        #expect(renderer.render(report, as: .html).contains(">a<br />b<br />c<br />d<br />e</p>"))
    }
}
