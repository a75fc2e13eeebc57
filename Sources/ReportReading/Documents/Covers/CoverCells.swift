/// The columns of a line of a cover, with the places where they begin.
struct CoverCells: Sendable {
    /// A column of the line.
    struct Cell: Sendable {
        /// The text with single spaces, without marks of headings and bold.
        var text: String
        /// Where it begins and ends, in characters.
        var place: Range<Int>
    }

    let line: TextLine
    /// Whether the line above it is not blank.
    let isAttached: Bool
    private(set) var cells: [Cell] = []
    /// Whether tabs or bars part the cells, so that their places say nothing.
    let isDelimited: Bool

    /// Splits a line at tabs, bars, and gaps of three spaces.
    init(_ line: TextLine, isAttached: Bool) {
        self.line = line
        self.isAttached = isAttached
        isDelimited = line.text.contains { $0 == "\t" || $0 == "|" }
        guard line.text.utf8.count <= 2000 else { return }
        var current = ""
        var start = 0
        var gap = 3
        var place = 0
        for character in line.text {
            defer { place += 1 }
            if character == "\t" || character == "|" {
                gap = 3
            } else if character == " " {
                gap += 1
            } else {
                if gap >= 3 {
                    add(current, from: start, to: place - gap)
                    (current, start) = ("", place)
                } else if gap > 0 {
                    current += " "
                }
                gap = 0
                current.append(character)
            }
        }
        add(current, from: start, to: place)
    }

    private mutating func add(_ text: String, from start: Int, to end: Int) {
        let plain = Self.plain(text)
        guard plain.contains(where: { $0.isLetter || $0.isNumber || $0 == "§" }) else { return }
        cells.append(Cell(text: plain, place: start..<max(start + 1, end)))
    }

    /// All of it with single spaces.
    var text: String { cells.map(\.text).joined(separator: " ") }

    /// The cell of this line that is below a cell of another: the one in its column, or the only one below the only one.
    func index(below cell: Cell, at index: Int, in above: CoverCells) -> Int? {
        if cells.count == 1, above.cells.count == 1 { return 0 }
        if isDelimited || above.isDelimited {
            return isDelimited && above.isDelimited && cells.count == above.cells.count ? index : nil
        }
        return cells.firstIndex { abs($0.place.lowerBound - cell.place.lowerBound) <= 3 }
    }

    private static func plain(_ text: String) -> String {
        let untagged =
            text.utf8.contains(UInt8(ascii: "<")) ? text.replacing(/<\/?[A-Za-z][^<>]{0,80}>/, with: " ") : text
        return untagged.drop(while: { $0 == "#" || $0 == "*" || $0.isWhitespace })
            .split(whereSeparator: { $0.isWhitespace || $0 == "*" }).joined(separator: " ")
    }
}
