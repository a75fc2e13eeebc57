/// The words and numbers of a header cell.
struct HeaderWords {
    /// Lower-case words that are neither a period, a unit nor a part of a population.
    private(set) var rest: [String] = []
    private(set) var years: [Int] = []
    private(set) var months: [Int] = []
    private(set) var period: HeaderPeriod?
    private(set) var unit: NumberUnit?
    private(set) var part: PopulationPart?
    /// The word that named the part.
    private(set) var partWord: String?
    /// Numbers that are no year.
    private(set) var numbers: [Int] = []

    /// The words that are left, without spaces.
    var key: String { rest.joined() }

    init(_ text: String) {
        var tokens = HeaderToken.tokens(of: text)[...]
        var isAfterMonth = false
        while let token = tokens.popFirst() {
            switch token {
            case .percent: unit = .percent
            case .number(let number, let isShortYear):
                // "Jan–aug 24": after a month stands a year, before it a day.
                take(number, isShortYear: isShortYear || isAfterMonth && (15...60).contains(number))
            case .word(let word): take(word, next: &tokens)
            }
            if case .word(let word) = token {
                isAfterMonth = HeaderVocabulary.months[word] != nil
            } else {
                isAfterMonth = false
            }
        }
        // "Utfall 2023 (2022)": the year before in brackets, as in the cells.
        if years.count == 2, years[1] == years[0] - 1, text.contains("(\(years[1]))") { years.removeLast() }
        if !months.isEmpty || period != nil || unit != nil || part != nil {
            rest.removeAll { HeaderVocabulary.fillers.contains($0) }
        }
        if period == nil, let first = months.first, let last = months.last {
            period = .months(months.count > 1 ? first : 1, last)
        }
    }

    private mutating func take(_ number: Int, isShortYear: Bool) {
        if (1900...2100).contains(number) {
            years.append(number)
        } else if isShortYear, number < 100 {
            years.append(2000 + number)
        } else if let (year, month) = Self.yearAndMonth(number) {
            years.append(year)
            months.append(month)
        } else {
            numbers.append(number)
        }
    }

    /// The year and the month of `2408` and `202408`.
    private static func yearAndMonth(_ number: Int) -> (year: Int, month: Int)? {
        let (year, month) = (number / 100, number % 100)
        guard (1...12).contains(month) else { return nil }
        if (21...60).contains(year) { return (2000 + year, month) }
        return (2000...2100).contains(year) ? (year, month) : nil
    }

    private mutating func take(_ word: String, next tokens: inout ArraySlice<HeaderToken>) {
        func number(upTo limit: Int) -> Int? {
            guard case .number(let number, false) = tokens.first, (1...limit).contains(number) else { return nil }
            tokens.removeFirst()
            return number
        }
        if let month = HeaderVocabulary.months[word] {
            // "30 juni 2022" is a day, of which the month says enough.
            if let day = numbers.last, (1...31).contains(day) { numbers.removeLast() }
            months.append(month)
            return
        }
        if let unit = HeaderVocabulary.units[word] {
            self.unit = unit
            return
        }
        if let part = HeaderVocabulary.parts[word] {
            (self.part, partWord) = (part, word)
            return
        }
        switch word {
        case "helår", "helåret": period = .wholeYear
        case "halvår", "delår", "delåret": period = .halfYear(number(upTo: 4))
        // The terms of a school year.
        case "vt", "vårterminen", "vårtermin": period = .halfYear(1)
        case "ht", "höstterminen", "hösttermin": period = .halfYear(2)
        case "tertial", "t":
            if let third = number(upTo: 3) { period = .third(third) } else { rest.append(word) }
        case "kvartal", "kv", "q":
            if let quarter = number(upTo: 4) {
                period = .quarter(quarter)
            } else if word == "kv" {
                (part, partWord) = (.female, word)
            } else {
                rest.append(word)
            }
        default: rest.append(word)
        }
    }
}

/// A word, a number or a percent sign of a header.
enum HeaderToken: Hashable {
    case word(String)
    /// A number; a short year has a hyphen or an apostrophe before its two digits, as in `Budget -23`.
    case number(Int, isShortYear: Bool)
    case percent

    static func tokens(of text: String) -> [HeaderToken] {
        var tokens: [HeaderToken] = []
        var word = ""
        var digits = ""
        var isShortYear = false
        var previous: Character = " "
        func finish() {
            if !word.isEmpty { tokens.append(.word(word)) }
            if let number = Int(digits) {
                tokens.append(.number(number, isShortYear: isShortYear && digits.utf8.count == 2))
            }
            (word, digits) = ("", "")
        }
        for character in ISODay.named(in: text.lowercased()) {
            if character.isASCII, character.isNumber {
                if !word.isEmpty || digits.isEmpty {
                    finish()
                    isShortYear = previous == "-" || previous == "’" || previous == "'" || previous == "–"
                }
                // Longer numbers are no header's.
                if digits.utf8.count < 9 { digits.append(character) }
            } else if character.isLetter {
                if !digits.isEmpty { finish() }
                word.append(character)
            } else {
                finish()
                if character == "%" { tokens.append(.percent) }
            }
            previous = character
        }
        finish()
        return tokens
    }
}
