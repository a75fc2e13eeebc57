import Oversight

/// Gives the source of a web page the form of its text, line by line: headings with `#`, items with a bullet, the rows of
/// tables with tabs on the line of their first cell.
struct HTMLSource {
    /// The elements whose contents are no part of the document.
    private static let hidden: Set<String> = ["head", "script", "style", "nav", "footer"]

    private let lines: [TextLine]
    private var texts: [String]
    /// The element that hides what is read now.
    private var hidingElement: String?
    private var row: HTMLTableRow?
    /// For each column of the open table, how many more rows its cell goes on.
    private var spans: [Int] = []

    /// The lines of a document; those of a web page without its tags.
    static func plain(_ lines: [TextLine]) -> [TextLine] {
        guard isPage(lines) else { return lines }
        var source = HTMLSource(lines)
        source.read()
        return source.result
    }

    private init(_ lines: [TextLine]) {
        self.lines = lines
        texts = Array(repeating: "", count: lines.count)
    }

    /// Whether a text begins as a web page does, or most of its lines are elements of one.
    private static func isPage(_ lines: [TextLine]) -> Bool {
        let filled = lines.lazy.filter { !$0.isBlank }
        guard let first = filled.first else { return false }
        let start = first.text.trimmed.prefix(20).lowercased()
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return true }
        let sample = filled.prefix(200)
        let elements = sample.count { line in
            let start = line.text.trimmed.prefix(8).lowercased()
            return ["<p", "<h1", "<h2", "<h3", "<h4", "<li", "<ul", "<div"].contains { start.hasPrefix($0) }
        }
        return start.hasPrefix("<") && elements * 4 > sample.count
    }

    private var result: [TextLine] {
        zip(lines, texts).map { line, text in
            var line = line
            // The cells of a row keep their marks, which say whether they are bold.
            let isRow = text.utf8.contains(0x09)
            line.text =
                isRow ? text : MarkupBlocks.split(text, line: line.number).map(\.text).joined(separator: " ").tidied
            return line
        }
    }
}

// Tags and text.
extension HTMLSource {
    private mutating func read() {
        var openTag = ""
        for index in lines.indices {
            var rest = lines[index].text[...]
            while !rest.isEmpty {
                if !openTag.isEmpty || rest.first == "<" && Self.beginsTag(rest) {
                    // A tag may go on over several lines.
                    if let end = rest.firstIndex(of: ">") {
                        take(tag: openTag + rest[...end], at: index)
                        openTag = ""
                        rest = rest[rest.index(after: end)...]
                    } else {
                        if openTag.utf8.count < 2_000 { openTag += rest + " " }
                        rest = ""
                    }
                } else {
                    let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
                    add(String(rest[..<end]), at: index)
                    rest = rest[end...]
                }
            }
            add(" ", at: index)
        }
        closeRow()
    }

    private static func beginsTag(_ text: Substring) -> Bool {
        guard let next = text.dropFirst().first else { return false }
        return next.isLetter || next == "/" || next == "!"
    }

    private mutating func add(_ text: String, at index: Int) {
        guard hidingElement == nil else { return }
        if row?.isInCell == true {
            row?.add(text)
        } else if row == nil {
            texts[index] += text
        }
    }

    private mutating func take(tag: String, at index: Int) {
        let isClosing = tag.hasPrefix("</")
        let name = tag.dropFirst(isClosing ? 2 : 1).prefix { $0.isLetter || $0.isNumber }.lowercased()
        if let hidingElement {
            if isClosing, name == hidingElement { self.hidingElement = nil }
            return
        }
        if !isClosing, Self.hidden.contains(name) {
            hidingElement = name
            return
        }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6":
            if !isClosing, row == nil { texts[index] += String(repeating: "#", count: Int(name.suffix(1)) ?? 1) + " " }
        case "li": if !isClosing { add("• ", at: index) }
        case "b", "strong":
            add("**", at: index)
        case "table":
            closeRow()
            spans = []
        case "tr":
            closeRow()
            if !isClosing { row = HTMLTableRow(line: index) }
        case "td", "th":
            if isClosing {
                row?.closeCell()
            } else {
                row = row ?? HTMLTableRow(line: index)
                row?.openCell(tag, at: index)
            }
        case "br", "p", "div": add(" ", at: index)
        default: break
        }
    }

    private mutating func closeRow() {
        guard var closed = row else { return }
        row = nil
        closed.closeCell()
        let cells = closed.placed(below: &spans)
        if !cells.isEmpty { texts[closed.line] = cells.joined(separator: "\t") }
    }
}

/// The cells of a row of a table in the source of a web page.
struct HTMLTableRow {
    private struct Cell {
        var text = ""
        var columns = 1
        var rows = 1
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
            Cell(columns: Self.number("colspan", in: tag), rows: Self.number("rowspan", in: tag)))
    }

    mutating func add(_ text: String) { cells[cells.count - 1].text += text }

    mutating func closeCell() { isInCell = false }

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
