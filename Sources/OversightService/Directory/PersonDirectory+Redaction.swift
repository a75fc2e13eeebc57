import Foundation
import Oversight

extension PersonDirectory {
    /// Removes a person's name, address and user name from a text, so that it can be part of an event.
    ///
    /// A mail agent that rejects a message names its recipient in one of these ways.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - person: The person whom it may name.
    /// - Returns: The text, with `(recipient)` in place of the person.
    func redacted(_ text: String, of person: Identifier<Person>) -> String {
        guard let entry = entry(person) else { return text }
        let local = entry.email?.split(separator: "@").first.map(String.init)
        let parts = entry.name?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
        let terms = ([entry.email, entry.name, entry.user, local].compactMap { $0 } + parts)
            .filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        return terms.reduce(text.precomposedStringWithCanonicalMapping) { text, term in
            Self.replacing(term.precomposedStringWithCanonicalMapping, in: text)
        }
    }

    /// Replaces a term if it is a whole word.
    private static func replacing(_ term: String, in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let found = rest.range(of: term, options: .caseInsensitive) {
            let before = rest[..<found.lowerBound].last ?? result.last
            let after = rest[found.upperBound...].first
            let isWord = ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
            result += rest[..<found.lowerBound] + (isWord ? "(recipient)" : rest[found])
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}
