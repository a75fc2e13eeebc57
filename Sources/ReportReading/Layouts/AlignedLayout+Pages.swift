// The pages that a table goes on over, and the headings between its rows.
extension AlignedLayout {
    /// Takes the places that the columns have on a page that begins.
    mutating func turnPage(at index: Int, work: inout Int) {
        guard columns.holdFigures else { return }
        guard let placed = PageColumns(columns, lines, from: index, following, work: &work).placed else {
            isLost = true
            return
        }
        columns = placed
        isLost = false
        learn(from: index, work: &work)
    }

    /// Takes a line on a page where it cannot be told where the columns stand: a row if it has a cell for every column, else
    /// one that is given back whole, with its wrapped lines.
    ///
    /// - Returns: Whether it is a row, or a part of one.
    mutating func takeLost(_ segments: [SpacedSegment], line: TextLine, afterBlank: Bool) -> Bool {
        let holdsFigure = segments.dropFirst().contains { !CellFigures($0.text).isText }
        if !afterBlank, !holdsFigure, case .unplaced(var row) = entries.last {
            row.text += " " + line.tidy
            entries[entries.count - 1] = .unplaced(row)
            return true
        }
        guard segments.count > 1 else { return false }
        if let cells = columns.placed(by: [segments], mayBeNear: false)?.cells(of: segments) {
            entries.append(.row(cells: cells, line: line))
        } else {
            entries.append(.unplaced(line))
        }
        return true
    }

    /// Gives back the rows from a line on whose figures may be those of one column or another.
    ///
    /// - Returns: `nil` if the line is no row.
    static func lost(
        _ lines: [TextLine], at start: Int, columns: AlignedColumns, following: ArraySlice<TextLine>, work: inout Int
    ) -> LayoutBlock? {
        guard let segments = AlignedHeader.segments(of: lines[start], work: &work), segments.count > 2,
            segments.dropFirst().contains(where: { HeaderRow.holdsData($0.text) })
        else { return nil }
        var layout = AlignedLayout(lines: lines, following: following, columns: columns, entries: [], isLost: true)
        let end = layout.readEntries(from: start, isLearning: false, work: &work)
        return end > start ? layout.block(to: end) : nil
    }

    /// Whether only headings part the header from its first row, which has a figure and cells that its columns may hold.
    func goesOnBelowHeadings(from start: Int, work: inout Int) -> Bool {
        guard columns.header.isOfTitles else { return false }
        var headings = 0
        for line in lines[start...].prefix(12) where !line.isBlank {
            guard SpacedSegment.hasGap(line.text) else {
                headings += 1
                guard headings <= 3, TableLabel.mayBeLabel(line), !line.text.utf8.contains(0x09) else { return false }
                continue
            }
            guard headings > 0, let segments = AlignedHeader.segments(of: line, work: &work), segments.count > 2 else {
                return false
            }
            work += segments.count * columns.header.columns.count
            return columns.cells(of: segments).map { AlignedRows.hasFigures($0, columns: columns.header) } ?? false
        }
        return false
    }
}

extension AlignedColumns {
    /// Whether figures of several years or kinds stand beside each other, so that only their places tell them apart.
    var holdFigures: Bool { header.columns.count { [.figures, .targets].contains($0.meaning.role.content) } > 1 }

    /// Whether a line stands in the columns.
    private func isPlaced(_ line: TextLine, work: inout Int) -> Bool {
        guard let segments = AlignedHeader.segments(of: line, work: &work) else { return false }
        let cells = Array(segments.prefix(1) + segments.dropFirst().flatMap(\.withFigureParted))
        // The header alone does not prove that the rows below a heading stand under it.
        return data.contains { $0 != nil } || !holdFigures ? areInPlace(cells) : standExactly(cells)
    }

    /// The columns where they stand around a line that may be a row; `nil` if that cannot be told.
    ///
    /// - Parameters:
    ///   - following: What stands below the lines on the page of the last one.
    ///   - isNear: Whether only a comment or a heading parts the line from the table.
    func onPage(
        _ lines: [TextLine], at start: Int, _ following: ArraySlice<TextLine>, isNear: Bool, work: inout Int
    ) -> AlignedColumns? {
        let isInPlace = isPlaced(lines[start], work: &work)
        if !isNear || isInPlace && !(areOfOtherPage && holdFigures) {
            var columns = self
            columns.areOfOtherPage = false
            return columns
        }
        var placed: AlignedColumns?
        if areOfOtherPage {
            placed = PageColumns(self, lines, from: start, following, work: &work).placed
        } else {
            let end = lines[start...].firstIndex { !$0.isBlank && !SpacedSegment.hasGap($0.text) } ?? lines.count
            placed = PageColumns(self, Array(lines[start..<end]), from: 0, [], work: &work).placed
        }
        placed?.areOfOtherPage = false
        return placed
    }
}
