/// Reads the tables of a document, in whatever layout they are.
///
/// A document is read in three steps: its lines are split into cells by the layout they have (``DelimitedLine``,
/// ``AlignedLayout``, ``VerticalLayout``, ``SingleSpacedLayout``); the cells are put together to tables
/// (``TableAssembler``), whose headers decide what the columns are (``HeaderRow``, ``ColumnMeaning``); what the rows are
/// is decided when the table is whole (``OpenTable``). Every line of a table is in a row, a header, a comment, or among
/// the lines that could not be placed.
package enum TableReader {
    /// Reads the tables of a text.
    package static func read(_ text: DocumentText) -> TableReading { read(text.lines) }

    /// Reads the tables among lines that follow each other.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - following: What else stands on the page of the last line, where a header may say where columns stand.
    static func read(_ lines: [TextLine], following: ArraySlice<TextLine> = []) -> TableReading {
        var assembler = TableAssembler()
        var index = 0
        // The columns of the last table, whose rows may go on after a comment.
        var columns: AlignedColumns?
        while index < lines.count {
            let line = lines[index]
            if line.startsPage, !line.isBlank { columns?.areOfOtherPage = true }
            if line.isBlank {
                assembler.take(.blank)
                index += 1
            } else if DelimitedLine(line) != nil {
                index = readDelimited(lines, from: index, into: &assembler, split: { DelimitedLine($0) })
            } else if startsWithInnerBars(lines, at: index) {
                index = readDelimited(lines, from: index, into: &assembler, split: { DelimitedLine(innerBars: $0) })
            } else if DelimitedLine.isDrawnRule(line.text) {
                assembler.take(.separator(line: line.number))
                index += 1
            } else if FieldRow.fields(lines, at: index) != nil {
                for line in lines[index...(index + 1)] { assembler.take(.text(line)) }
                index += 2
            } else if let block = block(lines, at: index, after: columns, following, assembler: &assembler) {
                for item in block.items { assembler.take(item) }
                index = block.end
                columns = block.columns
            } else {
                var work = 0
                let run = FigureRun.length(lines, at: index, work: &work)
                assembler.note(work: work)
                for line in lines[index..<(index + max(run, 1))] {
                    assembler.take(run == 0 ? .text(line) : line.isBlank ? .blank : .unplaced(line))
                }
                index += max(run, 1)
            }
        }
        return assembler.finish()
    }

    /// Reads the lines with tabs or bars that follow each other.
    private static func readDelimited(
        _ lines: [TextLine], from start: Int, into assembler: inout TableAssembler,
        split: (TextLine) -> DelimitedLine?
    ) -> Int {
        var block: [DelimitedLine] = []
        var index = start
        while index < lines.count, let line = split(lines[index]) {
            block.append(line)
            index += 1
        }
        if ContentsList.isContents(block[...]) {
            assembler.note(work: block.count, contents: block.map(\.line.number))
            return index
        }
        for (offset, line) in block.enumerated() {
            assembler.take(.cells(line), next: offset + 1 < block.count ? block[offset + 1] : nil)
        }
        return index
    }

    /// Whether a line is the header of a Markdown table without bars at the margin: bars in it, and a rule below it.
    private static func startsWithInnerBars(_ lines: [TextLine], at index: Int) -> Bool {
        guard index + 1 < lines.count, lines[index].text.utf8.contains(UInt8(ascii: "|")),
            let below = DelimitedLine(innerBars: lines[index + 1])
        else { return false }
        if below.isSeparator { return below.cells.count > 1 }
        // Without the rule, the words must be those of a header, and as many cells stand below.
        guard below.cells.count > 2, let header = DelimitedLine(innerBars: lines[index]) else { return false }
        return header.cells.count == below.cells.count && HeaderRow.recognise(header.cells) != nil
    }

    private static func block(
        _ lines: [TextLine], at index: Int, after columns: AlignedColumns?, _ following: ArraySlice<TextLine>,
        assembler: inout TableAssembler
    ) -> LayoutBlock? {
        var work = 0
        defer { assembler.note(work: work) }
        if let columns,
            let block = AlignedLayout.resume(
                lines, at: index, columns: columns, following: following, isNear: assembler.mayGoOn, work: &work)
        {
            return block
        }
        return AlignedLayout.read(lines, at: index, following: following, work: &work)
            ?? fuller(
                StackedHeader.read(lines, at: index, work: &work), VerticalLayout.read(lines, at: index, work: &work))
            ?? SingleSpacedLayout.read(lines, at: index, work: &work)
            ?? SingleSpacedWords.read(lines, at: index, work: &work)
    }

    /// Of two ways to read the same lines, the one that finds more cells; the first, if both find as many.
    private static func fuller(_ first: LayoutBlock?, _ second: LayoutBlock?) -> LayoutBlock? {
        guard let first, let second else { return first ?? second }
        return second.filledCount > first.filledCount ? second : first
    }
}
