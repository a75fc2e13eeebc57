/// A paragraph of a table whose tabs were lost.
struct FlowingParagraph: Sendable {
    /// Its lines; never empty.
    var lines: [TextLine]
    /// The text without dates, lines joined by a space; the leading space of a lost glyph is kept.
    var text: String
    /// The content of the start cell.
    var start = ""
    /// The content of the end cell.
    var end = ""
    /// Whether a repeated header row comes just before it.
    var followsPageBreak = false
    /// Whether it is only a status.
    var isStatus = false

    /// Whether it ends with two dates.
    var isDated: Bool { !start.isEmpty || !end.isEmpty }

    /// The paragraphs of a table.
    ///
    /// A blank line, a header row, a status, a bullet and two dates each end one.
    static func split(_ lines: [TextLine]) -> [Self] {
        var paragraphs: [Self] = []
        var isOpen = false
        var atPageBreak = false
        for line in lines {
            if TableHeader(line.text) != nil {
                isOpen = false
                atPageBreak = true
                continue
            }
            if line.isBlank {
                isOpen = false
                continue
            }
            if line.startsPage { atPageBreak = true }
            let dated = DatedLine(line.text)
            let isStatus = StatusWords.status(of: line.text) != nil
            if isOpen, !isStatus, Bullets.item(line.text) == nil {
                var last = paragraphs.removeLast()
                last.lines.append(line)
                last.text += last.text.isEmpty ? dated.text : " " + dated.text
                last.start = dated.start
                last.end = dated.end
                paragraphs.append(last)
            } else {
                paragraphs.append(
                    Self(
                        lines: [line], text: dated.text, start: dated.start, end: dated.end,
                        followsPageBreak: atPageBreak, isStatus: isStatus))
                atPageBreak = false
            }
            isOpen = !dated.isDated && !isStatus
            if dated.isDated {
                let last = paragraphs.count - 1
                if !paragraphs[last].text.contains(where: { !$0.isWhitespace }) { paragraphs[last].text = "" }
            }
        }
        return paragraphs
    }
}
