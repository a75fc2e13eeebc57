/// A day written as `2025-08-31` or `250831`, as headers have it over the figures of that day.
struct ISODay: Hashable {
    var year: Int
    var month: Int
    var day: Int

    /// Reads a text that is such a day and nothing else.
    init?(_ text: some StringProtocol) {
        if text.utf8.count == 6 {
            guard let day = Self.ofSixFigures(text) else { return nil }
            self = day
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || ($0 >= 0x30 && $0 <= 0x39) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    private init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    /// The day of six figures; only the end of a month of this century, since a figure may look like any other day.
    private static func ofSixFigures(_ text: some StringProtocol) -> ISODay? {
        guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let year = Int(text.prefix(2)), year < 60,
            let month = Int(text.dropFirst(2).prefix(2)), let day = Int(text.suffix(2)), (1...12).contains(month),
            (28...31).contains(day)
        else { return nil }
        let found = ISODay(year: 2000 + year, month: month, day: day)
        return found.endsMonth ? found : nil
    }

    /// Whether it is the last day of its month.
    var endsMonth: Bool { day >= (month == 2 ? 28 : [4, 6, 9, 11].contains(month) ? 30 : 31) }

    /// Whether texts are the ends of the same month in one or several years, as no start and end of an assignment are.
    static func areSameDay(_ texts: [String]) -> Bool {
        let days = texts.compactMap { ISODay($0) }
        guard days.count == texts.count, days.count > 1, let first = days.first, first.endsMonth else { return false }
        return days.allSatisfy { $0.month == first.month && $0.endsMonth }
    }

    /// Whether texts name columns of figures by such days: each is one of them, or its words are known otherwise.
    static func nameColumns(_ texts: [String]) -> Bool {
        areSameDay(texts.filter { ISODay($0) != nil })
            && texts.allSatisfy { ISODay($0) != nil || (!HeaderRow.holdsData($0) && ColumnMeaning($0).isKnown) }
    }

    /// The text with each such day, and each month such as `2025-08`, written as its month and year, as other headers have it.
    static func named(in text: String) -> String {
        guard text.utf8.count >= 7, text.utf8.contains(UInt8(ascii: "-")) else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            (word.utf8.count == 7 ? ISODay("\(word)-01") : ISODay(word)).map { "\(months[$0.month - 1]) \($0.year)" }
                ?? String(word)
        }.joined(separator: " ")
    }

    private static let months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
}
