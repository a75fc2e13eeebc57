/// Compares the number that a title promises with the number that the comment gives for the same thing.
///
/// It concerns completed activities only, and comments that count the same thing, by the same noun or one of the few that
/// mean the same, without a number that reaches the target.
enum NumberRule {
    private static let numerals: [String: Int] = [
        "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
        "tio": 10, "elva": 11, "tolv": 12,
    ]
    /// Words between a number and its noun that do not matter.
    private static let counters: Set<String> = [
        "stycken", "st", "styck", "nya", "ny", "nytt", "olika", "fler", "aktiva",
    ]
    /// Nouns after which a number is a measure, not a count of what the activity delivers.
    private static let measures: Set<String> = [
        "%", "procent", "år", "månader", "månad", "veckor", "vecka", "dagar", "dag", "timmar", "timme", "kr", "kronor",
        "tkr", "mkr", "e", "a", "h", "ha", "hp", "poäng", "km", "m", "kg",
    ]
    /// Stems of nouns by which places for students are counted.
    private static let places = ["plats", "deltagar", "student", "studerande", "elev"]

    /// A number in the comment that falls short of the one in the title.
    static func find(in activity: StatedActivity) -> Finding? {
        guard activity.status?.isCompleted == true, !activity.comment.isEmpty else { return nil }
        let titleCounts = counts(in: activity.title).filter { $0.number > 1 }
        // With two numbers in a title nobody knows which is the target.
        guard titleCounts.count == 1, let target = titleCounts.first else { return nil }
        let reached = counts(in: activity.comment)
            .filter { count in target.nouns.prefix(2).contains { noun in count.nouns.contains { same($0, noun) } } }
            .map(\.number)
        guard let most = reached.max(), most < target.number else { return nil }
        return Finding(
            code: .numberShortOfTarget, line: activity.line,
            figures: [
                .init(.title, text: activity.title),
                .init(.target, number: DecimalNumber(significand: target.number)),
                .init(.value, number: DecimalNumber(significand: most)),
            ])
    }

    /// A number and the words just after it.
    struct Count: Equatable {
        var number: Int
        var nouns: [String]
    }

    /// The counts in a text: figures and numerals that are not years, dates or measures.
    static func counts(in text: String) -> [Count] {
        let words = CommentWords.words(text)
        return words.indices.compactMap { index in
            guard let number = Int(words[index]) ?? numerals[words[index]], number < 1900 else { return nil }
            let rest = words[(index + 1)...].drop { counters.contains($0) }
            guard let next = rest.first, !measures.contains(next), Int(next) == nil else { return nil }
            return Count(number: number, nouns: Array(rest.prefix(3)))
        }
    }

    /// Whether two words mean the same: they are equal but for an ending, or both count places.
    private static func same(_ left: String, _ right: String) -> Bool {
        if places.contains(where: left.hasPrefix), places.contains(where: right.hasPrefix) { return true }
        if left == right { return left.count >= 3 }
        let shared = zip(left, right).prefix { $0 == $1 }.count
        return shared >= 5 && max(left.count, right.count) - shared <= 3
    }
}
