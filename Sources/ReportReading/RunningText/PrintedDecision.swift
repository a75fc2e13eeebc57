import Oversight

/// Reads what the first pages print of the report itself: the decision on it, and its number in the diary.
enum PrintedDecision {
    /// The most lines of the first pages.
    static let mostLines = 160
    /// From this length on a line is running text, which names other decisions.
    private static let longest = 160

    /// The lines before the running text.
    static func front(_ lines: [TextLine]) -> [TextLine] {
        lines.prefix(mostLines).prefix { $0.text.utf8.count <= longest || $0.text.utf8.contains(0x09) }
            .filter { !$0.isBlank && $0.text.utf8.count <= longest }
    }

    // MARK: The decision

    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    private static let labels: Set<String> = [
        "antagen", "antaget", "antagna", "av", "behandlad", "beslut", "beslutad", "beslutat", "beslutades",
        "beslutsdatum",
        "beslutsinstans", "datum", "den", "fastställd", "fastställt", "för", "godkänd", "godkänt", "i", "instans", "på",
        "sammanträde", "sammanträdesdatum", "vid", "dokument", "dokumentet", "rapport", "rapporten", "paragraf",
    ]

    /// The decision, or `nil` if no line gives a day and a paragraph; a label and its value may be on two lines.
    ///
    /// - Parameter front: The lines of the first pages.
    static func find(in front: [TextLine]) -> ReadDecision? {
        for (index, line) in front.enumerated() {
            let text = PlainWords.tidied(line.text.drop { $0 == "#" })
            guard let day = day(in: text) else { continue }
            if let paragraph = paragraph(in: text) {
                let before = index > 0 ? PlainWords.tidied(front[index - 1].text) : ""
                return ReadDecision(
                    body: body(in: text) ?? (isLabel(before) ? body(in: before) : nil), date: day, paragraph: paragraph,
                    written: text.hasSuffix(".") ? String(text.dropLast()) : text, line: line.number)
            }
            // The day on a line with its label, the paragraph on one of the next two.
            guard isLabel(text) || index > 0 && isLabel(PlainWords.tidied(front[index - 1].text)) else { continue }
            for next in front[(index + 1)...].prefix(2) {
                let other = PlainWords.tidied(next.text)
                guard other.utf8.count <= 40, let paragraph = paragraph(in: other) else { continue }
                let before = front[..<index].suffix(2).lazy.map { PlainWords.tidied($0.text) }
                return ReadDecision(
                    body: body(in: text) ?? before.filter(isLabel).compactMap(body).first, date: day,
                    paragraph: paragraph, written: text + " " + other, line: line.number)
            }
        }
        return nil
    }

    private static func isLabel(_ text: String) -> Bool {
        guard let first = PlainWords.key(text).split(separator: " ").first else { return false }
        return labels.contains(first.filter(\.isLetter))
    }

    /// A day as `2024-02-20`, `20240220` or `20 februari 2024`.
    private static func day(in text: String) -> CalendarDate? {
        let words = text.split(whereSeparator: { $0.isWhitespace || ",;:()".contains($0) }).map {
            $0.last == "." ? $0.dropLast() : $0
        }
        for (index, word) in words.enumerated() {
            if let day = CalendarDate(word) { return day }
            guard index > 0, index + 1 < words.count, let month = months.firstIndex(of: word.lowercased()),
                let day = Int(words[index - 1]), let year = Int(words[index + 1]), year > 1900
            else { continue }
            return CalendarDate(year: year, month: month + 1, day: day)
        }
        return nil
    }

    /// The number after `§` or "paragraf", or before `§`; several as printed, such as `41-42`.
    private static func paragraph(in text: String) -> String? {
        let plain = text.replacing("§§", with: "§")
        if let match = plain.firstMatch(of: /(?:§|[Pp]aragraf(?:er)?:?)\s*(\d{1,4}(?:\s?[-–]\s?\d{1,4})?)(?![\d-])/) {
            return String(match.1)
        }
        guard let match = plain.firstMatch(of: /(?:^|\s)(\d{1,4})\s*§/) else { return nil }
        return String(match.1)
    }

    /// The body that is named beside, such as "Socialnämnden".
    private static func body(in text: String) -> String? {
        let words = text.split(whereSeparator: { $0.isWhitespace || ",;:".contains($0) })
        let endings = [
            "nämnden", "nämnd", "styrelsen", "styrelse", "fullmäktige", "utskottet", "utskott", "direktionen",
        ]
        guard let end = words.lastIndex(where: { word in endings.contains(where: word.lowercased().hasSuffix) }) else {
            // Letters such as "KF" before the day.
            let first = words.drop { labels.contains($0.lowercased()) }.first
            return first.flatMap { (2...4).contains($0.count) && $0.allSatisfy(\.isUppercase) ? String($0) : nil }
        }
        let start = words[..<end].lastIndex { labels.contains($0.lowercased()) }.map { $0 + 1 } ?? 0
        let name = words[start...end]
        return name.count <= 6 && name.allSatisfy({ $0.contains(where: \.isLetter) || $0 == "-" || $0 == "–" })
            ? name.joined(separator: " ") : nil
    }

    // MARK: The diary number

    /// The number in the diary, or `nil` if no line has its label.
    ///
    /// - Parameter front: The lines of the first pages.
    static func diaryNumber(in front: [TextLine]) -> ReadDiaryNumber? {
        let label =
            /(?i)(?:^|[\s,;(])(?:dnr|d\.?\s?nr|diarienummer|diarienr|diarie\s?nr|diariebeteckning|ärendenummer)\b\.?\s*:?\s*/
        for (index, line) in front.enumerated() {
            let text = PlainWords.tidied(line.text)
            guard let match = text.firstMatch(of: label) else { continue }
            let rest = text[match.range.upperBound...]
            if let number = number(at: rest) { return ReadDiaryNumber(written: number, line: line.number) }
            guard rest.isEmpty, index + 1 < front.count else { continue }
            let next = front[index + 1]
            if let number = number(at: PlainWords.tidied(next.text)[...]) {
                return ReadDiaryNumber(written: number, line: next.number)
            }
        }
        return nil
    }

    /// A number such as `KS 20/365`, `2023-001-042` or `2021-000112 - 042` at the beginning of a text.
    private static func number(at text: Substring) -> String? {
        let pattern = /^(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,7}[\s.\-–]?\s?)?\d{2,8}(?:\s?[\/\-–:.]\s?\d{1,8}){0,3}/
        guard let match = text.firstMatch(of: pattern) else { return nil }
        let written = String(match.0).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return DiaryNumber(written)?.written
    }
}
