import Oversight

/// What the cell of a date says if it names a time and no day: a week, a season, a part of a year that is not said.
struct VagueDate: Sendable, Hashable {
    /// The Monday of a week whose year is known; `nil` if no day is sure.
    let first: CalendarDate?
    /// The Sunday of that week.
    let last: CalendarDate?

    /// Reads the text of a cell; `nil` if it gives a day, or says that there is none, such as `Löpande`.
    ///
    /// - Parameters:
    ///   - text: The cell as written.
    ///   - year: The year of the document, in which a week without a year is; `nil` if it is not known.
    init?(_ text: String, year: Int? = nil) {
        guard DateExpression(text) == .words, text.contains(where: \.isLetter) else { return nil }
        let key = text.lowercased().tidied
        guard !SwedishDates.open.contains(key), !SwedishDates.open.contains(PlainWords.key(text)) else { return nil }
        let monday = Self.week(key, year: year)
        (first, last) = (monday, monday?.adding(days: 6))
    }

    /// The Monday of a text such as `vecka 12 2025`, `v. 12, 2025` or, in a document of a year, `v. 12`.
    private static func week(_ key: String, year known: Int?) -> CalendarDate? {
        let words = key.split(whereSeparator: { $0.isWhitespace || ".,-–/".contains($0) })
            .flatMap { word -> [Substring] in
                word.hasPrefix("v") && word.dropFirst().allSatisfy(\.isNumber) && word.count > 1
                    ? [word.prefix(1), word.dropFirst()] : [word]
            }
        let names = words.filter { !$0.allSatisfy(\.isNumber) }
        let figures = words.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        guard names.count == 1, ["v", "vecka"].contains(names[0]), words.count == figures.count + 1,
            (1...2).contains(figures.count),
            let year = figures.first(where: { (2000...2099).contains($0) }) ?? (figures.count == 1 ? known : nil),
            let week = figures.first(where: { (1...53).contains($0) }),
            // The week with 4 January is the first, as ISO 8601 counts.
            let fourth = CalendarDate(year: year, month: 1, day: 4)
        else { return nil }
        let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
        // Most of a week, its Thursday, is in its year; a year without it has 52.
        return monday.adding(days: 3).year == year ? monday : nil
    }
}
