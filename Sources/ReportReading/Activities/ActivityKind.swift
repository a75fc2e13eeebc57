import Oversight

/// What kind of report a document with activities is, by its title and the period that it names.
enum ActivityKind {
    /// How many lines at the beginning of a document name it.
    private static let front = 60

    /// The kind; `nil` if the first lines do not say.
    ///
    /// - Parameter lines: All lines.
    static func find(_ lines: [TextLine]) -> ReportKind? {
        let front = lines.lazy.filter { !$0.isBlank && $0.text.utf8.count <= 400 }.prefix(Self.front).map(words)
        if front.contains(where: { $0.contains("uppsiktsrapport") }) { return .oversight }
        for text in front {
            if let month = lastMonth(text) ?? third(text) {
                switch month {
                case 4: return .fourMonth
                case 6, 8: return .halfYear
                case 12: return .annual
                default: continue
                }
            }
        }
        if front.contains(where: { $0.contains("tertial") || $0.contains("fyramånad") }) { return .fourMonth }
        if front.contains(where: { $0.contains("delår") || $0.contains("halvår") }) { return .halfYear }
        let isAnnual = front.contains { text in
            ["verksamhetsplan", "årsuppföljning", "helår", "årsrapport", "verksamhetsberättelse", "årsredovisning"]
                .contains { text.contains($0) }
        }
        return isAnnual ? .annual : nil
    }

    /// The text in lower case with plain hyphens and no spaces around them.
    private static func words(_ line: TextLine) -> String {
        var text = line.tidy.lowercased()
        for dash in ["–", "—", "−"] { text = text.replacing(dash, with: "-") }
        return text.replacing(" - ", with: "-").replacing(" till och med ", with: "-").replacing(" till ", with: "-")
    }

    /// The last month of a period that begins with January.
    private static func lastMonth(_ text: String) -> Int? {
        if let match = text.firstMatch(of: /(?:^|[^a-zåäö])januari(?: \d{4})?-(?:\d{1,2} )?([a-zåäö]+)/) {
            return SwedishDates.month(match.1)
        }
        if let match = text.firstMatch(of: /\d{4}-01-01-\d{4}-(\d\d)-\d\d/) { return Int(match.1) }
        return nil
    }

    /// The last month of a third of the year.
    private static func third(_ text: String) -> Int? {
        guard let match = text.firstMatch(of: /(?:^|[^a-zåäö])(?:tertial|tertialrapport|t) ?([123])(?:$|[^\d])/),
            let number = Int(match.1)
        else { return nil }
        return number * 4
    }
}
