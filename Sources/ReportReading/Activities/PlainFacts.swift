import Oversight

/// Gives the line below a title that has the unit, the time and perhaps the status, without labels, the form of labels.
///
/// Such as `Miljöenheten, jan 2025–dec 2025` over `Status: Pågår`, or `2024-02-01 – 2024-05-31 · Avslutad`.
enum PlainFacts {
    /// The lines with each such line as `Label: value` parts.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        var labelled = lines
        for index in lines.indices.dropFirst() where !lines[index].isBlank && !lines[index - 1].isBlank {
            let isAboveStatus =
                index + 1 < lines.count && lines[index + 1].text.utf8.count <= 200
                && FieldLine(lines[index + 1].text)?.fields.first?.role == .status
            guard let facts = facts(lines[index], isAboveStatus: isAboveStatus) else { continue }
            labelled[index].text = facts.map { "\($0.role.label): \($0.value)" }.joined(separator: "   ")
            labelled[index - 1].text = withoutBold(lines[index - 1].text)
        }
        return labelled
    }

    private static func facts(
        _ line: TextLine, isAboveStatus: Bool
    ) -> [(role: ActivityRole, value: String)]? {
        guard line.text.utf8.count <= 160, line.text.contains(where: \.isNumber), FieldLine(line.text) == nil,
            !line.text.utf8.contains(0x09), !line.text.contains("|")
        else { return nil }
        let plain = withoutBold(line.text).trimmed
        let parts = plain.split(whereSeparator: { ",·•;".contains($0) }).map { $0.trimmed.tidied }
        guard (2...3).contains(parts.count) else { return nil }
        var facts: [(role: ActivityRole, value: String)] = []
        for part in parts {
            let isStatus = StatusWords.status(of: part) != nil || StatusWords.looksLikeStatus(part)
            facts.append((isStatus ? .status : part.roleOfFact, part))
        }
        let roles = facts.map(\.role)
        guard Set(roles).count == roles.count, roles.contains(.span), isAboveStatus != roles.contains(.status)
        else { return nil }
        return facts
    }

    /// A text without the marks of bold and slanted type.
    private static func withoutBold(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return text }
        let plain = text.replacing("**", with: "")
        let trimmed = plain.trimmed
        guard trimmed.first == "*", trimmed.dropFirst().first != " ", let end = trimmed.lastIndex(of: "*"),
            end > trimmed.startIndex
        else { return plain }
        return String(trimmed[trimmed.index(after: trimmed.startIndex)..<end] + trimmed[trimmed.index(after: end)...])
    }
}
