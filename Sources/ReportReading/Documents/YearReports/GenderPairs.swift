import Oversight

/// Rows of a table whose titles differ only in the word for women or men, such as `Sjukfrånvaro kvinnor (%)` and
/// `Sjukfrånvaro män (%)`.
///
/// One of them alone does not say whom its values are about: `Våld mot kvinnor` is about no part of a population.
struct GenderPairs {
    private var genders: [String: Set<Gender>] = [:]

    /// Finds the pairs among the titles of a table's rows.
    init(_ titles: [String]) {
        for title in titles {
            guard let found = Self.split(title) else { continue }
            genders[found.rest, default: []].insert(found.gender)
        }
    }

    /// Whom the row with a title is about; `nil` if no row with another gender goes with it.
    func part(of title: String) -> (gender: Gender, label: String)? {
        guard let found = Self.split(title), genders[found.rest]?.count == 2 else { return nil }
        return (found.gender, found.word)
    }

    /// The only word for women or men in a title, and the other words.
    private static func split(_ title: String) -> (gender: Gender, word: String, rest: String)? {
        guard title.utf8.count <= 200 else { return nil }
        var words = PlainWords.key(title).split(separator: " ").map { PlainWords.stripped($0) }
        let places = words.indices.filter { gender(words[$0]) != nil }
        guard words.count > 1, places.count == 1, let place = places.first, let gender = gender(words[place]) else {
            return nil
        }
        let word = words.remove(at: place)
        return (gender, word, words.joined(separator: " "))
    }

    private static func gender(_ word: String) -> Gender? {
        switch HeaderVocabulary.parts[word] {
        case .female: .female
        case .male: .male
        case .all, nil: nil
        }
    }
}
