import Oversight

/// What papers print about themselves: a diary number, the decision on them.
enum StatedPaper {
    // MARK: The shapes

    // A literal in a function is parsed anew at each call. A regex is not Sendable, but matching leaves it as it is.
    /// The label of a diary number.
    private nonisolated(unsafe) static let label =
        /(?i)^\W*(?:dnr|d\.?\s?nr|diarienr|diarie\s?nr|diarienummer|ärendenr|ärendenummer|ärende|diariebeteckning|vår beteckning)\b[.:]*\s*/
    /// A diary number without a label.
    private nonisolated(unsafe) static let bare =
        /(?:[A-ZÅÄÖ]{1,6}[ \/.-]?)?(?:19|20)?\d\d(?:[\/:.-]|[- ]+)0*\d{1,6}(?:[ ]?-[ ]?\d{1,4})?/
    /// A diary number after its label.
    private nonisolated(unsafe) static let shape =
        /(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}[\s.\/:\-–]?\s?)?\d{2,8}(?:\s?[\/\-–:.]\s?(?:[A-ZÅÄÖ]{1,7}\s?[\/\-–:.]?\s?)?\d{1,8}){0,3}(?:-[A-ZÅÄÖ]{2,6}\b| [A-ZÅÄÖ]{2,4}$)?/
    /// A paragraph after its sign.
    private nonisolated(unsafe) static let after =
        /(?:§|[Pp]aragraf(?:er)?:?)\s*:?\s*(\d{1,4}(?:\s?[a-z]\b)?(?:\s?[-–]\s?\d{1,4})?)(?![\d-])/
    /// A paragraph before its sign.
    private nonisolated(unsafe) static let before = /(?:^|\s)(\d{1,4})\s*§/
    /// The letters of a body before a day.
    private nonisolated(unsafe) static let bodyLetters = /(?:^|\s)([A-ZÅÄÖ]{2,4})\s+(?:den\s+)?\d/

    // MARK: The diary number

    /// The diary number that a piece of a cover states, with or without its label; `nil` if it states none.
    ///
    /// Without a label it must look like one: a year with a running number, and nothing beside it but the letters of the
    /// body's register.
    ///
    /// - Parameter text: The piece, with single spaces.
    static func diaryNumber(_ text: String) -> String? {
        // Called for every piece of a cover: rule out the others by their characters.
        guard text.utf8.count <= 120, text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
        if let match = text.prefixMatch(of: label) { return number(text[match.range.upperBound...]) }
        guard text.utf8.count <= 40, text.wholeMatch(of: bare) != nil, CalendarDate(text) == nil else { return nil }
        let hasRegister = text.first?.isLetter ?? false
        // 12 023 is a number.
        if !hasRegister, WrittenNumber(text) != nil { return nil }
        // T1 2025 is a period.
        if let letter = text.first, text.prefix(while: \.isLetter).count == 1, "TQKHV".contains(letter) { return nil }
        let groups = text.split(whereSeparator: { !$0.isNumber })
        guard hasRegister || groups.contains(where: { $0.count >= 3 && $0.count != 4 || $0.hasPrefix("0") }) else {
            return nil
        }
        // 2025-08 and 24/25 are periods.
        return hasRegister || groups.count > 2 || (groups.last?.count ?? 0) > 2 ? text : nil
    }

    /// The number at the beginning of what follows the label of a diary number, such as `KS 20/365`, `2021/KUN/33` or
    /// `2021-000112 - 042`.
    static func number(_ text: some StringProtocol) -> String? {
        let plain = String(text)
        guard plain.utf8.count <= 200, let match = plain.prefixMatch(of: shape), CalendarDate(String(match.0)) == nil
        else { return nil }
        return DiaryNumber(PlainWords.tidied(match.0))?.written
    }

    /// The number after the first label of a diary number within a sentence; `nil` if there is none.
    ///
    /// - Parameter text: A line of running text.
    static func diaryNumber(within text: String) -> String? {
        guard text.utf8.count <= 1_000 else { return nil }
        let words = text.split(separator: " ")
        let labels: Set<String> = ["dnr", "diarienr", "diarienummer"]
        if let place = words.firstIndex(where: { labels.contains($0.lowercased().filter(\.isLetter)) }),
            place + 1 < words.count
        {
            return number(words[(place + 1)...].prefix(3).joined(separator: " "))
        }
        // "Ärende TN 2023/154.": other matters have no register before a number.
        guard let place = words.firstIndex(where: { $0.lowercased() == "ärende" }), place + 2 < words.count,
            (2...5).contains(words[place + 1].count), words[place + 1].allSatisfy(\.isUppercase)
        else { return nil }
        let following = words[(place + 1)...].prefix(2).joined(separator: " ").trimmingEnd { ".,;".contains($0) }
        return following.contains("/") || following.contains("-") ? number(following) : nil
    }

    // MARK: The decision

    /// How a line about a decision begins.
    private static let beginnings = [
        "beslutad", "beslutat", "beslutades", "beslut", "datum för beslut", "beslutsdatum", "fastställd", "fastställt",
        "antagen", "antaget", "antagna", "godkänd", "godkänt", "behandlad", "paragraf", "protokoll",
    ]

    /// Whether a piece of a cover is about the decision on the report.
    static func isAboutDecision(_ text: String) -> Bool {
        if text.contains("§") { return true }
        let key = text.lowercased()
        return beginnings.contains { word in
            key.hasPrefix(word) && !(key.dropFirst(word.count).first?.isLetter ?? false)
        }
    }

    /// The decision that a piece of a cover states: a day and a paragraph; `nil` if it does not state both.
    ///
    /// - Parameters:
    ///   - text: The piece, with single spaces, such as `Beslutad av socialnämnden 2025-05-20 § 41`.
    ///   - line: Its line, from 1.
    static func decision(_ text: String, line: Int) -> ReadDecision? {
        guard text.utf8.count <= 160, let paragraph = paragraph(in: text), let date = day(in: text) else { return nil }
        return ReadDecision(
            body: BodyName.find(in: text) ?? letters(in: text), date: date, paragraph: paragraph,
            written: text.hasSuffix(".") ? String(text.dropLast()) : text, line: line)
    }

    /// The number after `§` or "paragraf", or before `§`; several as printed, such as `41-42`.
    static func paragraph(in text: String) -> String? {
        guard text.contains("§") || text.contains("aragraf") else { return nil }
        let plain = text.replacing("§§", with: "§")
        if let match = plain.firstMatch(of: after) { return String(match.1) }
        return plain.firstMatch(of: before).map { String($0.1) }
    }

    /// The first day that a text names, in figures or with the name of a month.
    static func day(in text: String) -> CalendarDate? {
        let words = text.split(whereSeparator: { $0.isWhitespace || ",();".contains($0) })
        for index in words.indices where words[index].first?.isNumber == true {
            for count in [1, 3] where index + count <= words.count {
                let phrase = words[index..<(index + count)].joined(separator: " ")
                if case .day(let date) = DateExpression(phrase) { return date }
            }
        }
        return nil
    }

    /// The letters of a body before the day, such as `KF 2024-04-22 § 41`.
    private static func letters(in text: String) -> String? {
        text.firstMatch(of: bodyLetters).map { String($0.1) }
    }
}
