/// Writes the paragraphs and tables of a document as the lines that the reader of reports takes.
///
/// A cell with several paragraphs keeps them apart with the tags that published tables have. A table with one cell in each
/// row is a frame: what is in it stands by itself. A table in a cell follows the row.
struct OfficeWriter {
    private struct Paragraph {
        var text: [UInt8] = []
        /// From 1; 0 if it is no heading.
        var level = 0
        var isItem = false
        var joinsNext = false
    }

    private enum Block {
        case paragraph(Paragraph)
        /// The lines of a table in a cell.
        case lines([UInt8])
    }

    private struct Cell {
        var columns = 1
        /// Whether it is covered by another one.
        var isContinued = false
        var blocks: [Block] = []
    }

    private struct Table {
        var lines: [UInt8] = []
        var cells: [Cell] = []
        var isInCell = false
        var isLeftOut = false
    }

    /// Tables in more others than these are read as the text of a cell: their lines are moved once for each.
    private static let mostTables = 8

    /// What was written.
    private(set) var text: [UInt8] = []
    /// The places in it after each paragraph that is in no table.
    private(set) var paragraphEnds: [Int] = []
    /// The bytes that were written or moved.
    private(set) var work = 0
    /// The paragraphs that are open: one may have a box of text in it.
    private var paragraphs: [Paragraph] = []
    /// The tables that are open, the outermost first.
    private var tables: [Table] = []
    /// How many tables are open that are read as text.
    private var flatTables = 0
    /// The text of paragraphs whose ends were deleted.
    private var joined: [UInt8] = []

    /// Whether a paragraph is open.
    var isInParagraph: Bool { !paragraphs.isEmpty }

    private var last: Int { tables.count - 1 }
}

// Paragraphs.
extension OfficeWriter {
    mutating func beginParagraph() {
        paragraphs.append(Paragraph(text: joined))
        joined = []
    }

    mutating func setHeading(_ level: Int) {
        changeParagraph { $0.level = (1...9).contains(level) ? min(level, 6) : 0 }
    }

    mutating func setItem(_ isItem: Bool) { changeParagraph { $0.isItem = isItem } }
    mutating func joinNextParagraph() { changeParagraph { $0.joinsNext = true } }

    private mutating func changeParagraph(_ change: (inout Paragraph) -> Void) {
        if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
    }

    /// Adds a byte of text; a tab and a line end are those of the document.
    mutating func add(_ byte: UInt8) {
        guard !paragraphs.isEmpty else { return }
        work += 1
        paragraphs[paragraphs.count - 1].text.append(byte)
    }

    /// Adds a space, unless one was added or the paragraph begins.
    mutating func addSpaceOnce() {
        if let byte = paragraphs.last?.text.last, byte > 0x20 { add(0x20) }
    }

    mutating func endParagraph() {
        guard let paragraph = paragraphs.popLast() else { return }
        if paragraph.joinsNext {
            joined = paragraph.text
        } else if tables.last?.isInCell == true {
            tables[last].cells[tables[last].cells.count - 1].blocks.append(.paragraph(paragraph))
        } else {
            write(Self.line(of: paragraph), isHeading: paragraph.level > 0)
            if tables.isEmpty, paragraph.level == 0 { paragraphEnds.append(text.count) }
        }
    }

    /// Ends what was not ended.
    mutating func finish() {
        if !joined.isEmpty {
            beginParagraph()
            endParagraph()
        }
    }

    private static func line(of paragraph: Paragraph) -> [UInt8] {
        let (text, isHeading) = (paragraph.text, paragraph.level > 0)
        guard text.contains(where: { $0 > 0x20 }) else { return [] }
        guard isHeading || paragraph.isItem else { return text }
        var mark = Array((isHeading ? String(repeating: "#", count: paragraph.level) + " " : "- ").utf8)
        if !isHeading, hasBullet(text) { mark = [] }
        return mark + text.map { $0 == 0x0A ? 0x20 : $0 }
    }

    /// Whether a text has the mark of an item already.
    private static func hasBullet(_ text: [UInt8]) -> Bool {
        ["•", "- ", "– "].contains { text.starts(with: $0.utf8) }
    }

    /// Writes a line where text goes now, with blank lines round a heading.
    private mutating func write(_ line: [UInt8], isHeading: Bool) {
        if isHeading, !line.isEmpty { endBlock() }
        work += line.count + 1
        change { lines in
            lines += line
            lines.append(0x0A)
        }
        if isHeading, !line.isEmpty { endBlock() }
    }

