import ReportReading

/// Writes a table as the text of a report has it: in one of the layouts, with the damage that is usual there.
struct TableWriter {
    var table: SampleTable
    var layout: TableLayout
    /// A header is repeated after a page break before some rows.
    var breaksPages = false
    /// Lines such as `---` after headers and some rows, where the layout has them.
    var hasSeparators = false
    /// The labels and sums are bold, where the layout has markup.
    var isBold = false
    /// Empty cells at the end of a line are lost, or there are too many of them.
    var changesTrailingCells = false

    /// The text with a sentence before and after the table.
    func text(using generator: inout some RandomNumberGenerator) -> String {
        let body =
            switch layout {
            case .tabs, .pipes: delimited(using: &generator)
            case .aligned:
                AlignedTableWriter(table: table, breaksPages: breaksPages, using: &generator).text(&generator)
            case .vertical: vertical(using: &generator)
            case .singleSpaced: singleSpaced(using: &generator)
            }
        return "Här står en mening före tabellen, och den hör inte dit.\n\n\(body)\n\n"
            + "Efter tabellen kommer en mening till, som är lika lång och inte heller hör dit.\n"
    }

    private func delimited(using generator: inout some RandomNumberGenerator) -> String {
        var lines = [line(header(isBold: isBold && Bool.random(using: &generator)), using: &generator, isWhole: true)]
        if layout == .pipes || hasSeparators { lines.append(separator()) }
        for (index, row) in table.rows.enumerated() {
            if breaksPages, index > 0, Int.random(in: 0..<4, using: &generator) == 0 {
                lines += ["", "", line(header(isBold: false), using: &generator, isWhole: true)]
            }
            lines.append(line(cells(row), using: &generator, isWhole: layout == .pipes))
            if hasSeparators, layout == .tabs, Int.random(in: 0..<4, using: &generator) == 0 {
                lines.append(separator())
            }
        }
        return lines.joined(separator: "\n")
    }

    private func header(isBold: Bool) -> [String] { table.columns.map { isBold ? bold($0.words) : $0.words } }

    private func cells(_ row: SampleTable.Row) -> [String] {
        let cells = table.cells(of: row)
        switch row {
        case .data: return cells
        case .group, .sum: return isBold ? cells.map { $0.isEmpty ? "" : bold($0) } : cells
        }
    }

    private func bold(_ text: String) -> String { layout == .pipes ? "**\(text)**" : "<b>\(text)</b>" }

    private func separator() -> String {
        let cells = table.columns.map { _ in "------" }
        return layout == .pipes ? "|" + cells.joined(separator: "|") + "|" : cells.joined(separator: "\t")
    }

    private func line(_ cells: [String], using generator: inout some RandomNumberGenerator, isWhole: Bool) -> String {
        if layout == .pipes { return "| " + cells.joined(separator: " | ") + " |" }
        var cells = cells
        if changesTrailingCells, !isWhole {
            if Bool.random(using: &generator) {
                // A line with a title and no tab at all is no longer one of the table's.
                while cells.count > 2, cells.last == "" { cells.removeLast() }
            } else {
                cells += ["", ""]
            }
        }
        return cells.joined(separator: "\t")
    }

    private func vertical(using generator: inout some RandomNumberGenerator) -> String {
        var lines = table.columns.map(\.words)
        for (index, row) in table.rows.enumerated() {
            if breaksPages, index > 0, Int.random(in: 0..<4, using: &generator) == 0 {
                lines += table.columns.map(\.words)
            }
            lines += table.cells(of: row)
        }
        return lines.joined(separator: hasSeparators ? "\n\n" : "\n")
    }

    private func singleSpaced(using generator: inout some RandomNumberGenerator) -> String {
        var lines = [table.columns.map(\.words).joined(separator: " ")]
        for (index, row) in table.rows.enumerated() {
            if breaksPages, index > 0, Int.random(in: 0..<4, using: &generator) == 0 { lines += ["", lines[0]] }
            lines.append(table.cells(of: row).joined(separator: " "))
        }
        return lines.joined(separator: "\n")
    }
}
