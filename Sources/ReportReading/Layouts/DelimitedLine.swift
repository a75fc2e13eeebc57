/// A line whose cells are parted by tabs or bars.
struct DelimitedLine: Sendable {
    var line: TextLine
    var layout: TableLayout
    var cells: [TableCell]

    /// Whether it only parts rows, such as `---⇥---` or `|:--|--:|`.
    var isSeparator: Bool {
        let filled = cells.filter { !$0.isEmpty }
        return !filled.isEmpty && filled.allSatisfy(\.isRule)
    }

    /// The number of cells with text.
    var filledCount: Int { cells.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } }

    /// Splits a line at its tabs, or at its bars if it begins with one.
    ///
    /// - Returns: `nil` if it has neither.
    init?(_ line: TextLine) {
        self.line = line
        if line.text.utf8.contains(0x09) {
            layout = .tabs
            cells = line.text.split(separator: "\t", omittingEmptySubsequences: false).map { TableCell(markup: $0) }
        } else if Self.startsWithBar(line.text) {
            layout = .pipes
            cells = Self.splitAtBars(line.text)
        } else {
            return nil
        }
    }

    /// Splits a line at its bars, of which none is at its beginning.
    ///
    /// - Returns: `nil` if it has none.
    init?(innerBars line: TextLine) {
        guard line.text.utf8.contains(UInt8(ascii: "|")), !line.text.utf8.contains(0x09) else { return nil }
        self.line = line
        layout = .pipes
        cells = Self.splitAtBars("|" + line.text)
    }

    /// The rule of a drawn table, such as `+-----+-----+`.
    static func isDrawnRule(_ text: String) -> Bool {
        let trimmed = text.trimmed
        return trimmed.hasPrefix("+-")
            && trimmed.utf8.allSatisfy {
                $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":")
            }
    }

    private static func startsWithBar(_ text: String) -> Bool {
        guard let first = text.utf8.first(where: { $0 != 0x20 }) else { return false }
        return first == UInt8(ascii: "|") && text.utf8.contains(where: { $0 != 0x20 && $0 != UInt8(ascii: "|") })
    }

    /// Bars inside a cell are written `\|`.
    private static func splitAtBars(_ text: String) -> [TableCell] {
        var inner = text.trimmed.dropFirst()
        if inner.hasSuffix("|"), !inner.hasSuffix("\\|") { inner = inner.dropLast() }
        guard inner.utf8.contains(UInt8(ascii: "\\")) else {
            return inner.split(separator: "|", omittingEmptySubsequences: false).map { TableCell(markup: $0) }
        }
        var cells: [TableCell] = []
        var current = ""
        var isEscaped = false
        for character in inner {
            if character == "|", !isEscaped {
                cells.append(TableCell(markup: current))
                current = ""
            } else {
                if isEscaped, character != "|" { current.append("\\") }
                if character != "\\" || isEscaped { current.append(character) }
            }
            isEscaped = character == "\\" && !isEscaped
        }
        cells.append(TableCell(markup: current))
        return cells
    }
}
