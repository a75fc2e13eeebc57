import Oversight

/// Reads the rows of a table of assignments.
struct AssignmentTables {
    let outline: ReportOutline
    let titles: TitleIndex

    /// Adds the assignments of a table to a report.
    func read(_ table: Table, into report: inout ReadReport) {
        let label = table.columns[table.titleColumn].words
        let first = report.assignments.count
        for row in table.rows where row.kind != .group {
            let title = table.title(of: row)
            guard !title.isEmpty else {
                report.unrecognised.append(IndicatorTables.unread(row))
                report.unrecognised += row.comment
                continue
            }
            let giver = giver(table, row)
            let kindLabel = giver ?? row.group.map { label.isEmpty ? $0.label : label } ?? label
            let kind =
                giver.flatMap { Self.kind(givenBy: $0) } ?? Self.kind(label) ?? row.group.flatMap {
                    Self.kind($0.label)
                } ?? kindAbove(row)
            var assignment = ReadAssignment(kind: kind, kindLabel: kindLabel, title: title, line: row.line)
            if let start = table.cell(.start, of: row) { assignment.takeStart(start.text) }
            if let end = table.cell(.end, of: row) ?? dueDate(table, row) { assignment.takeEnd(end.text) }
            takeSpan(table, row, into: &assignment)
            assignment.statusLabel = status(table, row)
            takeComment(table, row, into: &assignment)
            takeResponsible(table, row, into: &assignment)
            let place = outline.place(of: row.line)
            (assignment.area, assignment.goalLine) = (place.area, place.goalLine)
            if let group = row.group, let target = titles.target(of: group.label) {
                switch target {
                case .area(let area): (assignment.area, assignment.goalLine) = (area, nil)
                case .goal(let goal): (assignment.area, assignment.goalLine) = (goal.area, goal.line)
                }
            }
            report.assignments.append(assignment)
        }
        Self.takeStatuses(of: &report.assignments, from: first)
    }

    /// Takes a status that another row of the table has from the end of a title that fills its column.
    private static func takeStatuses(of assignments: inout [ReadAssignment], from first: Int) {
        let known = Set(assignments[first...].map(\.statusLabel).filter { !$0.isEmpty })
        for index in assignments.indices[first...] where assignments[index].statusLabel.isEmpty {
            let title = assignments[index].title
            guard let status = known.first(where: { title.hasSuffix(" " + $0) && $0.first?.isUppercase == true }) else {
                continue
            }
            assignments[index].title = String(title.dropLast(status.count + 1).trimmed)
            assignments[index].statusLabel = status
        }
    }

    /// The body that a column says has given the assignment; `nil` if there is none.
    private func giver(_ table: Table, _ row: TableRow) -> String? {
        table.columns(.responsible).lazy.map { row.cells[$0].text }.first { Self.kind(givenBy: $0) != nil }
    }

    /// Adds to the comment who is responsible, or what else such a column says; who has given the assignment is its kind.
    private func takeResponsible(_ table: Table, _ row: TableRow, into assignment: inout ReadAssignment) {
        let stated = table.columns(.responsible).compactMap { index -> String? in
            let text = WrittenDate.stated(row.cells[index].text)
            return text.isEmpty || Self.kind(givenBy: text) != nil ? nil : "\(table.columns[index].words): \(text)"
        }
        guard !stated.isEmpty else { return }
        assignment.comment = ([assignment.comment].filter { !$0.isEmpty } + stated).joined(separator: "\n")
        if !assignment.commentLines.contains(row.line) { assignment.commentLines.insert(row.line, at: 0) }
    }

    private static func kind(givenBy text: String) -> AssignmentKind? {
        guard text.utf8.count <= 60 else { return nil }
        let key = text.lowercased()
        if key == "kf" || key.hasPrefix("kf ") || key.contains("fullmäktige") { return .fromCouncil }
        let word = text.prefix { $0.isLetter }
        let isShort = word.count <= 4 && word.count >= 2 && word.last == "N" && word.allSatisfy(\.isUppercase)
        return isShort || key.contains("nämnd") ? .fromCommittee : nil
    }

