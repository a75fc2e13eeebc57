// Tables whose cells tabs or bars part, or lines.
extension ActivityTables {
    mutating func take(_ line: DelimitedLine, next: DelimitedLine?) {
        let cells = line.cells.map(\.text)
        if line.isSeparator { return }
        if let columns = ActivityColumns(cells) {
            if case .delimited(let known, _) = open, known == columns { isAfterBreak = true } else { close() }
            open = .delimited(columns, line.layout)
            isAssumed = columns.hasAssumedTitle
            detail = nil
            return
        }
        resume(with: line)
        guard case .delimited(let columns, let layout) = open else {
            // Beside activities with labels, a row that begins with one is the rest of an activity.
            if case .fields = open, ActivityColumns.role(cells[0]) != .other { unread.append(line.line) }
            return
        }
        if cells.contains(where: { PageNumber.isNamed($0) }), line.filledCount <= 2 { return }
        let filled = HeaderRow.trimmed(line.cells)
        let isRow = columns.fit(filled)
        // "20 januari 2025 | Avvikelse" could be the header of a table of figures, if days did not stand where days do.
        let isHeader = next?.isSeparator == true || (!isRow && HeaderRow.recognise(line.cells) != nil)
        let isApart = isDetached && !isAfterBreak && cells.count != columns.roles.count
        guard line.layout == layout, !isHeader, !isApart else {
            close()
            return
        }
        if filled.count > columns.roles.count, !columns.fitWithSurplus(filled) {
            // A stray tab has moved the cells, and where to, nobody can say; or another table begins.
            guard cells.contains(where: { DateText.isDateCell($0) }) else {
                close()
                return
            }
            unread.append(line.line)
            return
        }
        let draft = columns.draft(filled, line: line.line.number)
        if goesOn(draft, columns, filled) { return }
        if draft.title.isEmpty || draft.isHalf, line.filledCount == 1, let last = rows.indices.last,
            let text = filled.last,
            FieldLine(text)?.fields.first?.role == .comment
                || columns.roles.dropFirst(filled.count - 1).first == .comment
        {
            addDetail(line.line, text, to: last)
            return
        }
        guard !draft.title.isEmpty, !draft.isHalf else {
            unread.append(line.line)
            return
        }
        append(draft)
        if let last = columns.roles.indices.last(where: { $0 < filled.count && !filled[$0].isEmpty }) {
            (detail, isLabelled) = (columns.roles[last] == .comment ? .comment : .title, false)
        }
    }

    /// Goes on with the table before a heading, if a line is a row of it.
    mutating func resume(with line: DelimitedLine) {
        guard isClosed, case .delimited(let columns, let layout) = suspended, line.layout == layout,
            line.cells.count == columns.roles.count, columns.fit(line.cells.map(\.text))
        else { return }
        (open, suspended) = (suspended, .none)
    }

    /// Adds the rest of a row that a page has cut, below the repeated header.
    mutating func goesOn(_ draft: ActivityDraft, _ columns: ActivityColumns, _ cells: [String]) -> Bool {
        guard isAfterBreak, let last = rows.indices.last, draft.goal?.isEmpty != false else { return false }
        let isRest = (draft.title.isEmpty && draft.isHalf) || PlainWords.startsInLowerCase(draft.title)
        guard isRest, draft.isHalf || rows[last].isHalf else { return false }
        for (role, cell) in zip(columns.roles, cells) {
            rows[last].add(cell, to: role, opensParagraph: !PlainWords.startsInLowerCase(cell))
        }
        isAfterBreak = false
        return true
    }

    /// Whether the words of a header stand on the lines from here on.
    func beginsVerticalHeader(_ index: Int) -> Bool {
        var words: [String] = []
        for line in lines[index...].prefix(24) where !line.isBlank {
            guard line.text.utf8.count <= 60, ActivityColumns.role(line.tidy) != .other else { break }
            words.append(line.tidy)
        }
        return ActivityColumns(words) != nil
    }

    mutating func takeVertical(_ index: Int) -> Int? {
        guard lines[index].text.utf8.count <= 60, ActivityColumns.role(lines[index].tidy) != .other else { return nil }
        var work = 0
        guard beginsVerticalHeader(index),
            let block = VerticalLayout.read(lines, at: index, limit: nextHeading[index], work: &work),
            case .header(let header, _, _) = block.items.first,
            let columns = ActivityColumns(header.columns.map(\.words))
        else { return nil }
        close()
        for item in block.items {
            guard case .row(let cells, let numbers) = item else { continue }
            append(columns.draft(cells.map(\.text), line: numbers.first ?? lines[index].number))
        }
        return block.end
    }
}
