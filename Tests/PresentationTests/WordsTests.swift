import Oversight
import Presentation
import Testing

@Suite("Words in two languages")
struct WordsTests {
    private let swedish = Phrases(language: .swedish)
    private let english = Phrases(language: .english)

    @Test("every phrase has a text in both", arguments: Phrase.allCases)
    func phrases(_ phrase: Phrase) {
        for words in [swedish, english] { #expect(!words[phrase].isEmpty) }
    }

    @Test("every value of a closed set has a label of its own in both languages")
    func labels() {
        for words in [swedish, english] {
            distinct(ReportKind.allCases) { words.label($0) }
            distinct(ReportStage.allCases) { words.label($0) }
            distinct(DecisionOutcome.allCases) { words.label($0) }
            distinct(GradeBasis.allCases) { words.label($0) }
            distinct(ActivityStatus.allCases) { words.label($0) }
            distinct(AssignmentKind.allCases) { words.label($0) }
            distinct(AssignmentStatus.allCases) { words.label($0) }
            distinct(Gender.allCases) { words.label($0) }
            distinct(FollowUpPeriod.allCases) { words.label($0) }
            distinct(Trend.allCases) { words.label($0) }
            distinct(Polarity.allCases) { words.label($0) }
            distinct(PolarityBasis.allCases) { words.label($0) }
            distinct(StatementKind.allCases) { words.label($0) }
            distinct(SignConvention.allCases) { words.label($0) }
            distinct(GoalLevel.allCases) { words.label($0) }
            distinct(BodyKind.allCases) { words.label($0) }
            distinct(Office.allCases) { words.label($0) }
            distinct(Role.allCases) { words.label($0) }
            distinct(FindingCode.allCases) { words.label($0) }
            distinct(FindingKind.allCases) { words.label($0) }
        }
    }

    @Test("a Swedish status is the one that documents print", arguments: ActivityStatus.allCases)
    func statuses(_ status: ActivityStatus) {
        #expect(swedish.label(status) == status.swedish)
        #expect(english.label(status) != status.swedish)
    }

    @Test("an activity without a reported status has words too")
    func unreported() {
        #expect(swedish.label(ActivityStatus?.none) == "Ej rapporterad")
        #expect(english.label(ActivityStatus?.none) == "Not reported")
    }

    private func distinct<Value>(
        _ values: [Value], _ label: (Value) -> String, at location: SourceLocation = #_sourceLocation
    ) {
        let labels = values.map(label)
        #expect(labels.allSatisfy { !$0.isEmpty }, sourceLocation: location)
        #expect(Set(labels).count == values.count, "\(labels)", sourceLocation: location)
    }
}
