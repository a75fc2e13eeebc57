/// Lines of a cover that follow each other without a blank one.
struct CoverBlock: Sendable {
    /// The lines, in order.
    private(set) var lines: [TextLine]

    /// The blocks of lines, in order.
    static func blocks(of lines: some Sequence<TextLine>) -> [CoverBlock] {
        var blocks: [CoverBlock] = []
        var isOpen = false
        for line in lines {
            guard !line.isBlank else {
                isOpen = false
                continue
            }
            if isOpen, !line.startsPage, !isContents(line) {
                blocks[blocks.count - 1].append(line)
            } else {
                blocks.append(CoverBlock(lines: [line]))
            }
            isOpen = true
        }
        return blocks
    }

    /// Adds a line; a number goes with the paragraph sign that ends the line before it.
    private mutating func append(_ line: TextLine) {
        if let last = lines.last, last.text.hasSuffix("§"), line.tidy.first?.isNumber == true,
            last.text.utf8.count + line.text.utf8.count <= 400
        {
            lines[lines.count - 1].text += " " + line.tidy
        } else {
            lines.append(line)
        }
    }

    /// Whether it begins the list of contents, or goes on with it.
    var isContents: Bool {
        if Self.isContents(lines[0]) { return true }
        let entries = lines.count { line in
            guard line.text.utf8.count <= 400, line.text.last?.isNumber == true else { return false }
            let before = line.text.reversed().drop { $0.isNumber }
            return line.text.count - before.count <= 3 && (before.first == "\t" || before.starts(with: "  "))
        }
        return entries * 2 > lines.count && entries > 1
    }

    private static func isContents(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 400 else { return false }
        if line.text.contains("....") || line.text.contains(". . .") { return true }
        guard line.text.trimmed.utf8.count <= ContentsEntries.longestHead else { return false }
        let key = PlainWords.key(line.text)
        return HeadingWords.isContents(key) || key == "på den här sidan" || key == "på sidan"
    }

    /// The pieces of its lines: labels joined with their values, whether these stand beside or below them.
    ///
    /// - Parameter count: How many of its lines.
    func pieces(of count: Int) -> [CoverPiece] {
        let rows = lines.prefix(count).enumerated().map { CoverCells($1, isAttached: $0 > 0) }
        var taken: [Set<Int>] = Array(repeating: [], count: rows.count)
        var pieces: [CoverPiece] = []
        for (index, row) in rows.enumerated() {
            if row.cells.isEmpty {
                // A rule between the rows of a table.
                pieces.append(CoverPiece(text: "", line: row.line, kind: .note, isAttached: row.isAttached))
            }
            let next = index + 1 < rows.count ? rows[index + 1] : nil
            if Self.isDecision(row) {
                let kind = CoverPiece.Kind.decision(row.text)
                pieces.append(CoverPiece(text: row.text, line: row.line, kind: kind, isAttached: row.isAttached))
                continue
            }
            // The header of a table of decisions says nothing of its own.
            if row.cells.count > 1, row.cells.allSatisfy({ CoverLabels.only($0.text) != nil }),
                next.map(Self.isDecision) ?? false
            {
                pieces.append(CoverPiece(text: row.text, line: row.line, kind: .note, isAttached: row.isAttached))
                continue
            }
            var place = 0
            while place < row.cells.count {
                defer { place += 1 }
                guard !taken[index].contains(place) else { continue }
                let cell = row.cells[place]
                if let label = CoverLabels.only(cell.text) {
                    if place + 1 < row.cells.count, !taken[index].contains(place + 1),
                        let piece = Self.labelled(label, cell, row.cells[place + 1], row)
                    {
                        pieces.append(piece)
                        place += 1
                        continue
                    }
                    if let next, let below = next.index(below: cell, at: place, in: row),
                        let piece = Self.labelled(label, cell, next.cells[below], next)
                    {
                        pieces.append(piece)
                        taken[index + 1].insert(below)
                        continue
                    }
                }
                pieces += CoverPiece.pieces(of: cell.text, line: row.line, isAttached: row.isAttached)
            }
        }
        return Self.withoutWrappedMunicipality(pieces)
    }

    /// Whether a line states a decision in several columns, none of which does alone.
    private static func isDecision(_ row: CoverCells) -> Bool {
        (2...4).contains(row.cells.count) && StatedPaper.decision(row.text, line: 0) != nil
            && !row.cells.contains { StatedPaper.decision($0.text, line: 0) != nil }
            && row.cells.contains { $0.text.hasPrefix("§") }
    }

    private static func labelled(
        _ label: String, _ cell: CoverCells.Cell, _ beside: CoverCells.Cell, _ row: CoverCells
    ) -> CoverPiece? {
        let value = beside.text
        guard !CoverLabels.isLabel(value), !ReportTitle.isTitle(value),
            let kind = CoverPieceWords.labelled(label, value, written: cell.text + " " + value), kind != .unsure
        else { return nil }
        return CoverPiece(text: value, line: row.line, kind: kind, isAttached: row.isAttached, label: label)
    }

    /// A municipality's name is no line of its own if "kommun" stands below it.
    private static func withoutWrappedMunicipality(_ pieces: [CoverPiece]) -> [CoverPiece] {
        var pieces = pieces
        for index in pieces.indices.dropFirst() where ["kommun", "stad"].contains(pieces[index].text.lowercased()) {
            if pieces[index].isAttached, pieces[index - 1].kind == .unsure { pieces[index - 1].kind = .note }
        }
        return pieces
    }
}
