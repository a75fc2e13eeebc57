package import Oversight

/// What a date cell says, in figures or in words.
package enum DateExpression: Sendable, Hashable {
    /// A day, such as `2025-03-15` or `15 mars 2025`.
    case day(CalendarDate)
    /// A month, a third of a year or another span whose days are known, such as `mars 2025` or `T1 2025`.
    case span(first: CalendarDate, last: CalendarDate)
    /// Words that give no day, such as `Löpande`, `Tills vidare` or `hösten 2025`.
    case words

    /// Reads the text of a cell; `nil` if it cannot be read.
    ///
    /// - Parameter text: The cell as written.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 60 else { return nil }
        var phrase = DatePhrase(String(text))
        guard let read = phrase.read() else { return nil }
        self = read
    }

    /// The first day that it gives.
    package var first: CalendarDate? {
        switch self {
        case .day(let day): day
        case .span(let first, _): first
        case .words: nil
        }
    }

    /// The last day that it gives.
    package var last: CalendarDate? {
        switch self {
        case .day(let day): day
        case .span(_, let last): last
        case .words: nil
        }
    }
}

/// The words of a date expression while they are read.
private struct DatePhrase {
    private var words: [Substring]
    private let whole: String

    init(_ text: String) {
        var plain = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "–", "—", "‐", "−": plain.append("-")
            case ",", "(", ")", "*": plain.append(" ")
            default: plain.unicodeScalars.append(scalar)
            }
        }
        words = Self.withYearsInFull(plain.split(whereSeparator: \.isWhitespace))
        while words.last == "." || words.last?.hasSuffix("..") == true { words.removeLast() }
        whole = words.joined(separator: " ")
    }

    /// Words with the year of two figures after a month in full, as in `jan 23 – dec 23`.
    ///
    /// A day stands before its month.
    private static func withYearsInFull(_ words: [Substring]) -> [Substring] {
        guard words.count > 1, words.allSatisfy({ $0.utf8.count != 4 || Int($0) == nil }) else { return words }
        var words = words
        for index in words.indices.dropFirst() where SwedishDates.month(words[index - 1]) != nil {
            let digits = words[index].drop { "'’".contains($0) }
            guard digits.utf8.count == 2, let year = Int(digits), shortYears.contains(year) else { continue }
            words[index] = Substring("20" + digits)
        }
        return words
    }

    /// The years of two figures that are not more likely a day.
    private static let shortYears = 15...45

    mutating func read() -> DateExpression? {
        guard !words.isEmpty else { return nil }
        if SwedishDates.open.contains(whole) || whole.allSatisfy({ $0 == "-" || $0 == " " }) { return .words }
        dropLeadingWords()
        guard !words.isEmpty else { return nil }
        return day() ?? span() ?? (isSeasonOrWeek || isPartOfSomeYear ? .words : nil)
    }

    /// Drops words that say on which side of the day the matter ends; what was written is kept elsewhere.
    private mutating func dropLeadingWords() {
        while let first = words.first, SwedishDates.leading.contains(String(first)), words.count > 1 {
            words.removeFirst()
        }
    }

    private func day() -> DateExpression? {
        if words.count == 1 {
            let word = words[0].hasSuffix(".") ? words[0].dropLast() : words[0]
            if let date = Self.numericDay(word) { return .day(date) }
        }
        let numbers = words.flatMap { $0.split(whereSeparator: { "./-".contains($0) }) }
        guard numbers.count == 3, let day = Int(Self.ordinal(numbers[0])), let year = Self.year(numbers[2]) else {
            return nil
        }
        guard let month = SwedishDates.month(numbers[1]) ?? Int(numbers[1]), numbers[0].utf8.count <= 4,
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        return .day(date)
    }

    /// `2025-03-15`, `2025/3/15`, `20250315`, `250315` or `15.3.2025`.
    private static func numericDay(_ word: Substring) -> CalendarDate? {
        if word.utf8.count == 6, word.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(word) {
            return CalendarDate(year: 2000 + number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        if word.utf8.count == 8, word.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(word) {
            return (2000...2099).contains(number / 10_000)
                ? CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) : nil
        }
        let groups = word.split(whereSeparator: { "./-".contains($0) }, omittingEmpty: false)
        let numbers = groups.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        guard numbers.count == 3, groups.count == 3 else { return nil }
        if groups[0].utf8.count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
        if groups[2].utf8.count == 4 { return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) }
        return nil
    }

    private func span() -> DateExpression? {
        var rest = words.flatMap { $0.split(separator: "-") }.flatMap(Self.parted)
        // The year may stand first or last; without one no day is known.
        var year: Int?
        if let last = rest.last, let found = Self.year(last) {
            (year, rest) = (found, Array(rest.dropLast()))
        } else if let first = rest.first, first.utf8.count == 4, let found = Self.year(first) {
            (year, rest) = (found, Array(rest.dropFirst()))
        }
        guard let year else { return nil }
        rest.removeAll { $0 == "år" || $0 == "helår" || $0 == "hela" || $0 == "helåret" || $0 == "året" }
        // A month in figures has no space before its year: "2 2025" is the end of a title.
        if words.count > 1, rest.count == 1, rest[0].allSatisfy(\.isNumber) { return nil }
        guard let months = Self.months(rest) else { return nil }
        guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = Self.lastDay(year, months.upperBound)
        else { return nil }
        return .span(first: first, last: last)
    }

    /// `t1` as two words.
    private static func parted(_ word: Substring) -> [Substring] {
        let letters = word.prefix(while: \.isLetter)
        let digits = word.dropFirst(letters.count)
        guard !letters.isEmpty, !digits.isEmpty, digits.allSatisfy(\.isNumber), letters.count == 1 else {
            return word.split(whereSeparator: { $0 == "/" || $0 == ":" })
        }
        return [letters, digits]
    }

    private static func months(_ words: [Substring]) -> ClosedRange<Int>? {
        switch words.count {
        case 0: return 1...12
        case 1:
            if let month = SwedishDates.month(words[0]) { return month...month }
            guard words[0].utf8.count <= 2, let number = Int(words[0]), (1...12).contains(number) else { return nil }
            return number...number
        case 2:
            if let first = SwedishDates.month(words[0]), let last = SwedishDates.month(words[1]), first <= last {
                return first...last
            }
            guard let (part, number) = part(words[0], words[1]) ?? part(words[1], words[0]),
                (1...part).contains(number)
            else { return nil }
            let length = 12 / part
            return (number - 1) * length + 1...number * length
        // "kvartal 1-3" and "t1-t2".
        case 3: return months(from: Array(words[..<2]), to: [words[0], words[2]])
        case 4: return months(from: Array(words[..<2]), to: Array(words[2...]))
        default: return nil
        }
    }

    /// The months of two parts of a year and of those between them.
    private static func months(from first: [Substring], to last: [Substring]) -> ClosedRange<Int>? {
        guard let (parts, start) = part(first[0], first[1]), let (others, end) = part(last[0], last[1]),
            parts == others, (1...parts).contains(start), (start...parts).contains(end)
        else { return nil }
        let length = 12 / parts
        return (start - 1) * length + 1...end * length
    }

    /// Into how many parts a word divides the year, and which of them is meant.
    private static func part(_ name: Substring, _ number: Substring) -> (Int, Int)? {
        guard let parts = SwedishDates.parts[String(name)] else { return nil }
        guard let which = SwedishDates.ordinals[String(number)] ?? Int(ordinal(number)) else { return nil }
        return (parts, which)
    }

    private var isSeasonOrWeek: Bool {
        let names = words.filter { !$0.allSatisfy { $0.isNumber || "-/.:".contains($0) } }
        return (1...2).contains(names.count) && names.allSatisfy { SwedishDates.vague.contains(String($0)) }
    }

    /// Whether the words name a part of a year without saying which, such as `kvartal 2`.
    private var isPartOfSomeYear: Bool {
        let rest = words.flatMap(Self.parted)
        guard rest.count == 2, let (parts, which) = Self.part(rest[0], rest[1]) ?? Self.part(rest[1], rest[0]) else {
            return false
        }
        return (1...parts).contains(which)
    }

    private static func ordinal(_ word: Substring) -> Substring {
        for ending in [":a", ":e", "."] where word.hasSuffix(ending) { return word.dropLast(ending.count) }
        return word
    }

    private static func year(_ word: Substring) -> Int? {
        let digits = word.first == "'" || word.first == "’" ? word.dropFirst() : word
        guard digits.utf8.count == 4, let year = Int(digits), (2000...2099).contains(year) else { return nil }
        return year
    }

    private static func lastDay(_ year: Int, _ month: Int) -> CalendarDate? {
        for day in [31, 30, 29] {
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return CalendarDate(year: year, month: month, day: 28)
    }
}

extension Substring {
    fileprivate func split(whereSeparator: (Character) -> Bool, omittingEmpty: Bool) -> [Substring] {
        split(omittingEmptySubsequences: omittingEmpty, whereSeparator: whereSeparator)
    }
}
