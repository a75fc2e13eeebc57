import Oversight

/// What papers print about themselves: a diary number, the decision on them.
enum StatedPaper {
    /// The diary number that a piece of a cover states, with or without its label; `nil` if it states none.
    ///
    /// Without a label it must look like one: a year with a running number, and nothing beside it but the letters of the
    /// body's register.
    ///
    /// - Parameter text: The piece, with single spaces.
    static func diaryNumber(_ text: String) -> String? {
        guard text.utf8.count <= 120 else { return nil }
        if let match = text.wholeMatch(
            of: /(?i)\W*(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|diariebeteckning)\b[.:]*\s*(\S.*)/)
        {
            let number = String(match.1)
            return number.contains(where: \.isNumber) && PlainWords.count(number) <= 5 ? number : nil
        }
        let bare = /(?:[A-ZÅÄÖ]{1,6}[ \/-]?)?(?:19|20)?\d\d(?:[\/:-]|[- ]+)0*\d{1,6}(?:[ ]?-[ ]?\d{2,4})?/
        guard text.wholeMatch(of: bare) != nil, CalendarDate(text) == nil else { return nil }
        let hasRegister = text.first?.isLetter ?? false
        let groups = text.split(whereSeparator: { !$0.isNumber })
        guard hasRegister || groups.contains(where: { $0.count >= 3 && $0.count != 4 || $0.hasPrefix("0") }) else {
            return nil
        }
        // 2025-08 and 24/25 are periods.
        return hasRegister || groups.count > 2 || (groups.last?.count ?? 0) > 2 ? text : nil
    }

    /// The decision that a piece of a cover states: a day and a paragraph; `nil` if it does not state both.
    ///
    /// - Parameters:
    ///   - text: The piece, with single spaces, such as `Beslutad av socialnämnden 2025-05-20 § 41`.
    ///   - line: Its line, from 1.
    static func decision(_ text: String, line: Int) -> ReadDecision? {
        guard text.utf8.count <= 200, let match = text.firstMatch(of: /§+\s*(\d{1,4}(?:\s?[a-z]\b)?)/) else {
            return nil
        }
        guard let date = day(in: text) else { return nil }
        return ReadDecision(
            body: BodyName.find(in: text), date: date, paragraph: String(match.1), written: text, line: line)
    }

    /// The first day that a text names, in figures or with the name of a month.
    private static func day(in text: String) -> CalendarDate? {
        let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" || $0 == ";" })
        for index in words.indices {
            for count in [1, 3, 2] where index + count <= words.count {
                let phrase = words[index..<(index + count)].joined(separator: " ")
                if words[index].first?.isNumber == true, case .day(let date) = DateExpression(phrase) { return date }
            }
        }
        return nil
    }
}
