import Oversight

/// The days of assignments as reports write them: `2024-05-31`, `31 maj 2024`, `maj 2024`, `2024-01-15 – 2024-11-30`.
enum WrittenDate {
    /// The first day that a text states as the start: of a month, a part of a year or a year, its first day.
    static func first(_ text: String) -> CalendarDate? { DateExpression(text)?.first }

    /// The last day that a text states as the end: of a month, a part of a year or a year, its last day.
    static func last(_ text: String) -> CalendarDate? { DateExpression(text)?.last }

    /// The words of a cell; empty if it has only dashes.
    static func stated(_ text: String) -> String { isDashes(text) ? "" : text }

    /// The start and the end of a span such as `2021-05-01 – 2022-12-31` or `mars–juni 2024`, as written.
    ///
    /// - Returns: `nil` if the text is no span; an end or a start that is not stated is empty.
    static func span(_ text: String) -> (start: String, end: String)? {
        guard text.utf8.count <= 60 else { return nil }
        // "T1–T2 2025" and "mars–juni 2024" say the year once.
        let sides = text.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
        if sides.count > 1, sides.allSatisfy({ $0.contains(where: \.isLetter) || $0.contains(where: \.isNumber) }),
            text.contains(where: \.isLetter), case .span = DateExpression(text)
        {
            return (text, text)
        }
        for dash in [" – ", " - ", " — ", " till ", " t.o.m. ", " tom ", "–", "—"] {
            let parts = text.split(separator: dash, omittingEmptySubsequences: false).map { String($0.trimmed) }
            guard parts.count == 2 else { continue }
            let dates = parts.map { DateExpression($0) }
            if dates.allSatisfy({ $0 != nil }), dates.contains(where: { $0?.first != nil }) {
                return (parts[0], parts[1])
            }
            if dates[0]?.first != nil, parts[1].isEmpty { return (parts[0], "") }
            if dates[1]?.last != nil, parts[0].isEmpty { return ("", parts[1]) }
        }
        return nil
    }

    private static func isDashes(_ text: String) -> Bool { text.allSatisfy { "-–—− ".contains($0) } }
}
