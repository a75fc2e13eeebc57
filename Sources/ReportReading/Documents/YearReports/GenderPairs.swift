import Oversight

/// Rows of a table whose titles differ only in the word for women or men, such as `Sjukfrånvaro kvinnor (%)` and
/// `Sjukfrånvaro män (%)`.
///
/// One of them alone does not say whom its values are about: `Våld mot kvinnor` is about no part of a population.
struct GenderPairs {
    /// The word for women or men in a title, and the other words.
    private struct Part {
        var gender: Gender
        var word: String
        var rest: String
    }

    /// The titles with one such word.
    private var parts: [String: Part] = [:]
    /// Whom the titles with the same other words are about.
    private var genders: [String: Set<Gender>] = [:]

    /// Finds the pairs among the titles of a table's rows.
    init(_ titles: [String]) {
        for title in titles {
            guard let found = Self.split(title) else { continue }
            parts[title] = found
            genders[found.rest, default: []].insert(found.gender)
        }
    }

    /// Whom the row with one of the titles is about; `nil` if no row with another gender goes with it.
    func part(of title: String) -> (gender: Gender, label: String)? {
        guard let found = parts[title], genders[found.rest]?.count == 2 else { return nil }
        return (found.gender, found.word)
    }

    /// The only word for women or men in a title, and the other words.
    private static func split(_ title: String) -> Part? {
        guard title.utf8.count <= 200 else { return nil }
        var words = PlainWords.key(title).split(separator: " ").map { PlainWords.stripped($0) }
        let places = words.indices.filter { gender(words[$0]) != nil }
        guard words.count > 1, places.count == 1, let place = places.first, let gender = gender(words[place]) else {
            return nil
        }
        let word = words.remove(at: place)
        return Part(gender: gender, word: word, rest: words.joined(separator: " "))
    }

    private static func gender(_ word: String) -> Gender? {
        switch HeaderVocabulary.parts[word] {
        case .female: .female
        case .male: .male
        case .all, nil: nil
        }
    }
}
