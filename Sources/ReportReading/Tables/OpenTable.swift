/// A table that is being read.
struct OpenTable {
    var table: Table
    var header: HeaderRow
    /// Whether the next line may be a second line of the header.
    var mayHaveSecondLine = true
    private(set) var rows: [Draft] = []
    /// The name of the group in the last header, before the next row.
    private var pendingGroup: TableGroup?

    /// A row, and the label that came just before it.
    struct Draft {
        var cells: [TableCell]
        var lines: [Int]
        var heading: TableGroup?
        var comment: [UnrecognisedLine] = []
    }

    init(_ header: HeaderRow, lines: [Int], layout: TableLayout) {
        self.header = header
        table = Table(layout: layout, columns: header.columns, titleColumn: header.titleColumn, headerLines: lines)
    }

    var title: Int { header.titleColumn }

    /// The cells of a line if it can be a row of the table, one for each column.
    ///
    /// A line that is away from the table, by blank lines, headings or text, must have as many cells as the table has
    /// columns, and what the columns hold.
    mutating func fitting(_ line: DelimitedLine, isAdjacent: Bool) -> [TableCell]? {
        guard line.layout == table.layout else { return nil }
        var cells = line.cells
        addMissingTitle(for: cells)
        while cells.count > header.columns.count, cells.last?.isEmpty == true { cells.removeLast() }
        guard cells.count <= header.columns.count, cells.contains(where: { !$0.isEmpty }) else { return nil }
        if !isAdjacent {
            guard line.filledCount > 1 || line.cells.count >= header.columns.count, admits(cells), mayStandApart(cells)
            else { return nil }
        }
        cells += Array(repeating: .empty, count: header.columns.count - cells.count)
        return cells
    }

    /// A header that lacks the empty cell over the titles.
    private mutating func addMissingTitle(for cells: [TableCell]) {
        guard rows.isEmpty, cells.count == header.columns.count + 1, cells.last?.isEmpty == false,
            header.isTitleAssumed || header.columns.allSatisfy({ $0.meaning.isKnown && $0.meaning.role != .title }),
            let first = cells.first, !HeaderRow.holdsData(first.text)
        else { return }
        header = HeaderRow(words: [""] + header.columns.map(\.words))
    }

    /// Whether a line away from the table is a row of it: whole, or with figures or dates where the table has them.
    ///
    /// A label and a text, such as `Bedömning⇥Delvis uppnått`, are no row.
    private func mayStandApart(_ cells: [TableCell]) -> Bool {
        if cells.count >= header.columns.count { return true }
        return cells.indices.contains { index in
            guard index != title else { return false }
            switch header.columns[index].meaning.role.content {
            case .figures, .targets: return cells[index].figures.amount != nil
            case .dates: return DateText.isDateLike(cells[index].text)
            case .words, .anything, .populations: return false
            }
        }
    }

    private func admits(_ cells: [TableCell]) -> Bool {
        for (index, cell) in cells.enumerated() where index != title {
            guard header.columns[index].meaning.role.content.admits(cell.text) else { return false }
        }
        return true
    }

    mutating func append(_ cells: [TableCell], lines: [Int], heading: TableGroup?) {
        rows.append(Draft(cells: cells, lines: lines, heading: heading ?? pendingGroup))
        pendingGroup = nil
        mayHaveSecondLine = false
    }

    /// Takes the name that a repeated header gives to the next rows; then that of the first header names the first.
    mutating func startGroup(_ label: String, line: Int) {
        let first = TableGroup(label: header.titleWords, line: table.headerLines[0], source: .header)
        if !rows.isEmpty, table.headerLines.count >= 1, rows[0].heading == nil { rows[0].heading = first }
        pendingGroup = TableGroup(label: label, line: line, source: .header)
    }

    /// Adds the rest of a row that was cut by a page: its cells begin in lower case.
    mutating func continueLastRow(with cells: [TableCell], lines: [Int]) -> Bool {
        guard let last = rows.indices.last else { return false }
        let filled = cells.indices.filter { !cells[$0].isEmpty }
        let isRest = filled.allSatisfy { index in
            cells[index].text.first?.isLowercase == true && !rows[last].cells[index].isEmpty
        }
        guard isRest, !filled.isEmpty else { return false }
        for index in filled { rows[last].cells[index].text += " " + cells[index].text }
        rows[last].lines += lines
        return true
    }

    /// Adds a line to the title of the row just before it, if it begins in lower case.
    mutating func continueLastTitle(with line: TextLine) -> Bool {
        guard let last = rows.indices.last, rows[last].comment.isEmpty, line.tidy.first?.isLowercase == true,
            rows[last].lines.last == line.number - 1
        else { return false }
        rows[last].cells[title].text = Hyphenation.joined(rows[last].cells[title].text, line.tidy)
        rows[last].lines.append(line.number)
        return true
    }

    /// Takes a row that is only the comment on the row before it.
    mutating func takeComment(_ cells: [TableCell], lines: [Int]) -> Bool {
        guard let last = rows.indices.last, table.layout == .aligned, let line = lines.first,
            cells.indices.allSatisfy({ $0 == title || cells[$0].isEmpty })
        else { return false }
        rows[last].comment.append(UnrecognisedLine(line: line, text: cells[title].text))
        return true
    }

    /// Adds a line to the last paragraph of the last comment.
    mutating func continueComment(with text: String) -> Bool {
        guard let last = rows.indices.last, let paragraph = rows[last].comment.indices.last else { return false }
        rows[last].comment[paragraph].text += " " + text
        return true
    }

    mutating func comment(_ paragraph: UnrecognisedLine) {
        guard let last = rows.indices.last else { return }
        rows[last].comment.append(paragraph)
    }
}

// Deciding what each row is, which takes the whole table.
extension OpenTable {
    /// The table with its rows.
    func finished() -> Table {
        var table = table
        table.columns = JudgedColumns.resolved(header.columns, title: title, rows: rows.map(\.cells))
        table.titleColumn = title
        let hasBoldLabels = rows.contains { isOnlyTitle($0) && $0.cells[title].isBold }
        let holdsFigures = header.mayHaveSums
        var group: TableGroup?
        for (index, draft) in rows.enumerated() {
            if let heading = draft.heading { group = heading }
            let isLabel =
                isOnlyTitle(draft) && draft.comment.isEmpty && index + 1 < rows.count
                && (draft.cells[title].isBold || !hasBoldLabels)
            var kind = TableRow.Kind.data
            if isLabel {
                kind = .group
                group = TableGroup(label: draft.cells[title].text, line: draft.lines[0], source: .row)
            } else if isSum(draft, inFigures: holdsFigures) {
                kind = .sum
            }
            table.rows.append(
                TableRow(
                    kind: kind, cells: draft.cells, lines: draft.lines, group: group, comment: draft.comment))
        }
        return table
    }

    private func isOnlyTitle(_ draft: Draft) -> Bool {
        !draft.cells[title].isEmpty && draft.cells.indices.allSatisfy { $0 == title || draft.cells[$0].isEmpty }
    }

    private func isSum(_ draft: Draft, inFigures: Bool) -> Bool {
        guard inFigures, !isOnlyTitle(draft) else { return false }
        let filled = draft.cells.filter { !$0.isEmpty }
        return TableLabel.isSum(draft.cells[title].text) || filled.allSatisfy(\.isBold)
    }
}
