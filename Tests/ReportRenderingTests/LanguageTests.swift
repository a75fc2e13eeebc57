import Oversight
import OversightViews
import Presentation
import ReportRendering
import Testing

@Suite("Words in two languages")
struct LanguageTests {
    private let renderer: ReportRenderer
    private let swedish = Phrases(language: .swedish)

    init() throws { renderer = try ReportRenderer() }

    @Test("every state has words in every format", arguments: ReportStage.allCases, ReportFormat.allCases)
    func states(_ state: ReportStage, _ format: ReportFormat) throws {
        var report = try Sample.bare()
        report.state = state
        #expect(renderer.render(report, as: format).contains(swedish.label(state)))
        #expect(!renderer.render(report, as: format, in: .english).contains(swedish.label(state)))
    }

    @Test("every outcome has words in every format", arguments: DecisionOutcome.allCases, ReportFormat.allCases)
    func outcomes(_ outcome: DecisionOutcome, _ format: ReportFormat) throws {
        var report = try Sample.bare()
        report.decisions = [try Sample.decision(outcome)]
        #expect(renderer.render(report, as: format).contains(swedish.label(outcome)))
        #expect(!renderer.render(report, as: format, in: .english).contains(swedish.label(outcome)))
    }

    @Test("every kind, finding and basis has words", arguments: PageLanguage.allCases)
    func sets(_ language: PageLanguage) throws {
        var report = try Sample.bare()
        for kind in ReportKind.allCases {
            report.kind = kind
            #expect(renderer.render(report, as: .text).contains(kind.swedish))
        }
        report.findings = FindingCode.allCases.map { FindingView(code: $0, line: nil, message: "m") }
        let text = renderer.render(report, as: .text, in: language)
        #expect(FindingCode.allCases.allSatisfy { !text.contains($0.rawValue) })
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("- ") }.count == FindingCode.allCases.count)
    }

    @Test("an English page has English labels and keeps what people wrote", arguments: ReportFormat.allCases)
    func english(_ format: ReportFormat) throws {
        let text = renderer.render(try Sample.full(), as: format, in: .english, width: 200)
        for word in [
            "Municipality", "Handed over to the executive board", "In progress on plan", "All goals", "Decisions",
            "Delvis uppfyllt", "Fyra av sex byar", "Fler äldre ska röra på sig",
        ] {
            #expect(text.contains(word), "\(word)")
        }
        for word in ["Kommun:", "Beslut", "Avslutad", "Samtliga", "Målområde", "Kommentar"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test("formats have their media types")
    func mediaTypes() {
        #expect(
            ReportFormat.allCases.map(\.mediaType) == [
                "text/plain; charset=utf-8", "text/markdown; charset=utf-8", "text/html; charset=utf-8",
            ])
    }
}