    /// Writes a blank line, unless there is one or nothing before it.
    private mutating func endBlock() {
        change { lines in
            if !lines.isEmpty, !lines.suffix(2).elementsEqual([0x0A, 0x0A]) { lines.append(0x0A) }
        }
    }

    private mutating func change(_ change: (inout [UInt8]) -> Void) {
        if tables.isEmpty { change(&text) } else { change(&tables[last].lines) }
    }
}

// Tables.
extension OfficeWriter {
    mutating func beginTable() {
        if tables.count < Self.mostTables { tables.append(Table()) } else { flatTables += 1 }
    }

    mutating func beginRow() {
        guard flatTables == 0, !tables.isEmpty else { return }
        // A row may begin in a cell that has not ended.
        endRow()
        tables[last].isLeftOut = false
    }

    mutating func leaveOutRow() {
        if flatTables == 0, !tables.isEmpty { tables[last].isLeftOut = true }
    }

    /// Adds cells without text, if any.
    mutating func addCells(_ count: Int) {
        guard flatTables == 0, !tables.isEmpty else { return }
        for _ in 0..<max(0, count) { tables[last].cells.append(Cell()) }
    }

    mutating func beginCell() {
        guard flatTables == 0, !tables.isEmpty else { return }
        tables[last].cells.append(Cell())
        tables[last].isInCell = true
    }

    mutating func setColumns(_ count: Int) { changeCell { $0.columns = count } }
    mutating func continueCell() { changeCell { $0.isContinued = true } }

    private mutating func changeCell(_ change: (inout Cell) -> Void) {
        if flatTables == 0, tables.last?.isInCell == true { change(&tables[last].cells[tables[last].cells.count - 1]) }
    }

    /// - Parameter repeated: How often the cell is there.
    mutating func endCell(repeated: Int = 1) {
        guard flatTables == 0, tables.last?.isInCell == true else { return }
        tables[last].isInCell = false
        guard repeated > 1, let cell = tables[last].cells.last else { return }
        // What is said several times is said once: repeated cells are empty ones in the documents of a word processor.
        for _ in 1..<repeated { tables[last].cells.append(Cell(columns: cell.columns)) }
    }

    mutating func endRow() {
        guard flatTables == 0, !tables.isEmpty else { return }
        let cells = tables[last].cells
        tables[last].cells = []
        tables[last].isInCell = false
        if tables[last].isLeftOut { return }
        if cells.count == 1, cells[0].columns == 1 {
            for block in cells[0].blocks { writeAlone(block) }
            return
        }
        var line: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { line.append(0x09) }
            if !cell.isContinued { line += Self.text(of: cell) }
            line += Array(repeating: 0x09, count: cell.columns - 1)
        }
        // A row without text would end the table.
        if line.contains(where: { $0 > 0x20 }) { write(line, isHeading: false) }
        for cell in cells where !cell.isContinued {
            for case .lines(let lines) in cell.blocks { writeAlone(.lines(lines)) }
        }
    }

    mutating func endTable() {
        if flatTables > 0 {
            flatTables -= 1
            return
        }
        endRow()
        guard let table = tables.popLast() else { return }
        if tables.last?.isInCell == true {
            tables[last].cells[tables[last].cells.count - 1].blocks.append(.lines(table.lines))
        } else {
            writeAlone(.lines(table.lines))
        }
    }

    /// Writes what is in a cell, or a table, as if it were not in one.
    private mutating func writeAlone(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): write(Self.line(of: paragraph), isHeading: paragraph.level > 0)
        case .lines(let lines):
            endBlock()
            if lines.contains(where: { $0 > 0x20 }) { write(Array(lines.dropLast()), isHeading: false) }
            endBlock()
        }
    }

    /// The text of a cell on one line.
    private static func text(of cell: Cell) -> [UInt8] {
        let paragraphs = cell.blocks.compactMap { block -> Paragraph? in
            guard case .paragraph(var paragraph) = block, paragraph.text.contains(where: { $0 > 0x20 }) else {
                return nil
            }
            paragraph.text = paragraph.text.map { max($0, 0x20) }
            return paragraph
        }
        guard paragraphs.count != 1 else {
            return (paragraphs[0].isItem && !hasBullet(paragraphs[0].text) ? Array("• ".utf8) : []) + paragraphs[0].text
        }
        return paragraphs.reduce(into: []) { text, paragraph in
            let (start, end) = paragraph.isItem ? ("<ul> <li>", "</li> </ul> ") : ("<p>", "</p> ")
            text += start.utf8
            text += paragraph.text
            text += end.utf8
        }
    }
}
