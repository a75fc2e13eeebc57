/// Why a command was not carried out; nothing was stored.
package struct Refusal: Error, Sendable, Hashable {
    /// The kinds of refusal.
    ///
    /// The raw value is what scripts match on, and the last part of a problem's type.
    package enum Code: String, Sendable, Hashable, CaseIterable, Codable {
        case notFound = "not-found"
        case alreadyExists = "already-exists"
        case invalid = "invalid"
        case dateInFuture = "date-in-future"
        case dateTooEarly = "date-too-early"
        case reasonsMissing = "reasons-missing"
        case wrongBody = "wrong-body"
        case wrongState = "wrong-state"
        case alreadyDecided = "already-decided"
        case decided = "decided"
        case notPresenter = "not-presenter"
        case recused = "recused"
        case forbidden = "forbidden"
        case stale = "changed-meanwhile"
    }

    /// Which kind of refusal it is.
    package var code: Code
    private var words: RefusalSentence

    /// One sentence that says why and what to do, with the ids of persons.
    package var sentence: String { words.text }

    /// A refusal.
    ///
    /// - Parameters:
    ///   - code: The kind.
    ///   - sentence: One sentence that says why and what to do.
    package init(_ code: Code, _ sentence: RefusalSentence) {
        self.code = code
        words = sentence
    }

    /// The refusal with words in front of its sentence.
    ///
    /// - Parameter beginning: The words, with a space at their end.
    package func after(_ beginning: RefusalSentence) -> Refusal { Refusal(code, beginning + words) }

    /// The refusal with the names of persons in its sentence.
    ///
    /// - Parameter name: The name of a person; `nil` leaves the id.
    package func naming(_ name: (Identifier<Person>) -> String?) -> Refusal {
        Refusal(code, RefusalSentence(words.text(naming: name)))
    }
}

extension Refusal: CustomStringConvertible {
    /// The sentence.
    package var description: String { sentence }
}
