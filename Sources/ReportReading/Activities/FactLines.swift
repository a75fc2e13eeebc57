import Oversight

/// Adds the colons to lines of labels and values that only bars or the marks of a sentence part.
///
/// Such as `Startdatum 2025-01-01 | Slutdatum 2025-12-31 | Status Pågår`, and
/// `Start 2025-01-01, slut 2025-12-31. Ansvarig: Parkenheten. Status: Pågår.`
enum FactLines {
    /// The lines, those that are such with a colon after each label and a gap between the values.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        lines.map { line in
            guard line.text.utf8.count <= 400, !line.text.trimmed.hasPrefix("|"), !line.isBlank else { return line }
            let hasBars = line.text.contains("|")
            // Labels with colons are read as they are.
            guard hasBars || FieldLine(line.text) == nil else { return line }
            let parts = hasBars ? line.text.split(separator: "|").map { $0.trimmed.tidied } : sentenceParts(line.text)
            let fields = parts.map(field)
            let roles = fields.compactMap { $0?.role }
            guard (2...6).contains(parts.count), roles.count == parts.count, Set(roles).count == roles.count,
                roles.contains(.status) || hasBars && (roles.contains(.start) || roles.contains(.end)),
                hasBars || roles.contains(where: { [.start, .end, .span].contains($0) })
            else { return line }
            var labelled = line
            labelled.text = fields.compactMap { $0.map { "\($0.label): \($0.value)" } }.joined(separator: "   ")
            return labelled
        }
    }

    /// The parts of a line between the marks of a sentence; names of units that a comma parts stay together.
    private static func sentenceParts(_ text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: " ")), text.contains(", ") || text.contains(". ") else { return [] }
        var marked = text.trimmed.tidied
        if marked.hasSuffix(".") { marked.removeLast() }
        for mark in [", ", ". ", "; "] { marked = marked.replacing(mark, with: "\u{1F}") }
        var parts: [String] = []
        for part in marked.split(separator: "\u{1F}").map({ String($0.trimmed) }) {
            if let last = parts.last, field(part) == nil, field(last)?.role == .units {
                parts[parts.count - 1] += ", " + part
            } else {
                parts.append(part)
            }
        }
        return parts
    }

    /// The label of at most three words at the beginning of a text, with what follows it.
    private static func field(_ text: String) -> (label: String, value: String, role: ActivityRole)? {
        let words = text.split(separator: " ")
        // A colon ends a label.
        let most = words.prefix(3).firstIndex { $0.hasSuffix(":") }.map { $0 + 1 } ?? 3
        for count in stride(from: min(most, words.count - 1), through: 1, by: -1) {
            let label = words.prefix(count).joined(separator: " ")
            let bare = label.hasSuffix(":") ? String(label.dropLast()) : label
            guard !bare.contains(where: \.isNumber) else { continue }
            let role = ActivityColumns.role(bare)
            guard role != .other, role != .number, role != .title else { continue }
            return (bare, words.dropFirst(count).joined(separator: " "), role)
        }
        return nil
    }
}
