import Oversight

/// Gives items of a list that begin with the status the form of labels with their values.
///
/// Such as `• Klart: Trygghetsvandring (Parkenheten, mars–april 2025). Trettio förslag har lämnats.`
enum StatusItems {
    /// The fewest items of such a list.
    private static let fewest = 3

    /// The lines with each such item as lines of `Label: value` that stand apart.
    static func labelled(_ lines: [TextLine]) -> [TextLine] {
        let found = lines.indices.filter { item(lines[$0], isKnown: true) != nil }
        guard found.count >= fewest else { return lines }
        var labelled: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard item(lines[index]) != nil else {
                labelled.append(lines[index])
                index += 1
                continue
            }
            // The item goes on below, indented, up to the next one.
            var whole = lines[index]
            let indent = whole.text.prefix { $0 == " " }.count
            var end = index + 1
            while end < lines.count, !lines[end].isBlank, !lines[end].startsPage, item(lines[end]) == nil,
                Bullets.item(lines[end].text.trimmed) == nil,
                lines[end].text.prefix(while: { $0 == " " }).count > indent
            {
                whole.text = Hyphenation.joined(whole.text, lines[end].tidy)
                end += 1
            }
            labelled += parted(whole)
            index = end
        }
        return labelled
    }

    private struct Item {
        var status: String
        var title: String
        /// The words in brackets: the unit, and when it is done.
        var facts: [String]
        var comment: String
    }

    /// The item of a line; `nil` if it is none.
    ///
    /// - Parameter isKnown: Whether its first words must be those of a status; where most are, the others are too.
    private static func item(_ line: TextLine, isKnown: Bool = false) -> Item? {
        guard line.text.utf8.count <= 2_000, let text = Bullets.item(line.text.trimmed).map({ String($0.trimmed) }),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        let status = text[..<colon].trimmed.trimmingEnd { $0 == "*" }.drop { $0 == "*" }
        let rest = text[text.index(after: colon)...].drop { "* ".contains($0) }.trimmed
        guard status.first?.isUppercase == true, PlainWords.count(status) <= 4,
            !isKnown || StatusWords.looksLikeStatus(status) || KnownWords.activityStatus(String(status)) != nil
                || KnownWords.status(String(status)) != nil,
            rest.first?.isLetter == true, let open = rest.firstIndex(of: "(")
        else { return nil }
        // The bracket may stand on the next line.
        let close = rest[open...].firstIndex(of: ")") ?? rest.endIndex
        let inner = rest[rest.index(after: open)..<close]
        let comment = close < rest.endIndex ? rest[rest.index(after: close)...].drop { ". ".contains($0) } : ""
        return Item(
            status: String(status), title: String(rest[..<open].trimmed.tidied),
            facts: inner.split(separator: ",").map { $0.trimmed.tidied }, comment: String(comment).tidied)
    }

    private static func parted(_ line: TextLine) -> [TextLine] {
        guard let item = item(line) else { return [line] }
        var fields = [(ActivityRole.title, item.title)]
        fields += item.facts.map { ($0.roleOfFact, $0) }
        fields.append((.status, item.status))
        if !item.comment.isEmpty { fields.append((.comment, item.comment)) }
        return [line.blanked] + fields.map { line.labelled($0.0, $0.1) } + [line.blanked]
    }
}
