/// The words of one language: phrases by name, and a label for every value of the domain's closed sets.
package struct Phrases: Sendable {
    /// The language.
    package let language: PageLanguage

    /// The words of a language.
    package init(language: PageLanguage) { self.language = language }

    /// The text of a phrase.
    package subscript(phrase: Phrase) -> String { phrase.text(in: language) }

    /// The one of two texts that is in the language.
    func choose(_ words: (swedish: String, english: String)) -> String {
        switch language {
        case .swedish: words.swedish
        case .english: words.english
        }
    }
}
