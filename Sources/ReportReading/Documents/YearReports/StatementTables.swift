import Oversight

/// Reads a table of figures that are neither indicators nor assignments.
struct StatementTables {
    let outline: ReportOutline
    let units: UnitsNearby
    /// The year of the report.
    let year: Int?

    /// The statement of a table; `nil` if no cell has a figure.
    func read(_ table: Table, after previous: Int) -> StatedStatement? {
        let rows = table.rows.filter { $0.kind != .group && !isLabel($0, of: table) }
        let figures = table.columns.indices.filter { $0 != table.titleColumn && !isOfNotes(table.columns[$0]) }
        guard rows.contains(where: { row in figures.contains { row.cells[$0].figures.amount != nil } }) else {
            return nil
        }
        let keys = StatementColumns.keys(of: table, year: year)
        let columns = figures.map { StatementColumn(key: keys[$0], label: table.columns[$0].words) }
        let heading = heading(of: table)
        let title = title(of: table, heading: heading, after: previous)
        var kind = StatementKinds.kind(of: table, under: headings(of: table))
        // A caption is no heading, but "Resultaträkning" over amounts says what they are.
        if kind == .other, StatementKinds.kind(of: table, under: [title]) == .incomeByAccount {
            kind = .incomeByAccount
        }
        var statement = StatedStatement(kind: kind, title: title, columns: columns, rows: [], line: table.line)
        statement.unit = units.unit(of: table, isMoney: statement.holdsMoney)
        let hasBrackets = Self.readsBrackets(of: table, in: statement)
        statement.rows = rows.map { row($0, of: table, figures: figures, keys: keys, hasBrackets: hasBrackets) }
        StatementSums.mark(in: &statement)
        // A share of all is between those of the parts, and no sum of them.
        if kind == .employmentDegree || statement.unit == "%" {
            for index in statement.rows.indices { statement.rows[index].isSum = false }
        }
        statement.signs = StatementSigns.signs(of: statement)
        StatementFormulas.infer(in: &statement, table: table, figures: figures)
        return statement
    }

    /// Whether a column has the numbers of the notes that explain the amounts.
    private func isOfNotes(_ column: TableColumn) -> Bool {
        column.meaning.role == .source && column.words.lowercased().hasPrefix("not")
    }

    /// Whether brackets around the figures of a table are read as a minus.
    static func readsBrackets(of table: Table, in statement: StatedStatement) -> Bool {
        let isMoney = BracketedAmounts.isMoney(table, kind: statement.kind, unit: statement.unit)
        return BracketedAmounts.areNegative(in: table, isMoney: isMoney)
    }

    /// Whether a row has nothing but its title: the label of a group whose rows are lost, or follow another header.
    private func isLabel(_ row: TableRow, of table: Table) -> Bool {
        row.comment.isEmpty && row.cells.indices.allSatisfy { $0 == table.titleColumn || row.cells[$0].isEmpty }
    }

    private func row(
        _ row: TableRow, of table: Table, figures: [Int], keys: [String], hasBrackets: Bool
    ) -> StatementRow {
        let cells = figures.map { index in
            let cell = row.cells[index]
            return StatementCell(
                column: keys[index], number: hasBrackets ? cell.figures.amount : cell.figures.number?.value,
                written: cell.text)
        }
        return StatementRow(
            label: table.title(of: row), group: row.group?.label, isSum: row.kind == .sum, line: row.line, cells: cells)
    }

    private func heading(of table: Table) -> ReportOutline.Heading? { outline.heading(before: table.line) }

    /// The headings above a table, the nearest first.
    private func headings(of table: Table) -> [String] {
        let place = outline.place(of: table.line)
        return ([heading(of: table)?.title, place.theme, place.chapter] + [outline.chapter(above: table.line)])
            .compactMap { $0 }
    }

    /// The words of the heading, or those of the header if another table stands between.
    private func title(of table: Table, heading: ReportOutline.Heading?, after previous: Int) -> String {
        let own = table.columns[table.titleColumn].words
        if let caption = units.captionAboveUnit(of: table), caption.line > previous { return caption.title }
        if let heading, heading.line > previous { return HeadingUnit.parted(heading.title)?.title ?? heading.title }
        if own.isEmpty, let caption = units.caption(above: table), caption.line > previous {
            return HeadingUnit.parted(caption.title)?.title ?? caption.title
        }
        return own.isEmpty ? heading?.title ?? "" : own
    }
}

extension StatedStatement {
    /// Whether its values are money, by its kind.
    var holdsMoney: Bool {
        switch kind {
        case .incomeByAccount, .incomeByCostCentre, .operatingByArea, .investments: true
        case .quantities, .headcount, .employmentDegree, .other: false
        }
    }
}
