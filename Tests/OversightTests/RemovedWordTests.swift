import Oversight
import TestSupport
import Testing

@Suite("A word is taken out of a municipality's words")
struct RemovedWordTests {
    private static let municipality: Municipality = {
        var municipality = Municipality(id: "granvik")
        let events: [MunicipalityEvent] = [
            .registered(.init(on: "2023-01-01", name: "Granvik")),
            .gradeScaleAdopted(
                .init(
                    on: "2023-01-01",
                    scale: GradeScale(
                        steps: [.init(key: "met", label: "Uppfyllt"), .init(key: "half", label: "Halvt")]))),
            .assessmentScaleAdopted(
                .init(
                    on: "2023-01-01",
                    steps: [.init(key: "near", label: "Nära", rank: 1), .init(key: "far", label: "Långt", rank: 2)],
                    none: ["Inget"])),
            .trendWordsAdopted(
                .init(
                    on: "2023-01-01", improving: ["Bättre"], unchanged: [], worsening: ["Sämre"],
                    incomparable: ["Spretar"], none: ["Vet ej"])),
            .assignmentWordsAdopted(
                .init(
                    on: "2023-01-01",
                    words: [.init(status: .done, label: "Klart"), .init(status: .inProgress, label: "Nästan klart")])),
            .activityWordsAdopted(.init(on: "2023-01-01", words: [.init(status: .onHold, label: "Pausad")])),
        ]
        for (index, event) in events.enumerated() { municipality.apply(event, at: index + 1) }
        return municipality
    }()

    private static func events(_ kind: WordKind, _ word: String, on day: CalendarDate) throws -> [MunicipalityEvent] {
        let command = try municipality.removing(RemovedWord(kind: kind, word: word), on: day)
        return try municipality.decide(command, Occasion(on: day, today: "2030-01-01"))
    }

    @Test(
        "whatever it is about, from a day on; before it, documents are read as they were",
        arguments: [
            (WordKind.grade, "halvt"), (.assessment, "Långt"), (.assessment, "inget"), (.trend, " spretar "),
            (.trend, "Vet ej"), (.assignment, "Nästan  klart"), (.activity, "pausad"),
        ])
    func removed(kind: WordKind, word: String) throws {
        var municipality = Self.municipality
        let events = try Self.events(kind, word, on: "2024-01-01")
        #expect(events.count == 1)
        for event in events { municipality.apply(event, at: 9) }
        func isKnown(_ words: Vocabulary) -> Bool {
            switch kind {
            case .grade: words.grade(word) != nil
            case .assessment: words.assessment(word) != .unknown
            case .trend: words.trend(word) != .unknown
            case .assignment: words.status(word) != nil
            case .activity: words.activityStatus(word) != nil
            }
        }
        #expect(isKnown(Vocabulary(of: Self.municipality, asOf: "2024-06-01")))
        #expect(!isKnown(Vocabulary(of: municipality, asOf: "2024-06-01")))
        // Grades have one scale for all days; a grade that is recorded is not removed.
        #expect(isKnown(Vocabulary(of: municipality, asOf: "2023-06-01")) == (kind != .grade))
    }

    @Test(
        "but not one that is not there, nor the last of what is needed",
        arguments: [
            (WordKind.grade, "Klart", Refusal.Code.notFound), (.assessment, "Halvt", .notFound),
            (.trend, "", .notFound), (.assignment, "Nära", .notFound), (.trend, "Bättre", .invalid),
            (.trend, "Sämre", .invalid), (.activity, "Vänteläge", .notFound),
        ])
    func kept(kind: WordKind, word: String, code: Refusal.Code) {
        let refusal = #expect(throws: Refusal.self) { try Self.events(kind, word, on: "2024-01-01") }
        #expect(refusal?.code == code)
    }

    @Test("nor as of a day before the words that it is in", arguments: WordKind.allCases)
    func earlier(kind: WordKind) {
        let words: [WordKind: String] = [
            .grade: "Halvt", .assessment: "Långt", .trend: "Spretar", .assignment: "Klart", .activity: "Pausad",
        ]
        let refusal = #expect(throws: Refusal.self) { try Self.events(kind, words[kind] ?? "", on: "2022-12-31") }
        #expect(refusal?.sentence.contains("2023-01-01") == true)
    }
}
