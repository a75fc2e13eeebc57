/// Writes a table as `pdftotext -layout` does: cells wrapped within their columns, figures to the right.
struct AlignedTableWriter {
    private let table: SampleTable
    private let breaksPages: Bool
    private let widths: [Int]
    private let gap: Int
    private let indent: Int
    /// Whether the headers of figures stand to the right, as the figures do.
    private let headersToTheRight: Bool
    private let blankBetweenRows: Bool
    /// Which line of a wrapped row has the figures: the first, or any if blank lines part the rows.
    private let figuresAt: Int

    init(table: SampleTable, breaksPages: Bool, using generator: inout some RandomNumberGenerator) {
        (self.table, self.breaksPages) = (table, breaksPages)
        gap = Int.random(in: 2...4, using: &generator)
        indent = Int.random(in: 0...5, using: &generator)
        headersToTheRight = Bool.random(using: &generator)
        blankBetweenRows = Bool.random(using: &generator)
        figuresAt = blankBetweenRows ? Int.random(in: 0...2, using: &generator) : 0
        var widths: [Int] = []
        for (index, column) in table.columns.enumerated() {
            let texts = [column.words] + table.rows.map { table.cells(of: $0)[index] }
            let longestWord = texts.flatMap { $0.split(separator: " ") }.map(\.count).max() ?? 1
            let longest = texts.map(\.count).max() ?? 1
            if column.isFigures {
                widths.append(max(longest, column.words.count))
            } else {
                widths.append(max(longestWord, Int.random(in: index == 0 ? 20...44 : 8...20, using: &generator)))
            }
        }
        self.widths = widths
    }

    func text(_ generator: inout some RandomNumberGenerator) -> String {
        var lines = header()
        for (index, row) in table.rows.enumerated() {
            var isGroup = false
            if case .group = row { isGroup = true }
            if breaksPages, index > 0, Int.random(in: 0..<5, using: &generator) == 0 {
                lines += ["", "", String(repeating: " ", count: 40) + "Sida \(index) (99)"]
                var repeated = header()
                repeated[0] = "\u{0C}" + repeated[0]
                lines += repeated
                if isGroup || blankBetweenRows { lines.append("") }
            } else if index > 0 || blankBetweenRows, blankBetweenRows || isGroup {
                lines.append("")
            }
            lines += self.lines(table.cells(of: row))
        }
        return lines.joined(separator: "\n")
    }

    private func header() -> [String] {
        var cells: [[String]] = []
        for (index, column) in table.columns.enumerated() {
            cells.append(wrapped(column.words, to: widths[index]))
        }
        return aligned(cells, figuresToTheRight: headersToTheRight)
    }

    private func lines(_ cells: [String]) -> [String] {
        var wrappedCells = cells.enumerated().map { wrapped($1, to: widths[$0]) }
        let height = wrappedCells[0].count
        let offset = min(figuresAt, max(0, height - 1))
        for index in wrappedCells.indices.dropFirst() where offset > 0 {
            wrappedCells[index] = Array(repeating: "", count: offset) + wrappedCells[index]
        }
        return aligned(wrappedCells, figuresToTheRight: true)
    }

    private func aligned(_ cells: [[String]], figuresToTheRight: Bool) -> [String] {
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = String(repeating: " ", count: indent)
            for (index, cell) in cells.enumerated() {
                let part = line < cell.count ? cell[line] : ""
                let padding = String(repeating: " ", count: max(0, widths[index] - part.count))
                text += table.columns[index].isFigures && figuresToTheRight ? padding + part : part + padding
                text += String(repeating: " ", count: gap)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// The lines of a text that are as full as the width allows.
    private func wrapped(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.isEmpty ? [""] : lines
    }
}
