/// Divides the lines between two blank ones of an aligned table into rows.
enum ActivityParagraph {
    /// The numbers of the lines on which a status begins, or a date if no line has a status.
    static func anchors(_ lines: [ActivityCells.Line], _ columns: ActivityColumns) -> [Int] {
        if let status = columns.index(of: .status) {
            let found = lines.filter { !$0.isSpanning && beginsStatus($0.cells[status]) }
            if !found.isEmpty { return found.map(\.line.number) }
        }
        for role in [ActivityRole.end, .start, .span] {
            guard let column = columns.index(of: role) else { continue }
            let found = lines.filter { !$0.isSpanning && DateText.isDateCell($0.cells[column]) }
            if !found.isEmpty { return found.map(\.line.number) }
        }
        return []
    }

    private static func beginsStatus(_ text: String) -> Bool {
        guard let first = text.first else { return false }
        return first.isUppercase || StatusWords.beginsWithGlyph(text)
    }

    /// The rows, each with the lines below its cells that go over all columns.
    static func rows(
        _ lines: [ActivityCells.Line], _ columns: ActivityColumns, anchors: [Int]
    ) -> [(draft: ActivityDraft, details: [ActivityCells.Line], lines: [TextLine])] {
        parts(lines, columns, anchors: anchors).map { part in
            let end = part.firstIndex { isDetail($0, columns) } ?? part.endIndex
            let cells = part[..<end]
            let title = columns.index(of: .title) ?? 0
            let first = cells.first { !$0.cells[title].isEmpty } ?? part[part.startIndex]
            var draft = columns.emptyDraft(line: first.line.number)
            for (place, line) in cells.enumerated() {
                if place > 0, isComment(line, columns, title) {
                    draft.add(line.cells[title], to: .comment, opensParagraph: true)
                    continue
                }
                for (role, cell) in zip(columns.roles, line.cells) { draft.add(cell, to: role) }
            }
            return (draft, Array(part[end...]), part.map(\.line))
        }
    }

    /// Whether a line with nothing but a sentence below a title is the comment of a table that has no column of them.
    private static func isComment(_ line: ActivityCells.Line, _ columns: ActivityColumns, _ title: Int) -> Bool {
        let text = line.cells[title]
        return columns.index(of: .comment) == nil && PlainWords.endsSentence(text) && !text.hasSuffix(":")
            && !PlainWords.startsInLowerCase(text) && PlainWords.count(text) > 1
            && line.cells.indices.allSatisfy { $0 == title || line.cells[$0].isEmpty }
    }

    private static func isDetail(_ line: ActivityCells.Line, _ columns: ActivityColumns) -> Bool {
        if line.isSpanning { return true }
        guard let role = FieldLine(line.line.text)?.fields.first?.role else { return false }
        return role == .comment || role == .units
    }

    /// The lines of each row: a row begins with its status if the cells begin on one line.
    private static func parts(
        _ lines: [ActivityCells.Line], _ columns: ActivityColumns, anchors: [Int]
    ) -> [ArraySlice<ActivityCells.Line>] {
        guard anchors.count > 1 else { return [lines[...]] }
        let numbers = Set(anchors)
        var starts = lines.indices.filter { numbers.contains(lines[$0].line.number) }
        guard let first = starts.first else { return [lines[...]] }
        if first > 0 {
            // Lines above the first status: the statuses stand in the middle of their rows.
            return CentredRows.parts(lines, columns, anchors: starts) ?? [lines[...]]
        }
        starts[0] = 0
        return zip(starts, starts.dropFirst() + [lines.count]).map { lines[$0..<$1] }
    }
}
