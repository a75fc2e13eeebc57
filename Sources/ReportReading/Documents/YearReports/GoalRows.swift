import Oversight

/// The goals of a document's tables of goals.
enum GoalRows {
    /// A row of such a table.
    struct Row: Sendable {
        var title: String
        var number: String?
        /// The level that the header says; `nil` if it does not.
        var level: GoalLevel?
        /// The words of the grade; `nil` if the table has none or the cell is empty.
        var grade: String?
        var line: Int
        /// Whether the text after it is about the goal.
        var opensText: Bool
    }

    /// The rows of the tables of goals, in order.
    static func all(_ tables: [Table]) -> [Row] { tables.filter(isOfGoals).flatMap(rows) }

    /// Whether the rows of a table are goals with their grades, and not their indicators.
    static func isOfGoals(_ table: Table) -> Bool {
        guard table.titleKind == .goal else { return false }
        let holdsValues = table.columns.contains { column in
            switch column.meaning.role {
            case .value, .target, .nationalMean, .previousYear: true
            default: false
            }
        }
        let outcomes = table.columns(.outcome)
        let areGrades = outcomes.allSatisfy { column in
            table.rows.allSatisfy { GradeVocabulary.isExact(GradeText.cleaned($0.cells[column].text).lowercased()) }
        }
        guard areGrades else { return false }
        return !holdsValues && gradeColumn(table) != nil
    }

    /// Whether a table has nothing but the grades of one goal, this year's and those of years before.
    static func isOfGrades(_ table: Table) -> Bool {
        guard table.rows.count == 1, let row = table.rows.first else { return false }
        if table.columns.allSatisfy({ $0.meaning.role == .assessment }) { return true }
        // "Måluppfyllelse, Trend, Ansvarig" over one row of words.
        let grades = table.columns(.assessment)
        let isOfWords = row.cells.allSatisfy { $0.figures.isText || $0.isEmpty }
        return grades.count == 1 && table.titleKind == nil && isOfWords
            && GradeText.mayBeGrade(GradeText.cleaned(row.cells[grades[0]].text))
    }

    /// The grade of the last year in such a table; `nil` if there is none.
    static func grade(in table: Table) -> (words: String, line: Int)? {
        guard isOfGrades(table), let row = table.rows.first else { return nil }
        let newest = table.columns(.assessment).max { first, second in
            (table.columns[first].meaning.year ?? 0, -first) < (table.columns[second].meaning.year ?? 0, -second)
        }
        let words = newest.map { GradeText.cleaned(row.cells[$0].text) } ?? ""
        return words.isEmpty ? nil : (words, row.line)
    }

    private static func gradeColumn(_ table: Table) -> Int? {
        newest(of: table.columns(.assessment), in: table) ?? table.columns(.status).first
            ?? table.columns(.outcome).first
    }

    /// The column of the last year or third of a year; the first, if they are of none.
    private static func newest(of indices: [Int], in table: Table) -> Int? {
        func time(_ index: Int) -> (Int, Int, Int) {
            let meaning = table.columns[index].meaning
            guard case .third(let third) = meaning.period else { return (meaning.year ?? 0, 0, -index) }
            return (meaning.year ?? 0, third, -index)
        }
        return indices.max { time($0) < time($1) }
    }

    private static func rows(_ table: Table) -> [Row] {
        let level = level(table.columns[table.titleColumn].words)
        let grade = gradeColumn(table)
        return table.rows.enumerated().compactMap { index, row in
            guard row.kind != .group else { return nil }
            var (number, title) = parted(table.title(of: row))
            number = number ?? self.number(table, row)
            guard !title.isEmpty else { return nil }
            let next = index + 1 < table.rows.count ? table.rows[index + 1] : nil
            let isFollowedByRow = next.map { $0.line - (row.lines.last ?? row.line) <= 2 } ?? false
            let followsRow = index > 0 && row.line - (table.rows[index - 1].lines.last ?? 0) <= 2
            let words = grade.map { GradeText.cleaned(row.cells[$0].text) }
            return Row(
                title: title, number: number, level: level, grade: words?.isEmpty == true ? nil : words,
                line: row.line, opensText: !isFollowedByRow && !followsRow)
        }
    }

    /// The number in a column such as `Mål nr`.
    private static func number(_ table: Table, _ row: TableRow) -> String? {
        let index = table.columns.indices.first { index in
            index != table.titleColumn && HeaderWords(table.columns[index].words).rest.contains("nr")
        }
        guard let text = index.map({ row.cells[$0].text }), text.utf8.count <= 40 else { return nil }
        return text.split(separator: " ").last.map { String($0.trimmingEnd { $0 == "." }) }
            .flatMap { $0.first?.isNumber == true ? $0 : nil }
    }

    /// A title without the label and the number before it.
    static func parted(_ text: String) -> (number: String?, title: String) {
        if let match = HeadingLabels.match(text), match.isParted, !match.title.isEmpty {
            return (match.number, match.title)
        }
        let digits = text.prefix { $0.isNumber || $0 == "." }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, digits.count <= 7, rest.first == " ", let first = rest.trimmed.first, first.isUppercase
        else { return (nil, text) }
        return (String(digits.trimmingEnd { $0 == "." }), String(rest.trimmed))
    }

    private static func level(_ words: String) -> GoalLevel? {
        switch HeadingLabels.match(words + ": x")?.meaning {
        case .goal(let level): level
        case .overarching: .council
        case .area, .assignment, nil: nil
        }
    }
}
