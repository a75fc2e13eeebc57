import Oversight

/// A day as tables write it: `2024-05-31`, `31 maj 2024`.
enum WrittenDate {
    /// The day that a text states; `nil` if it states none, or only a month or a part of a year.
    static func day(_ text: String) -> CalendarDate? {
        let trimmed = text.trimmed
        guard (8...30).contains(trimmed.utf8.count) else { return nil }
        if let day = CalendarDate(String(trimmed)) { return day }
        let words = trimmed.lowercased().split { $0 == " " || $0 == "." || $0 == "," }
        guard words.count == 3 || (words.count == 4 && words[0] == "den") else { return nil }
        let parts = words.suffix(3)
        guard let day = parts.first.flatMap({ Int($0) }), let year = parts.last.flatMap({ Int($0) }),
            let month = HeaderVocabulary.months[String(parts[parts.startIndex + 1])], (1...31).contains(day),
            (1900...2100).contains(year)
        else { return nil }
        return CalendarDate("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
    }

    /// The first and the last day of a span such as `2021-05-01 – 2022-12-31`, as written.
    static func span(_ text: String) -> (start: String, end: String)? {
        guard text.utf8.count <= 60 else { return nil }
        for dash in [" – ", " - ", "–", " till "] {
            let parts = text.split(separator: dash, omittingEmptySubsequences: true)
            if parts.count == 2, day(String(parts[0])) != nil || day(String(parts[1])) != nil {
                return (String(parts[0].trimmed), String(parts[1].trimmed))
            }
        }
        return nil
    }
}
