import Presentation
import Testing

@testable import ReportRendering

@Suite("Templates")
struct TemplateTests {
    @Test("name only words that there are")
    func words() {
        let templates = [Templates.page] + Templates.parts.map(\.value)
        let names = templates.flatMap { $0.matches(of: /words\.(\w+)/).map { String($0.1) } }
        #expect(!names.isEmpty)
        for name in names { #expect(Phrase(rawValue: name) != nil, "\(name)") }
    }

    @Test("have no words of their own")
    func noLabels() {
        for (_, template) in Templates.parts {
            let bare = template.replacing(/<[^>]*>|\{\{\{[^}]*\}\}\}|\{\{[^}]*\}\}/, with: "")
            #expect(bare.filter(\.isLetter).isEmpty)
        }
    }

    @Test("that are not well formed are refused by name")
    func refused() {
        #expect {
            _ = try HTMLTemplates(page: "", parts: ["broken": "{{#a}}"])
        } throws: {
            ($0 as? TemplateError)?.template == "broken"
        }
    }
}
