import Foundation
import OversightViews
import Presentation
import ReportRendering
import TestSupport
import Testing

@Suite("The documents of a meeting")
struct MeetingDocumentTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    private static let names = ["summons", "minutes", "draft", "notice", "extract"]
    private let renderer: MeetingDocumentRenderer

    init() throws { renderer = try MeetingDocumentRenderer() }

    private func render(
        _ name: String, as format: ReportFormat, in language: PageLanguage,
        _ say: @escaping @Sendable (String) -> String = { $0 }
    ) throws -> String {
        let record = MadeMeeting(say: say).record(isAdjusted: name != "draft" && name != "summons")
        let form: MeetingDocumentForm =
            switch name {
            case "summons": .summons
            case "notice": .notice
            case "extract": .extract(Array(record.items.prefix(1)))
            default: .minutes
            }
        return renderer.render(form, of: record, as: format, in: language)
    }

    @Test("are the same in every format and language", arguments: names, ReportFormat.allCases)
    func golden(_ name: String, _ format: ReportFormat) throws {
        for language in PageLanguage.allCases {
            let file = Self.folder.appending(path: "meeting-\(name).\(language.rawValue).\(format.rawValue)")
            var written = try render(name, as: format, in: language)
            if let start = written.range(of: "<style>"), let end = written.range(of: "</style>") {
                // The look is not what is compared here.
                written.removeSubrange(start.lowerBound..<end.upperBound)
            }
            if ProcessInfo.processInfo.environment["UPPSIKT_REWRITE_GOLDEN"] != nil {
                try Data(written.utf8).write(to: file)
            }
            let expected = try String(contentsOf: file, encoding: .utf8)
            #expect(written == expected, "\(file.lastPathComponent)")
        }
    }

    @Test("have no markup of what people write", arguments: Sample.nasty, names)
    func safety(_ text: String, _ name: String) throws {
        func shape(_ say: @escaping @Sendable (String) -> String) throws -> [String] {
            try HTMLPage(try render(name, as: .html, in: .swedish, say)).all
                .map { ([$0.name] + $0.attributes.map { "\($0)=\($1)" }.sorted()).joined(separator: " ") }
                .filter { $0 != "br" }
        }
        // Numbers of paragraphs say where things stand, so they keep them.
        let nasty = try shape { $0.hasPrefix("§") ? "\($0) \(text)" : "x\(text)" }
        let plain = try shape { $0.hasPrefix("§") ? "\($0) x" : "xx" }
        #expect(nasty == plain)
    }

    @Test("are accessible: one first heading, no level skipped, tables with captions", arguments: names)
    func accessible(_ name: String) throws {
        for language in PageLanguage.allCases {
            let page = try HTMLPage(try render(name, as: .html, in: language))
            #expect(page.named("html").map { $0.attributes["lang"] } == [language.rawValue])
            let headings = page.named("h1", "h2", "h3", "h4")
            let levels = headings.compactMap { $0.name.last?.wholeNumberValue }
            #expect(levels.filter { $0 == 1 }.count == 1)
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
            #expect(headings.allSatisfy { !$0.text.isEmpty })
            for table in page.named("table") { #expect(table.children.first?.name == "caption") }
        }
    }

    @Test("fit the width of the terminal", arguments: names, [40, 72, 120])
    func width(_ name: String, _ width: Int) throws {
        let record = MadeMeeting().record(isAdjusted: name != "draft")
        let form: MeetingDocumentForm =
            switch name {
            case "summons": .summons
            case "notice": .notice
            case "extract": .extract(Array(record.items.prefix(1)))
            default: .minutes
            }
        let text = renderer.render(form, of: record, as: .text, width: width)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }
}
