import Presentation

/// A table of figures as a pipe table with its caption, numbers to the right, and sums in bold.
struct MarkdownFigureTable {
    private let words: Phrases
    private let table: FigureTable
    private let hasCaption: Bool

    init(_ table: FigureTable, _ words: Phrases, hasCaption: Bool = true) {
        self.table = table.withoutDrawings
        self.words = words
        self.hasCaption = hasCaption
    }

    /// The table, with what is flagged in it as a list under it.
    var text: String {
        var text = hasCaption ? "**\(MarkdownEscaping.inline(table.plainCaption))**\n\n" : ""
        for detail in table.details { text += "\(MarkdownEscaping.paragraph(detail.plain))\n\n" }
        text += row(table.columns.map { MarkdownEscaping.cell($0.title.plain) })
        text += "|" + table.columns.map { $0.content == .number ? " ---: |" : " --- |" }.joined() + "\n"
        for group in table.groups {
            if let heading = group.heading {
                text += row([bold(heading)] + table.columns.dropFirst().map { _ in "" })
            }
            for shown in group.rows { text += row(shown.cells.map { cell($0, isSum: shown.isSum) }) }
        }
        let findings = table.rows.flatMap(\.findings) + table.findings
        guard !findings.isEmpty else { return text }
        return text + "\n" + findings.map { MarkdownFinding($0, words).item }.joined()
    }

    private func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

    private func bold(_ text: String) -> String { "**\(MarkdownEscaping.cell(text))**" }

    private func cell(_ cell: FigureTable.Cell, isSum: Bool) -> String {
        let shown = isSum ? bold(cell.plain) : MarkdownEscaping.cell(cell.plain)
        guard !cell.details.isEmpty else { return shown }
        return "\(shown) (\(MarkdownEscaping.cell(cell.details.map(\.plain).joined(separator: ", "))))"
    }
}

/// A finding where it stands.
struct MarkdownFinding {
    /// The finding as an item of a list.
    let item: String

    init(_ finding: FindingPart, _ words: Phrases) {
        let name = MarkdownEscaping.inline(finding.name(words))
        item = "- **\(name).** \(MarkdownEscaping.paragraph(finding.sentence, indent: 2))\n"
    }
}
