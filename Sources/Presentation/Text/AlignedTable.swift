/// A table of figures as lines of text: words to the left, numbers to the right, a rule above sums.
package struct AlignedTable: Sendable {
    /// A column.
    package struct Column: Sendable, Equatable {
        /// Its heading; wrapped if it is longer than its cells.
        package var title: String
        /// Whether its cells are right-aligned.
        package var isNumber: Bool

        /// A column.
        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }

    /// A row.
    package enum Row: Sendable, Equatable {
        /// One cell for each column.
        case cells([String])
        /// The sum of rows above it, which gets a rule.
        case sum([String])
        /// The heading of the rows below it.
        case group(String)
        /// What is to be said of the row above it.
        case note(String)
    }

    /// The columns.
    package var columns: [Column]
    /// The rows.
    package var rows: [Row]

    /// The spaces between columns: two, or one if the table is too wide.
    private static let gaps = [2, 1]
    /// No word is given more columns than this if words may be cut.
    private static let longestWord = 16

    /// A table.
    package init(columns: [Column], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }

    /// The lines, without spaces at their ends, or `nil` if the width is too small for the columns.
    ///
    /// - Parameters:
    ///   - width: The columns of text that there are.
    ///   - cutsWords: Whether long words may be cut to make the table fit.
    package func lines(width: Int, cutsWords: Bool = false) -> [String]? {
        for gap in Self.gaps {
            if let widths = widths(within: width, gap, cutsWords) { return lines(widths, gap, width: width) }
        }
        return nil
    }

    private func lines(_ widths: [Int], _ gap: Int, width: Int) -> [String] {
        let total = widths.reduce(0, +) + gap * (widths.count - 1)
        let rule = String(repeating: "-", count: total)
        func line(_ cells: [String], fromBelow: Bool = false) -> [String] {
            self.line(cells, widths, gap, fromBelow: fromBelow)
        }
        var lines = line(columns.map(\.title), fromBelow: true) + [rule]
        for row in rows {
            switch row {
            case .cells(let cells): lines += line(cells)
            case .sum(let cells): lines += [rule] + line(cells)
            case .group(let heading): lines += Wrapping.lines(heading, width: total)
            case .note(let note):
                for (index, part) in Wrapping.lines(note, width: max(width - 4, 1)).enumerated() {
                    lines.append((index == 0 ? "  > " : "    ") + part)
                }
            }
        }
        return lines
    }

    private var allCells: [[String]] {
        rows.compactMap {
            switch $0 {
            case .cells(let cells), .sum(let cells): cells
            case .group, .note: nil
            }
        }
    }

    /// The widths of the columns: as wide as their cells, and narrower if that is too much, words before numbers.
    private func widths(within width: Int, _ gap: Int, _ cutsWords: Bool) -> [Int]? {
        guard !columns.isEmpty else { return nil }
        let cells = allCells
        var widths: [Int] = []
        var least: [Int] = []
        for (index, column) in columns.enumerated() {
            let words = Self.longestWord(of: column.title)
            let texts = cells.compactMap { index < $0.count ? $0[index] : nil }
            widths.append(max(1, words, texts.map { Wrapping.columns($0) }.max() ?? 0))
            let longest = max(1, words, texts.map { Self.longestWord(of: $0) }.max() ?? 0)
            let isCut = cutsWords && !column.isNumber
            least.append(min(widths[index], isCut ? min(longest, Self.longestWord) : longest))
        }
        var excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
        for isNumber in [false, true] {
            while excess > 0 {
                let wide = widths.indices.filter { columns[$0].isNumber == isNumber && widths[$0] > least[$0] }
                guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
        return excess > 0 ? nil : widths
    }

    private static func longestWord(of text: String) -> Int {
        text.utf8.split(separator: UInt8(ascii: " ")).map { Wrapping.columns(Substring($0)) }.max() ?? 0
    }

    /// The lines of one row; a heading stands at the foot of its cell, so that it is next to what it heads.
    private func line(_ cells: [String], _ widths: [Int], _ gap: Int, fromBelow: Bool) -> [String] {
        let wrapped = widths.indices.map { index in
            Wrapping.lines(index < cells.count ? cells[index] : "", width: widths[index])
        }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = ""
            for index in widths.indices {
                let offset = fromBelow ? row - (height - wrapped[index].count) : row
                let part = wrapped[index].indices.contains(offset) ? wrapped[index][offset] : ""
                let padding = String(repeating: " ", count: max(0, widths[index] - Wrapping.columns(part)))
                if index > 0 { line += String(repeating: " ", count: gap) }
                line += columns[index].isNumber ? padding + part : part + padding
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
