import Oversight

/// The header row of an activity table, which each page repeats.
enum TableHeader: Sendable, Hashable {
    /// Title, start, end: the oversight report.
    case plan
    /// Title, status, end, comment: the four-month report.
    case progress

    private static let lead = "Verksamhetens aktiviteter"

    /// The kind of header row of a line; `nil` if it is not one.
    init?(_ line: String) {
        // Called several times for every line: rule out the others by their first letter.
        guard line.utf8.count <= 200, let first = line.utf8.first(where: { $0 > 0x40 && $0 != 0x7C }),
            first | 0x20 == UInt8(ascii: "v")
        else { return nil }
        let words = line.split(whereSeparator: { $0.isWhitespace || $0 == "|" || $0 == "*" || $0 == "#" })
        switch words.joined(separator: " ").lowercased() {
        case "verksamhetens aktiviteter startdatum slutdatum": self = .plan
        case "verksamhetens aktiviteter status slutdatum kommentar": self = .progress
        default: return nil
        }
    }

    /// Puts a header row that ran together with text on a line of its own, with the same number.
    static func separated(_ lines: [TextLine]) -> [TextLine] {
        lines.flatMap { line in separated(line) ?? [line] }
    }

    private static func separated(_ line: TextLine) -> [TextLine]? {
        guard line.text.utf8.count > lead.utf8.count, TableHeader(line.text) == nil,
            line.text.contains(lead)
        else { return nil }
        let row = /Verksamhetens aktiviteter\s+(?:Startdatum\s+Slutdatum|Status\s+Slutdatum\s+Kommentar)/
        var parts: [TextLine] = []
        var rest = line.text[...]
        while let match = rest.firstMatch(of: row) {
            for part in [rest[..<match.range.lowerBound], rest[match.range]] {
                parts.append(TextLine(number: line.number, text: String(part)))
            }
            rest = rest[match.range.upperBound...]
        }
        guard !parts.isEmpty else { return nil }
        parts.append(TextLine(number: line.number, text: String(rest)))
        parts = parts.filter { !$0.isBlank }
        parts[0].startsPage = line.startsPage
        return parts
    }
}
