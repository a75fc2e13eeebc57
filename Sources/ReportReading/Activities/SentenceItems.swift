import Oversight

/// Gives items of a list that say what belongs to an activity in sentences the form of labels with their values.
///
/// Such as `• Laga muren. Ansvarig: Parkenheten. Tid: T1–T2 2025. Status: Avslutad. Muren är lagad.`
enum SentenceItems {
    /// The lines with each such item as lines of `Label: value` that stand apart.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        guard lines.contains(where: { mark(in: $0.text) != nil }) else { return lines }
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            let (whole, end) = item(lines, at: index)
            if let whole, let parts = parted(whole) {
                labelled += parts
                index = end
            } else {
                labelled.append(lines[index])
                index += 1
            }
        }
        return labelled
    }

    /// The item that begins at a line, with the lines that it goes on over, and the index of the line after it.
    private static func item(_ lines: [TextLine], at start: Int) -> (line: TextLine?, end: Int) {
        var whole = lines[start]
        guard whole.text.utf8.count <= 2_000, let text = mark(in: whole.text) else { return (nil, start) }
        let indent = whole.text.prefix { $0 == " " }.count
        whole.text = String(text.trimmed)
        var end = start + 1
        while end < lines.count, end - start < 12, !lines[end].isBlank, !lines[end].startsPage,
            mark(in: lines[end].text) == nil, !lines[end].text.utf8.contains(0x09),
            lines[end].text.prefix(while: { $0 == " " }).count > indent
                || whole.text.last.map({ ".!?".contains($0) }) != true
        {
            whole.text = Hyphenation.joined(whole.text, lines[end].tidy)
            end += 1
        }
        return (whole, end)
    }

    /// The text of an item without its mark: a bullet, `a)` or `1.`; `nil` if the line is none.
    private static func mark(in text: String) -> String? {
        let item = text.trimmed
        guard item.utf8.count <= 2_000, item.contains(": ") || item.contains(") – ") || item.contains(") - ") else {
            return nil
        }
        return Bullets.item(item) ?? FieldBlock.marker(String(item.tidied))
    }

    /// The item with a label before a status behind a dash, such as `Laga muren (Murarlaget, maj 2025) – pågår`.
    private static func withStatusLabelled(_ text: String) -> String {
        for dash in [") – ", ") - "] {
            guard let range = text.firstRange(of: dash) else { continue }
            let rest = text[range.upperBound...]
            let words = rest.prefix { $0 != "." && $0 != ":" }
            guard PlainWords.count(words) <= 4, StatusWords.looksLikeStatus(String(words)) else { return text }
            return text[..<range.lowerBound] + "). Status: " + words.prefix(1).uppercased() + rest.dropFirst()
        }
        return text
    }

    /// The item as its fields: a title without a label, labelled values of which one is a status, and a comment.
    private static func parted(_ line: TextLine) -> [TextLine]? {
        var line = line
        line.text = withStatusLabelled(line.text)
        guard let first = firstLabel(in: line.text), let fields = FieldLine(String(line.text[first...]))?.fields,
            fields.contains(where: { $0.role == .status }), !fields.contains(where: { $0.role == .title })
        else { return nil }
        let (title, facts) = bracketed(line.text[..<first].replacing("**", with: ""))
        guard fields.count > 1 || !facts.isEmpty else { return nil }
        guard title.first?.isUppercase == true, PlainWords.count(title) > 1 || title.count > 5 else { return nil }
        var parts = [line.labelled(.title, title)] + facts.map { line.labelled($0.roleOfFact, $0) }
        for (role, value) in fields {
            guard !role.label.isEmpty else { return nil }
            // The sentences after the last value are the comment.
            let end = role == .comment ? nil : value.firstRange(of: ". ")
            parts.append(line.labelled(role, end.map { String(value[..<$0.lowerBound]) } ?? value))
            if let end {
                let text = value[end.upperBound...].trimmed
                parts.append(line.labelled(.comment, withStop(String(text), in: line.text)))
            }
        }
        return [line.blanked] + parts + [line.blanked]
    }

    /// A title without the unit and the time that may stand in brackets after it, and these.
    private static func bracketed(_ text: some StringProtocol) -> (title: String, facts: [String]) {
        let whole = String(text.trimmed.trimmingEnd { ".,;:–- ".contains($0) })
        guard whole.hasSuffix(")"), let open = whole.lastIndex(of: "("), open > whole.startIndex else {
            return (whole, [])
        }
        let facts = whole[whole.index(after: open)...].dropLast().split(separator: ",").map { $0.trimmed.tidied }
        guard facts.contains(where: { $0.roleOfFact == .span }) else { return (whole, []) }
        return (String(whole[..<open].trimmed), facts)
    }

    /// A comment with the full stop that ends it in the item.
    private static func withStop(_ text: String, in whole: String) -> String {
        whole.hasSuffix(text + ".") ? text + "." : text
    }

    /// Where the first known label after the title begins: behind the end of a sentence or a mark.
    private static func firstLabel(in text: String) -> String.Index? {
        var rest = text[...]
        while let colon = rest.firstIndex(of: ":") {
            let head = text[..<colon]
            let start = head.lastIndex { ".;,–(".contains($0) }.map { text.index(after: $0) }
            if let start {
                let label = text[start..<colon].drop { $0 == " " }
                let role = label.utf8.count <= 40 ? ActivityColumns.role(String(label)) : .other
                if role != .other, role != .number, role != .title { return label.startIndex }
            }
            rest = text[text.index(after: colon)...]
        }
        return nil
    }
}
