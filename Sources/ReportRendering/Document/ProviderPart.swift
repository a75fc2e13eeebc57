import Oversight
import OversightViews
import Presentation

/// A follow-up of private providers.
struct ProviderPart {
    /// What one provider answered.
    struct Provider {
        let name: String
        let answers: [(question: String, answer: String)]
    }

    let facts: [Fact]
    let providers: [Provider]

    init(_ followUp: ProviderFollowUpView, _ words: Phrases) {
        let drawn = followUp.drawn.joined(separator: ", ")
        facts = [
            Fact(words[.year], .words(String(followUp.year))),
            Fact(words[.suppliersUsed], .words(String(followUp.suppliersUsed))),
            Fact(words[.drawn], .content(drawn)),
            Fact(words[.drawingMethod], .content(followUp.method)),
        ].compactMap { $0 }
        providers = followUp.providers.map { provider in
            Provider(
                name: Legible.line(provider.supplier) ?? NumberWriting.notStated,
                answers: provider.answers.compactMap { answer in
                    let question = [Legible.line(answer.topic), Legible.line(answer.question)].compactMap { $0 }
                    guard !question.isEmpty, let text = Legible.block(answer.answer) else { return nil }
                    return (question.joined(separator: ": "), text)
                })
        }
    }
}
