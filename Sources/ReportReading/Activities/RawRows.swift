/// Parts the rows of tables whose cells do not stand under their header, as text that was copied out of a page has them:
/// single spaces part the words as well as the cells.
///
/// The days of a row divide it, and then the words of its status. A row that they do not divide is kept whole, and is listed.
enum RawRows {
    /// How many lines a title may have above the days.
    private static let maximumTitleLines = 4

    /// The lines with each such row, and its header, as a row with tabs.
    static func parted(_ lines: [TextLine]) -> [TextLine] {
        var parted: [TextLine] = []
        var columns: ActivityColumns?
        // The lines above that may be the beginning of the next title, and whether a row stands before them.
        var pending = 0
        var isBelowRow = false
        var isInComment = false
        for (index, line) in lines.enumerated() {
            if line.isBlank || line.text.hasPrefix("#") || line.startsPage {
                (pending, isBelowRow, isInComment) = (0, false, false)
                if line.isBlank || line.text.hasPrefix("#") {
                    parted.append(line)
                    continue
                }
            }
            if let (found, isParted) = header(lines, at: index, after: columns) {
                columns = isParted ? found : nil
                (pending, isBelowRow, isInComment) = (0, false, false)
                guard isParted else {
                    parted.append(line)
                    continue
                }
                parted.append(line.with(cells: found.words))
                continue
            }
            guard let shape = columns, !line.text.utf8.contains(0x09), !line.text.hasPrefix("|"),
                line.text.utf8.count <= 800
            else {
                // Another table begins.
                if line.text.utf8.contains(0x09) || line.text.hasPrefix("|") { columns = nil }
                parted.append(line)
                continue
            }
            guard RawRow.hasDays(line, shape) else {
                if ["kommentar", "kommentarer"].contains(PlainWords.key(line.text.prefix(40).prefix { $0 != ":" })) {
                    isInComment = true
                }
                pending += 1
                parted.append(line)
                continue
            }
            var whole = line
            var row = RawRow.cells(line, shape)
            let mayJoin = !isInComment && (1...maximumTitleLines).contains(pending)
            if var cells = row, mayJoin, let title = shape.index(of: .title),
                !isBelowRow || cells[title].isEmpty || PlainWords.startsInLowerCase(cells[title])
            {
                let above = parted.suffix(pending)
                cells[title] = above.reduce("") { Hyphenation.joined($0, $1.tidy) }.appending(cells[title])
                whole.number = above.first?.number ?? line.number
                whole.startsPage = above.first?.startsPage ?? line.startsPage
                parted.removeLast(pending)
                row = cells
            }
            if let cells = row, shape.index(of: .title).map({ cells[$0].isEmpty }) == true { row = nil }
            // A row that cannot be divided is one cell, which is no activity.
            parted.append(whole.with(cells: row ?? [line.tidy, ""]))
            (pending, isBelowRow, isInComment) = (0, true, false)
        }
        return parted
    }

    /// The columns of a header, and whether its rows do not stand under its words; `nil` if the line is none.
    ///
    /// A header that is repeated is that of rows like those before it.
    private static func header(
        _ lines: [TextLine], at index: Int, after known: ActivityColumns?
    ) -> (columns: ActivityColumns, isParted: Bool)? {
        if let columns = words(of: lines[index]) { return (columns, true) }
        let line = lines[index]
        guard line.text.utf8.count <= 160, SpacedSegment.hasGap(line.text), !line.text.utf8.contains(0x09),
            !line.text.hasPrefix("|")
        else { return nil }
        let segments = SpacedSegment.split(line.text)
        guard let columns = ActivityColumns(segments.map(\.text)), columns.hasDays else { return nil }
        if columns == known { return (columns, true) }
        // "Start" and "Slut" below "Tidplan" say where the days stand.
        if let header = ActivityHeader(lines, at: index), header.lines.count > 1 { return nil }
        let row = lines[(index + 1)...].prefix(8).first { RawRow.hasDays($0, columns) }
        return (columns, row.map { RawRow.isRagged($0, under: segments, columns) } ?? false)
    }

    /// The columns of a header with single spaces, each of whose words is known; `nil` if the line is none.
    static func words(of line: TextLine) -> ActivityColumns? {
        guard line.text.utf8.count <= 120, !line.text.utf8.contains(0x09), !line.text.hasPrefix("|") else { return nil }
        let words = line.text.split(separator: " ", omittingEmptySubsequences: false)
        guard (3...14).contains(words.count), !words.contains(where: \.isEmpty) else { return nil }
        // "Klart senast" is one column, and "Status Kommentar" may be two.
        return columns(words, preferLong: true) ?? columns(words, preferLong: false)
    }

    private static func columns(_ words: [Substring], preferLong: Bool) -> ActivityColumns? {
        var columns: [String] = []
        var rest = words[...]
        while !rest.isEmpty {
            let lengths = Array(1...min(3, rest.count))
            let found = (preferLong ? lengths.reversed() : lengths).first { length in
                ActivityWords.isColumn(rest.prefix(length).joined(separator: " "))
            }
            guard let found else { return nil }
            columns.append(rest.prefix(found).joined(separator: " "))
            rest = rest.dropFirst(found)
        }
        guard columns.count >= 3, let found = ActivityColumns(columns), found.hasDays, !found.roles.contains(.other)
        else { return nil }
        return found
    }
}

extension TextLine {
    /// The line with cells parted by tabs.
    fileprivate func with(cells: [String]) -> TextLine {
        var line = self
        line.text = cells.joined(separator: "\t")
        return line
    }
}

extension String {
    fileprivate func appending(_ other: String) -> String { Hyphenation.joined(self, other) }
}
