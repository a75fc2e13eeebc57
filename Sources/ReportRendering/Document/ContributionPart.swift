import OversightViews
import Presentation

/// By what a service contributes to a goal or an assignment.
struct ContributionPart {
    let theme: String?
    /// Labels in words of the page, each with what people wrote under it.
    let entries: [(label: String, texts: [String])]

    init(_ contribution: ContributionView, _ words: Phrases) {
        theme = Legible.line(contribution.theme)
        let lists: [(Phrase, [String])] = [
            (.contributesBy, contribution.contributesBy), (.expectedEffects, contribution.expectedEffects),
            (.contributionFollowUp, contribution.followUp),
        ]
        entries = lists.compactMap { phrase, texts in
            let texts = texts.compactMap { Legible.block($0) }
            return texts.isEmpty ? nil : (words[phrase], texts)
        }
    }
}
