import Oversight
import OversightViews
import Presentation

/// A decision, in the words of the page.
struct DecisionPart {
    let outcome: String
    let facts: [Fact]
    let reasons: String?
    let corrections: [String]

    init(_ decision: DecisionView, _ words: Phrases) {
        outcome = words.label(
            decision.outcome, by: decision.bodyName, handedTo: Legible.line(decision.handedToName))
        facts = [
            Fact(words[.body], .content(decision.bodyName)),
            Fact(words[.meeting], .day(decision.meeting)),
            Fact(words[.paragraph], .content(decision.paragraph)),
            Fact(words[.presenter], .content(decision.presenter)),
            Fact(words[.decisionDue], decision.due.map { .day($0) }),
        ].compactMap { $0 }
        reasons = Legible.block(decision.reasons)
        corrections = decision.rectifications.compactMap { Legible.block($0.sentence(words)) }
    }
}

/// What the unit answered to a remit.
struct SupplementPart {
    let heading: String
    let on: CalendarDate
    let text: String

    init?(_ supplement: SupplementView, _ words: Phrases) {
        guard let text = Legible.block(supplement.text) else { return nil }
        heading = "\(words[.supplementIn]) \(supplement.round)"
        on = supplement.on
        self.text = text
    }
}
