import Oversight
import TestSupport
import Testing

@Suite("The words of a municipality's documents")
struct MunicipalityWordsTests {
    private let registered = Scenario<Municipality>.given(
        .registered(.init(on: "2023-01-01", name: "Granvik")))
    private let nothing = Scenario<Municipality>.givenNothing()
    private static let scale = AssessmentScale(
        steps: [
            AssessmentStep(key: "reached", label: "Uppnått värde", rank: 1),
            AssessmentStep(key: "near", label: "Nära värde", rank: 2),
            AssessmentStep(key: "not_accepted", label: "Ej accepterat värde", rank: 3),
        ], none: ["Inget värde angivet"])
    private static let trends = TrendWords(
        improving: ["Ökad", "Förbättrad"], unchanged: ["Oförändrad"], worsening: ["Minskad"],
        incomparable: ["Kan inte jämföras"], none: ["Inget värde angivet"])
    private static let words = AssignmentWords(words: [
        AssignmentWord(status: .inProgress, label: "Pågår enligt plan"), AssignmentWord(status: .done, label: "Klar"),
    ])

    private static let activityWords = ActivityWords(words: [ActivityWord(status: .onHold, label: "Pausad")])

    @Test("A scale is adopted, with history")
    func scale() {
        let municipality = registered.when(.adoptAssessmentScale(Self.scale), on: "2023-01-02")
            .then(.assessmentScaleAdopted(.init(on: "2023-01-02", steps: Self.scale.steps, none: Self.scale.none)))
        #expect(municipality.assessmentScales.value() == Self.scale)
        var later = municipality
        let other = AssessmentScale(steps: [AssessmentStep(key: "good", label: "Bra", rank: 1)])
        later.apply(.assessmentScaleAdopted(.init(on: "2024-01-01", steps: other.steps, none: [])))
        #expect(later.assessmentScales.value() == other)
        #expect(later.assessmentScales.value(asOf: "2024-01-01") == other)
        #expect(later.assessmentScales.value(asOf: "2023-12-31") == Self.scale)
        #expect(later.assessmentScales.value(asOf: "2020-01-01") == Self.scale, "older documents are read by the first")
        #expect(later.assessmentScales.values.map(\.on) == ["2023-01-02", "2024-01-01"])
        later.apply(.assessmentScaleAdopted(.init(on: "2023-06-01", steps: other.steps, none: ["-"])))
        #expect(later.assessmentScales.values.map(\.on) == ["2023-01-02", "2023-06-01", "2024-01-01"])
        #expect(Municipality(id: "it").assessmentScales.value() == nil)
    }

    @Test("A word is known, says that nothing is given, or is unknown")
    func meanings() {
        #expect(Self.scale.meaning(of: " nära  VÄRDE ") == .known(Self.scale.steps[1]))
        #expect(Self.scale.meaning(of: "Inget värde angivet") == .notGiven)
        #expect(Self.scale.meaning(of: "Nära") == .unknown)
        for nothing in ["", "-", "–"] { #expect(Self.scale.meaning(of: nothing) == .notGiven) }
        #expect(Self.scale.standing(of: "reached") == .best)
        #expect(Self.scale.standing(of: "near") == .between)
        #expect(Self.scale.standing(of: "not_accepted") == .worst)
        #expect(Self.scale.standing(of: "good") == nil)
        #expect(Self.trends.meaning(of: "ökad") == .known(.improving))
        #expect(Self.trends.meaning(of: "Oförändrad") == .known(.unchanged))
        #expect(Self.trends.meaning(of: "Minskad") == .known(.worsening))
        #expect(Self.trends.meaning(of: "Kan inte jämföras") == .known(.incomparable))
        #expect(Self.trends.meaning(of: "inget värde angivet") == .notGiven)
        #expect(Self.trends.meaning(of: "Uppåt") == .unknown)
        #expect(Self.words.status(of: "pågår enligt plan.") == .inProgress)
        #expect(Self.words.status(of: "Klar") == .done)
        #expect(Self.words.status(of: "Klart") == nil)
    }

    @Test("Words are adopted as they are")
    func adopt() {
        let trends = registered.when(.adoptTrendWords(Self.trends), on: "2023-01-02")
            .then(
                .trendWordsAdopted(
                    .init(
                        on: "2023-01-02", improving: ["Ökad", "Förbättrad"], unchanged: ["Oförändrad"],
                        worsening: ["Minskad"], incomparable: ["Kan inte jämföras"], none: ["Inget värde angivet"])))
        #expect(trends.trendWords.value() == Self.trends)
        let words = registered.when(.adoptAssignmentWords(Self.words), on: "2023-01-02")
            .then(.assignmentWordsAdopted(.init(on: "2023-01-02", words: Self.words.words)))
        #expect(words.assignmentWords.value() == Self.words)
        let activities = registered.when(.adoptActivityWords(Self.activityWords), on: "2023-01-02")
            .then(.activityWordsAdopted(.init(on: "2023-01-02", words: Self.activityWords.words)))
        #expect(activities.activityWords.value() == Self.activityWords)
    }

    @Test("What cannot be read by is refused")
    func refused() {
        let commands: [MunicipalityCommand] = [
            .adoptAssessmentScale(Self.scale), .adoptTrendWords(Self.trends), .adoptAssignmentWords(Self.words),
            .adoptActivityWords(Self.activityWords),
        ]
        for command in commands {
            nothing.when(command, on: "2023-01-02").refused(.notFound, mentioning: "it")
            registered.when(command, on: "2023-01-02", today: "2023-01-01").refused(.dateInFuture)
        }
        func scale(_ change: (inout AssessmentScale) -> Void) -> MunicipalityCommand {
            var scale = Self.scale
            change(&scale)
            return .adoptAssessmentScale(scale)
        }
        func refused(_ command: MunicipalityCommand, _ word: String) {
            registered.when(command, on: "2023-01-02").refused(.invalid, mentioning: word)
        }
        refused(scale { $0.steps = [] }, "at least one")
        refused(scale { $0.steps[1].key = "reached" }, "key of its own")
        refused(scale { $0.steps[1].key = "Nära" }, "\"Nära\"")
        refused(scale { $0.steps[1].rank = 0 }, "rank")
        refused(scale { $0.steps[1].label = " " }, "empty")
        refused(scale { $0.none = ["nära värde"] }, "twice")
        refused(.adoptTrendWords(TrendWords(improving: [], worsening: ["Minskad"])), "improves")
        refused(.adoptTrendWords(TrendWords(improving: ["Ökad"], worsening: [])), "worsens")
        refused(.adoptTrendWords(TrendWords(improving: ["Ökad"], worsening: ["ökad"])), "twice")
        refused(.adoptAssignmentWords(AssignmentWords(words: [])), "at least one")
        let twice = AssignmentWords(words: Self.words.words + [AssignmentWord(status: .notStarted, label: "KLAR")])
        refused(.adoptAssignmentWords(twice), "twice")
        let again = ActivityWords(words: Self.activityWords.words + [ActivityWord(status: .onHold, label: "PAUSAD")])
        refused(.adoptActivityWords(again), "twice")
    }
}
