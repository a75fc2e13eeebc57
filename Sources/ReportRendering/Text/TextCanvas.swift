import Presentation

/// Lines of text under each other, within a width and without spaces at their ends.
struct TextCanvas {
    let width: Int
    private(set) var text = ""

    init(width: Int) { self.width = max(width, 20) }

    mutating func blank() { text += "\n" }

    /// Writes a paragraph.
    ///
    /// - Parameters:
    ///   - paragraph: What it says.
    ///   - indent: Columns before it.
    ///   - lead: What stands before its first line, such as a number; the other lines stand under the first's text.
    mutating func paragraph(_ paragraph: String, indent: Int = 0, lead: String = "") {
        guard indent + Wrapping.columns(lead) <= width / 2 else {
            return self.paragraph(lead + paragraph, indent: min(indent, width / 2))
        }
        let hanging = indent + Wrapping.columns(lead)
        let before = String(repeating: " ", count: indent) + lead
        let under = String(repeating: " ", count: hanging)
        for (index, line) in Wrapping.lines(paragraph, width: width - hanging).enumerated() {
            append((index == 0 ? before : under) + line)
        }
    }

    /// Writes lines that are laid out already; each fits the width.
    mutating func lines(_ lines: [String]) { for line in lines { append(line) } }

    /// Writes a heading with a line drawn under it.
    mutating func heading(_ heading: String, underline: Character) {
        let lines = Wrapping.lines(heading, width: width)
        for line in lines { append(line) }
        append(String(repeating: underline, count: min(width, lines.map(\.count).max() ?? 0)))
    }

    /// Writes labels with their values beside them, or under them where the terminal is too narrow for both.
    mutating func table(_ rows: [(label: String, value: String)], indent: Int = 0) {
        let longest = rows.map(\.label.count).max() ?? 0
        let column = longest + 2
        for (label, value) in rows {
            if indent + column <= width / 2 {
                let gap = String(repeating: " ", count: column - label.count - 1)
                paragraph(value, indent: indent, lead: label + ":" + gap)
            } else {
                paragraph(label + ":", indent: indent)
                paragraph(value, indent: indent + 2)
            }
        }
    }

    private mutating func append(_ line: String) {
        var line = line[...]
        while line.last?.isWhitespace == true { line.removeLast() }
        text += line
        text += "\n"
    }
}
