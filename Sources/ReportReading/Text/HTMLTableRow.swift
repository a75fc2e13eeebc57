import Oversight

/// The cells of a row of a table in the source of a web page.
struct HTMLTableRow {
    private struct Cell {
        var text = ""
        var columns = 1
        var rows = 1
        var isOfHeader = false
    }

    /// The index of the line of its first cell.
    private(set) var line: Int
    /// Whether text that comes now is that of a cell.
    private(set) var isInCell = false
    private var cells: [Cell] = []

    /// The most columns or rows that a cell may cover.
    private static let mostSpanned = 40

    init(line: Int) { self.line = line }

    mutating func openCell(_ tag: String, at index: Int) {
        if cells.isEmpty { line = index }
        isInCell = true
        cells.append(
            Cell(
                columns: Self.number("colspan", in: tag), rows: Self.number("rowspan", in: tag),
                isOfHeader: tag.lowercased().hasPrefix("<th")))
    }

    mutating func add(_ text: String) { cells[cells.count - 1].text += text }

    mutating func closeCell() { isInCell = false }

    /// Whether all its cells are those of a header.
    var isOfHeaderCells: Bool { !cells.isEmpty && cells.allSatisfy(\.isOfHeader) }

    /// Whether it may be the upper line of a header over two rows: a cell is over several columns, and the others go on below
    /// or all are those of a header.
    var isUpperHeader: Bool {
        guard cells.contains(where: { $0.columns > 1 }), cells.count > 1, cells.allSatisfy({ $0.rows <= 2 }) else {
            return false
        }
        return cells.contains { $0.rows == 2 } || isOfHeaderCells
    }

    /// The words of the columns of a header over two rows; `nil` if the lower row is none.
    ///
    /// - Parameters:
    ///   - upper: The texts of the upper row, empty where a cell covers several columns.
    ///   - lower: The texts of the lower row, empty where a cell of the upper one goes on.
    ///   - isOfWords: Whether the lower row has only cells of a header.
    static func header(_ upper: [String], _ lower: [String], isOfWords: Bool) -> [String]? {
        let goesOn = lower.count == upper.count && zip(upper, lower).contains { !$0.isEmpty && $1.isEmpty }
        guard isOfWords || goesOn else { return nil }
        var over = ""
        return (0..<max(upper.count, lower.count)).map { column in
            let top = column < upper.count ? upper[column] : ""
            let bottom = column < lower.count ? lower[column] : ""
            if !top.isEmpty { over = top }
            if bottom.isEmpty { return top }
            // "Start" below "Tid" says all; "2024" below "Utfall" does not.
            return over.isEmpty || ActivityColumns.role(bottom) != .other ? bottom : over + " " + bottom
        }
    }

    /// The texts of the row, one for each column; empty where a cell of a row above goes on.
    ///
    /// - Parameter spans: For each column how many more rows a cell above covers.
    func placed(below spans: inout [Int]) -> [String] {
        guard !cells.isEmpty else { return [] }
        var texts: [String] = []
        var next = spans.map { max(0, $0 - 1) }
        func skipCovered() {
            while texts.count < spans.count, spans[texts.count] > 0 { texts.append("") }
        }
        for cell in cells {
            skipCovered()
            for place in 0..<cell.columns {
                while next.count <= texts.count { next.append(0) }
                next[texts.count] = cell.rows - 1
                texts.append(place == 0 ? Self.plain(cell.text) : "")
            }
        }
        skipCovered()
        spans = next
        return texts
    }

    /// The text of a cell on one line, its character references decoded; what is bold keeps its marks.
    private static func plain(_ text: String) -> String {
        MarkupBlocks.split(text, line: 0).map(\.text).joined(separator: " ").tidied.replacing("****", with: "")
    }

    private static func number(_ attribute: String, in tag: String) -> Int {
        guard let range = tag.lowercased().firstRange(of: attribute + "=") else { return 1 }
        let digits = tag.lowercased()[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { $0.isNumber }
        return min(max(Int(digits) ?? 1, 1), mostSpanned)
    }
}
