/// The number of a page between the rows of a table.
enum PageNumber {
    /// Whether a line is `Sida 3`, `Sida 3 av 12`, `3 (12)` or `3(12)`.
    static func isNamed(_ line: String) -> Bool {
        guard line.utf8.count <= 200, let words = words(line) else { return false }
        let numbers = words.filter { $0.first?.isNumber == true }
        let names = words.filter { $0.first?.isNumber != true && $0 != "av" }
        guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0.count <= 3 }) else { return false }
        if names.isEmpty { return numbers.count == 2 && line.contains("(") && line.contains(")") }
        return names.count == 1 && (names[0] == "sida" || names[0] == "sid")
    }

    /// Whether a line is a number of at most three digits.
    static func isBare(_ line: String) -> Bool {
        guard line.utf8.count <= 200, let words = words(line), words.count == 1 else { return false }
        return words[0].count <= 3 && words[0].allSatisfy(\.isNumber)
    }

    /// The words of a short line; `nil` if it has other marks.
    private static func words(_ line: String) -> [String]? {
        let trimmed = line.trimmed
        guard !trimmed.isEmpty, trimmed.utf8.count <= 20 else { return nil }
        guard trimmed.allSatisfy({ $0.isLetter || $0.isNumber || " ().".contains($0) }) else { return nil }
        return trimmed.lowercased().split(whereSeparator: { " ().".contains($0) }).map(String.init)
    }
}
