/// Finds where the columns of a table stand on a further page.
///
/// `pdftotext -layout` gives each page places of its own: a page without long titles moves its columns to the left, one
/// without figures for a year leaves no room for them. So the places of the page before say nothing, or the wrong year.
/// The places are known by a header on the same page, or if every cell stands where a column was before, or if there is
/// only one way to divide the cells among the columns.
struct PageColumns {
    /// The most lines that are examined.
    static let maximumLines = 150

    /// The columns of the table on the pages before.
    private let columns: AlignedColumns
    /// The rows of the page, up to its first header.
    private var rows: [[SpacedSegment]] = []
    /// The first header on the page below the rows.
    private var anchor: AlignedHeader?

    /// Examines the lines of a page from its first row on.
    ///
    /// - Parameters:
    ///   - following: The lines of the page after the last of the others.
    ///   - work: Is increased by the number of bytes examined.
    init(
        _ columns: AlignedColumns, _ lines: [TextLine], from start: Int, _ following: ArraySlice<TextLine>,
        work: inout Int
    ) {
        self.columns = columns
        let page = lines[start...].prefix(Self.maximumLines).enumerated().prefix { offset, line in
            offset == 0 || line.isBlank || !line.startsPage
        }.map(\.element)
        guard !take(page, isOfTable: true, work: &work), start + page.count == lines.count, !following.isEmpty else {
            return
        }
        _ = take(Array(following), isOfTable: false, work: &work)
    }

    /// Takes lines up to a header.
    ///
    /// - Parameter isOfTable: Whether they may be rows of the table.
    /// - Returns: Whether there is a header.
    private mutating func take(_ lines: [TextLine], isOfTable: Bool, work: inout Int) -> Bool {
        for (index, line) in lines.enumerated() where SpacedSegment.hasGap(line.text) {
            guard let segments = AlignedHeader.segments(of: line, work: &work) else { continue }
            // The rest of a wrapped row may have the words of a header.
            if let header = AlignedHeader.recognise(lines, at: index, work: &work),
                header.row.isSure || header.row.hasSameColumns(as: columns.header)
            {
                anchor = header
                return true
            }
            work += segments.count * columns.header.columns.count
            if isOfTable { rows.append(segments.prefix(1) + segments.dropFirst().flatMap(\.withFigureParted)) }
        }
        return false
    }

    /// The columns with their places on the page; `nil` if these cannot be told.
    var placed: AlignedColumns? {
        if rows.isEmpty { return columns }
        return byAnchor ?? (rows.allSatisfy { columns.standExactly($0) } ? columns : nil) ?? columns.placed(by: rows)
    }

    /// The columns where a header below the rows says that they are.
    private var byAnchor: AlignedColumns? {
        guard let anchor else { return nil }
        let isSame = anchor.row.hasSameColumns(as: columns.header)
        guard isSame || anchor.row.holdsSame(as: columns.header) else { return nil }
        var placed = columns.moved(to: anchor.spans)
        placed.learn(from: rows)
        // Another header speaks only for rows that stand under its words.
        let fits = isSame ? rows.allSatisfy { placed.areInPlace($0) } : rows.allSatisfy { placed.standExactly($0) }
        return fits ? placed : nil
    }
}

extension HeaderRow {
    /// Whether it says what its rows are, and what stands in at least two more columns.
    var isOfTitles: Bool { columns.count > 2 && columns[titleColumn].meaning.titleKind != nil && titleColumn == 0 }

    /// Whether it is the header of a table also where nobody can tell where the columns of the one before stand: it says what
    /// its rows are, or its figures are those of days.
    var isSure: Bool { isOfTitles || columns.contains { ISODay($0.words) != nil } }

    /// Whether another header has columns of the same kinds, such as another judgement at the end.
    fileprivate func holdsSame(as other: HeaderRow) -> Bool {
        columns.count == other.columns.count && titleColumn == other.titleColumn
            && zip(columns, other.columns).allSatisfy { first, second in
                let content = first.meaning.role.content
                guard content == second.meaning.role.content else { return false }
                return ![.figures, .targets].contains(content) || first.meaning == second.meaning
            }
    }
}