    /// The two days of a column that has both, such as `Tidplan`.
    private func takeSpan(_ table: Table, _ row: TableRow, into assignment: inout ReadAssignment) {
        guard table.columns(.start).isEmpty, table.columns(.end).isEmpty,
            let index = table.columns.indices.first(where: { Self.isSpan(table.columns[$0]) })
        else { return }
        assignment.takeSpan(row.cells[index].text)
    }

    /// The day by which the assignment is to be reported, if no column has its end.
    private func dueDate(_ table: Table, _ row: TableRow) -> TableCell? {
        table.cell(.followUp, of: row).flatMap { WrittenDate.last($0.text) == nil ? nil : $0 }
    }

    /// Whether a column has the first and the last day in one cell.
    static func isSpan(_ column: TableColumn) -> Bool {
        if column.meaning.role == .span { return true }
        let words = column.words
        let tokens = words.lowercased().split { !$0.isLetter }
        guard let first = tokens.first else { return false }
        if [
            "tidplan", "tid", "period", "tidsperiod", "genomförs", "tidsplan", "genomförande", "genomförandetid",
            "tidsram",
        ]
        .contains(first) {
            return true
        }
        return tokens.contains { $0.hasPrefix("start") } && tokens.contains { $0.hasPrefix("slut") }
    }

    private func status(_ table: Table, _ row: TableRow) -> String {
        let cell = table.cell(.status, of: row) ?? table.cell(.assessment, of: row)
        return cell.map { WrittenDate.stated(GradeText.cleaned($0.text)) } ?? ""
    }

    private func takeComment(_ table: Table, _ row: TableRow, into assignment: inout ReadAssignment) {
        var paragraphs = Self.commentColumns(of: table).map { WrittenDate.stated(row.cells[$0].text) }
            .filter { !$0.isEmpty }
        if !paragraphs.isEmpty { assignment.commentLines.append(row.line) }
        for (index, paragraph) in row.comment.enumerated() {
            let text = index == 0 ? Self.withoutLead(paragraph.text) : paragraph.text
            if assignment.commentLines.last != paragraph.line { assignment.commentLines.append(paragraph.line) }
            if !text.isEmpty { paragraphs.append(text) }
        }
        assignment.comment = paragraphs.joined(separator: "\n")
    }

    /// The columns of comments; beside assignments, "Redovisning" and "Utfall" say in words what was done.
    private static func commentColumns(of table: Table) -> [Int] {
        let columns = table.columns(.comment)
        guard columns.isEmpty else { return columns }
        return table.columns(.outcome).filter { column in
            table.columns[column].meaning.year == nil
                && table.rows.contains { $0.cells[column].text.contains(where: \.isLetter) }
        }
    }

    /// A comment without the word that begins it.
    private static func withoutLead(_ text: String) -> String {
        guard TableLabel.isComment(text), let colon = text.firstIndex(of: ":") else { return text }
        return String(text[text.index(after: colon)...].trimmed)
    }

    private func kindAbove(_ row: TableRow) -> AssignmentKind? {
        outline.heading(before: row.line).flatMap { Self.kind($0.title) }
    }

    /// The kind of assignment that words name; `nil` if they do not say.
    static func kind(_ words: String) -> AssignmentKind? {
        guard words.utf8.count <= 120 else { return nil }
        let key = words.lowercased()
        if key.contains("fullmäktige") || key.contains("kf-uppdrag") || key.hasSuffix("från kf") { return .fromCouncil }
        if key.contains("nämnd") && key.contains("uppdrag") { return .fromCommittee }
        if key.contains("inriktning") { return .standingDirection }
        if key.hasSuffix("projekt") { return .project }
        return nil
    }
}
