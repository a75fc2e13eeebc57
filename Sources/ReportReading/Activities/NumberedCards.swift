/// Brings the line that only counts an activity together with its title and its labels below.
///
/// Such as `AKTIVITET 1`, a blank line, `Laga muren`, a blank line, and `Ansvarig enhet: Murarlaget`.
enum NumberedCards {
    /// How many blank lines part them.
    private static let mostBlank = 2

    /// The lines with each such activity as the label of a title directly above its values.
    static func joined(_ lines: [TextLine]) -> [TextLine] {
        var joined: [TextLine] = []
        var index = 0
        while index < lines.count {
            guard counts(lines[index]), let title = next(lines, after: index), isTitle(lines[title]),
                let values = next(lines, after: title), FieldLine(lines[values].text) != nil
            else {
                joined.append(lines[index])
                index += 1
                continue
            }
            if let last = joined.last, !last.isBlank { joined.append(last.blanked) }
            joined.append(lines[title].labelled(.title, lines[title].tidy))
            index = values
        }
        return joined
    }

    /// Whether a line is no more than `Aktivitet 3`.
    private static func counts(_ line: TextLine) -> Bool {
        guard (3...30).contains(line.text.trimmed.utf8.count) else { return false }
        let words = HeadingCandidates.plain(line.text).split(separator: " ")
        return words.count == 2 && ActivityColumns.role(String(words[0])) == .title
            && words[1].contains(where: \.isNumber) && words[1].allSatisfy { $0.isNumber || ".:".contains($0) }
    }

    private static func isTitle(_ line: TextLine) -> Bool {
        line.text.utf8.count <= 200 && line.cellTexts == nil && FieldLine(line.text) == nil
            && line.tidy.first?.isUppercase == true && !PlainWords.endsSentence(line.text)
    }

    /// The index of the next line with text, a few blank ones below a line.
    private static func next(_ lines: [TextLine], after index: Int) -> Int? {
        lines.indices[(index + 1)...].prefix(mostBlank + 1).first { !lines[$0].isBlank }
    }
}
