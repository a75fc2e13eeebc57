import Presentation

extension TextCanvas {
    /// Writes a table of figures: its caption, how it is to be read, its rows, and what is flagged in it.
    ///
    /// Where its columns do not fit beside each other, its words go under its numbers, and then its numbers under each
    /// other.
    mutating func figures(_ table: FigureTable, _ words: Phrases, hasCaption: Bool = true) {
        let text = TextFigureTable(table: table.withoutDrawings, words: words)
        blank()
        if hasCaption { paragraph(table.plainCaption) }
        for detail in table.details { paragraph(detail.plain) }
        if hasCaption || !table.details.isEmpty { blank() }
        let laid =
            text.aligned.lines(width: width) ?? text.folded.lines(width: width)
            ?? text.folded.lines(width: width, cutsWords: true)
        if let laid {
            lines(laid)
        } else {
            list(text)
        }
        for finding in table.findings { self.finding(finding, words) }
    }

    /// Writes what is flagged where it stands.
    mutating func finding(_ finding: FindingPart, _ words: Phrases, indent: Int = 0) {
        paragraph("\(finding.name(words)). \(finding.sentence)", indent: indent, lead: "> ")
    }

    private mutating func list(_ text: TextFigureTable) {
        for group in text.table.groups {
            if let heading = group.heading { paragraph(heading) }
            for row in group.rows {
                paragraph(text.name(of: row), lead: "- ")
                table(text.values(of: row), indent: 2)
                for note in text.notes(on: row) { paragraph(note, indent: 2, lead: "> ") }
            }
        }
    }
}

/// A table of figures as rows of text.
private struct TextFigureTable {
    let table: FigureTable
    let words: Phrases

    /// All columns beside each other.
    var aligned: AlignedTable { rows(of: Array(table.columns.indices)) }

    /// The numbers beside each other, with what the other columns say under them.
    var folded: AlignedTable {
        rows(of: table.columns.indices.filter { $0 == 0 || table.columns[$0].content == .number })
    }

    private func rows(of kept: [Int]) -> AlignedTable {
        let others = Set(table.columns.indices).subtracting(kept)
        let rows = table.groups.enumerated().flatMap { index, group -> [AlignedTable.Row] in
            // Rows that are in no group are set off from those of the group before.
            let heading: [AlignedTable.Row] = group.heading.map { [.group($0)] } ?? (index == 0 ? [] : [.group("")])
            return heading
                + group.rows.flatMap { row -> [AlignedTable.Row] in
                    let cells = kept.map { text(of: row, $0) }
                    let folded = values(of: row, among: others).map { "\($0.label): \($0.value)" }
                    let notes = (folded.isEmpty ? [] : [folded.joined(separator: ". ")]) + notes(on: row)
                    return [row.isSum ? .sum(cells) : .cells(cells)] + notes.map { .note($0) }
                }
        }
        return AlignedTable(
            columns: kept.map { .init(table.columns[$0].title.plain, isNumber: table.columns[$0].content == .number) },
            rows: rows)
    }

    /// A cell on one line: words with their small print, and a figure alone, of which more is said under the row.
    private func text(of row: FigureTable.Row, _ column: Int) -> String {
        let cell = row.cells[column]
        let text = Legible.line(cell.plain) ?? NumberWriting.notStated
        guard !cell.details.isEmpty, table.columns[column].content != .number else { return text }
        return "\(text) (\(cell.details.map(\.plain).joined(separator: ", ")))"
    }

    /// What a row is about.
    func name(of row: FigureTable.Row) -> String { text(of: row, 0) }

    /// What a row states after its name, by the headings of the columns.
    func values(of row: FigureTable.Row, among columns: Set<Int>? = nil) -> [(label: String, value: String)] {
        row.cells.indices.dropFirst().compactMap { index in
            let value = text(of: row, index)
            guard columns?.contains(index) ?? true, value != NumberWriting.notStated else { return nil }
            return (table.columns[index].title.plain, value)
        }
    }

    /// What is to be said of a row: of its figures, by column, and what is flagged in it.
    func notes(on row: FigureTable.Row) -> [String] {
        let details = row.cells.indices.compactMap { index -> String? in
            let details = row.cells[index].details
            guard !details.isEmpty, table.columns[index].content == .number else { return nil }
            return "\(table.columns[index].title.plain): \(details.map(\.plain).joined(separator: ", "))"
        }
        return details + row.findings.map { "\($0.name(words)). \($0.sentence)" }
    }
}
