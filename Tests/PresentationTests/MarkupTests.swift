import Oversight
import Presentation
import Testing

@Suite("Markup")
struct MarkupTests {
    @Test("every text is escaped, byte by byte, so that a combining mark hides no special character")
    func escaped() {
        var writer = MarkupWriter(.swedish)
        writer.raw("<p>")
        writer.text("<a href=\"x\u{301}\">'&\nå\"\u{301}</a>")
        writer.raw("</p>")
        #expect(
            writer.markup.renderText
                == "<p>&lt;a href=&quot;x\u{301}&quot;&gt;&#39;&amp;<br />å&quot;\u{301}&lt;/a&gt;</p>")
    }

    @Test("text by people is marked with its language on a page in another one")
    func content() {
        var swedish = MarkupWriter(.swedish)
        swedish.content("Hemtjänst", in: "bdi")
        #expect(swedish.markup.renderText == #"<bdi dir="auto">Hemtjänst</bdi>"#)
        var english = MarkupWriter(.english)
        english.content("Hemtjänst", in: "bdi")
        #expect(english.markup.renderText == #"<bdi dir="auto" lang="sv">Hemtjänst</bdi>"#)
    }

    @Test("a day is written in four and two digits")
    func day() {
        var writer = MarkupWriter(.english)
        writer.cell(CalendarDate("2024-02-09").map { .day($0) })
        writer.cell(nil)
        #expect(writer.markup.renderText == #"<td><time datetime="2024-02-09">2024-02-09</time></td><td></td>"#)
    }

    @Test("templates escape text, and insert markup unchanged")
    func templates() throws {
        var writer = MarkupWriter(.swedish)
        writer.raw("<b>")
        let templates = try HTMLTemplates(page: "{{a}}|{{{b}}}|{{> part}}", parts: ["part": "{{words.total}}{{a}}"])
        let node = Node(["a": "<\u{338}", "b": writer.markup, "words": Phrases(language: .english), "none": nil])
        #expect(templates.render(node) == "&lt;\u{338}|<b>|Total&lt;\u{338}")
    }

    @Test("a template that is not well formed is refused by its name")
    func refused() {
        #expect {
            _ = try HTMLTemplates(page: "{{#a}}", parts: [:])
        } throws: {
            ($0 as? TemplateError)?.template == "page"
        }
    }
}
