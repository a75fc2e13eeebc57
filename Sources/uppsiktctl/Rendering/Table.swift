/// Rows in aligned columns.
struct Table {
    /// A column.
    struct Column {
        var title: String
        /// Whether its cells are right-aligned, like numbers.
        var isNumber = false
        /// Whether its cells may be wrapped if the terminal is too narrow.
        var wraps = false
    }

    /// A cell.
    struct Cell: ExpressibleByStringInterpolation {
        var text: String
        var tone: Style.Tone?

        /// A cell.
        ///
        /// - Parameters:
        ///   - text: The text; `nil` for an empty cell.
        ///   - tone: The meaning of its colour.
        init(_ text: String?, tone: Style.Tone? = nil) {
            self.text = Printable.line(text ?? "")
            self.tone = tone
        }

        init(stringLiteral value: String) { self.init(value) }
    }

    /// The minimum width of a column that is wrapped.
    private static let narrowest = 12
    private static let gap = "  "

    var columns: [Column]
    var rows: [[Cell]]

    /// The lines of the table with its titles; empty if there are no rows.
    ///
    /// A column without any content is left out.
    func lines(_ style: Style) -> [String] {
        guard !rows.isEmpty else { return [] }
        let shown = columns.indices.filter { index in rows.contains { !$0[index].text.isEmpty } }
        let shownColumns = shown.map { columns[$0] }
        let titles = shownColumns.map { Cell($0.title, tone: .heading) }
        let shownRows = [titles] + rows.map { row in shown.map { row[$0] } }
        let natural = shown.indices.map { index in shownRows.map { TextWidth.of($0[index].text) }.max() ?? 0 }
        let widths = fit(natural, shownColumns, style.width)
        return shownRows.flatMap { lines(of: $0, shownColumns, widths, style) }
    }

    /// Narrows the widest wrapping column until the row fits.
    private func fit(_ natural: [Int], _ columns: [Column], _ width: Int?) -> [Int] {
        guard let width else { return natural }
        var widths = natural
        var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - width
        while excess > 0 {
            let candidates = widths.indices.filter { columns[$0].wraps && widths[$0] > Self.narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func lines(of row: [Cell], _ columns: [Column], _ widths: [Int], _ style: Style) -> [String] {
        let cells = row.indices.map { index in
            TextWidth.wrap(row[index].text, to: columns[index].wraps ? widths[index] : nil)
        }
        let height = cells.map(\.count).max() ?? 0
        return (0..<height).map { line in
            var text = ""
            var pending = ""
            for index in row.indices {
                let part = line < cells[index].count ? cells[index][line] : ""
                let padding = TextWidth.pad("", to: widths[index] - TextWidth.of(part))
                // Add spaces only before further text, so that no line ends with them.
                if !part.isEmpty {
                    text += pending + (columns[index].isNumber ? padding : "") + style.paint(part, row[index].tone)
                    pending = columns[index].isNumber ? "" : padding
                } else {
                    pending += padding
                }
                pending += Self.gap
            }
            return text
        }
    }
}
