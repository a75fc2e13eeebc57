import Oversight

/// Adds the colons to lines of labels and values that only bars part.
///
/// Such as `Startdatum 2025-01-01 | Slutdatum 2025-12-31 | Status Pågår`.
enum FactLines {
    /// The lines, those that are such with a colon after each label and a gap between the values.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        lines.map { line in
            guard line.text.utf8.count <= 400, line.text.contains("|"), !line.text.trimmed.hasPrefix("|") else {
                return line
            }
            let parts = line.text.split(separator: "|").map { $0.trimmed.tidied }
            let fields = parts.map(field)
            let roles = fields.compactMap { $0?.role }
            guard (2...6).contains(parts.count), roles.count == parts.count, Set(roles).count == roles.count,
                roles.contains(.status) || roles.contains(.start) || roles.contains(.end)
            else { return line }
            var labelled = line
            labelled.text = fields.compactMap { $0.map { "\($0.label): \($0.value)" } }.joined(separator: "   ")
            return labelled
        }
    }

    /// The label of at most three words at the beginning of a text, with what follows it.
    private static func field(_ text: String) -> (label: String, value: String, role: ActivityRole)? {
        let words = text.split(separator: " ")
        for count in stride(from: min(3, words.count - 1), through: 1, by: -1) {
            let label = words.prefix(count).joined(separator: " ")
            let bare = label.hasSuffix(":") ? String(label.dropLast()) : label
            let role = ActivityColumns.role(bare)
            guard role != .other, role != .number, role != .title else { continue }
            return (bare, words.dropFirst(count).joined(separator: " "), role)
        }
        return nil
    }
}
