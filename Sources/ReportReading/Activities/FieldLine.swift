import Oversight

/// The labelled values of a line, such as `Start: 1 mars 2023   Slut: 30 april 2023   Status: Pågående enligt plan`.
struct FieldLine: Sendable {
    /// The values, in order, each with what its label says of it.
    private(set) var fields: [(role: ActivityRole, value: String)] = []

    /// Reads a line; `nil` if it does not begin with a known label.
    init?(_ text: String) {
        guard text.utf8.count <= 2_000, text.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let characters = Array(Self.withoutMarks(text))
        var labels: [(start: Int, value: Int, role: ActivityRole)] = []
        for colon in characters.indices where characters[colon] == ":" && labels.count < 12 {
            guard let label = Self.label(endingAt: colon, in: characters) else { continue }
            labels.append((label.start, colon + 1, label.role))
            // A comment goes on to the end of the line.
            if label.role == .comment { break }
        }
        guard labels.first?.start == 0 else { return nil }
        for (index, label) in labels.enumerated() {
            let end = index + 1 < labels.count ? labels[index + 1].start : characters.count
            var value = String(characters[label.value..<end]).tidied
            if label.role != .comment { value = String(value.trimmingEnd { ".;,| ".contains($0) }) }
            fields.append((label.role, value))
        }
    }

    func has(_ role: ActivityRole) -> Bool { fields.contains { $0.role == role } }

    /// Whether it says how far an activity has come, or when it is done.
    var isOfRow: Bool { has(.status) || has(.start) || has(.end) || has(.span) }

    /// The text without the mark of a list before it and without those of bold type.
    private static func withoutMarks(_ text: String) -> String {
        var plain = String(text.trimmed)
        if let item = Bullets.item(plain) { plain = String(item.trimmed) }
        guard plain.utf8.contains(UInt8(ascii: "*")) else { return plain }
        return String(plain.replacing("**", with: "").trimmed)
    }

    /// The label of at most three words before a colon, at the beginning of the text or after a mark or a gap.
    private static func label(endingAt colon: Int, in text: [Character]) -> (start: Int, role: ActivityRole)? {
        let end = numberStart(before: colon, in: text)
        var start = end ?? colon
        var found: (start: Int, role: ActivityRole)?
        for _ in 0..<3 {
            while start > 0, text[start - 1] == " " { start -= 1 }
            let wordEnd = start
            while start > 0, text[start - 1].isLetter || text[start - 1] == "-" { start -= 1 }
            guard start < wordEnd, colon - start <= 40 else { break }
            let role = ActivityColumns.role(String(text[start..<(end ?? colon)]))
            // Only what titles are called is numbered: "Aktivitet 1.1: …".
            if end != nil, role != .title { continue }
            if role != .other, role != .number, isBoundary(start, in: text) { found = (start, role) }
        }
        return found
    }

    /// Where the number directly before a colon, such as `1.1` or `A.1`, begins, with the space before it; `nil` if there is none.
    private static func numberStart(before colon: Int, in text: [Character]) -> Int? {
        var start = colon
        while start > 0, text[start - 1].isNumber || text[start - 1].isUppercase || text[start - 1] == "." {
            start -= 1
        }
        guard start < colon, colon - start <= 8, start > 0, text[start - 1] == " ", text[colon - 1].isNumber else {
            return nil
        }
        return start - 1
    }

    private static func isBoundary(_ start: Int, in text: [Character]) -> Bool {
        guard start > 0 else { return true }
        guard start > 1, text[start - 1] == " " else { return false }
        return " .;,|".contains(text[start - 2])
    }
}
