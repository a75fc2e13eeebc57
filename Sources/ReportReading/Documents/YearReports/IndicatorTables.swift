import Oversight

/// Reads the rows of a table of indicators.
struct IndicatorTables {
    let outline: ReportOutline
    let titles: TitleIndex
    /// The year of the report, which columns without a year are about.
    let year: Int?

    /// What a table says by itself, whatever is before it.
    struct Prepared: Sendable {
        fileprivate let columns: IndicatorColumns
        fileprivate let pairs: GenderPairs
        fileprivate let rows: [Row]

        /// A row, its indicator if it has a title, and what a person has to look at.
        fileprivate struct Row: Sendable {
            var row: TableRow
            var indicator: ReadIndicator?
            var doubtful: [UnrecognisedLine]
        }
    }

    /// Whether a table of several rows has a column of trends, no row has one, and some row has values to have one of.
    private static func lacksTrends(_ table: Table) -> Bool {
        let rows = table.rows.filter { $0.kind != .group }
        let values = table.columns.indices.filter { table.columns[$0].meaning.year != nil }
        return rows.count > 1 && table.columns.contains { $0.meaning.role == .trend }
            && rows.allSatisfy { table.cell(.trend, of: $0)?.isEmpty ?? true }
            && rows.contains { row in values.count { row.cells[$0].figures.number != nil } > 1 }
    }

    /// Reads what a table says by itself.
    func prepared(_ table: Table) -> Prepared {
        let columns = IndicatorColumns(table, year: year)
        let rows = table.rows.filter { $0.kind != .group }
        return Prepared(
            columns: columns, pairs: GenderPairs(rows.map { table.title(of: $0) }),
            rows: rows.map { row in
                let title = table.title(of: row)
                let indicator =
                    title.isEmpty ? nil : self.indicator(row, title: title, table: table, columns: columns)
                return Prepared.Row(
                    row: row, indicator: indicator,
                    doubtful: Self.doubtful(row, in: table) + Self.untold(row, in: table))
            })
    }

    /// Adds the indicators of a table to a report.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - prepared: What it says by itself.
    ///   - report: The report.
    func read(_ table: Table, _ prepared: Prepared, into report: inout ReadReport) {
        let (columns, pairs) = (prepared.columns, prepared.pairs)
        if Self.lacksTrends(table) {
            report.findings.append(Finding(code: .trendMissing, line: table.line, figures: []))
        }
        let goals = IndicatorGoals(table)
        var goal: Int?
        var last = parent(of: table, in: report)
        var lastUnit = last.flatMap { Self.unitInTitle($0) }
        for (index, prepared) in prepared.rows.enumerated() {
            let row = prepared.row
            report.unrecognised += Self.comments(row)
            var title = table.title(of: row)
            // The title stands once for its rows of women and men.
            if title.isEmpty, let last, table.cell(.gender, of: row).map({ !$0.isEmpty }) ?? false { title = last }
            guard !title.isEmpty else {
                report.unrecognised.append(Self.unread(row))
                continue
            }
            var indicator =
                prepared.indicator ?? self.indicator(row, title: title, table: table, columns: columns)
            // "- Kvinnor" under the row of all.
            if let part = Self.part(title) {
                if let last { indicator.title = last }
                (indicator.gender, indicator.genderLabel) = (part.gender, part.label)
                indicator.unit = indicator.unit ?? lastUnit
            } else {
                (last, lastUnit) = (title, indicator.unit)
            }
            if indicator.gender == nil, let part = pairs.part(of: title) {
                (indicator.gender, indicator.genderLabel) = (part.gender, part.label)
            }
            report.unrecognised += prepared.doubtful
            if let goals {
                if let stated = goals.goals[index] { goal = self.goal(stated, row, &report) }
                indicator.goalLine = goal ?? indicator.goalLine
            }
            report.indicators += columns.split(indicator, row)
        }
    }

    /// The title of the indicator whose parts a page has parted from it: those of women and men, with which a table begins.
    ///
    /// A table with a title of its own is about something else.
    private func parent(of table: Table, in report: ReadReport) -> String? {
        guard let first = table.rows.first, Self.part(table.title(of: first)) != nil, let last = report.indicators.last,
            (1...40).contains(first.line - last.line),
            !((last.line + 1)..<max(table.line, last.line + 1)).contains(where: { outline.isRunningText($0) }),
            (outline.heading(before: table.line)?.line ?? 0) < last.line
        else { return nil }
        return last.title
    }

    private func indicator(_ row: TableRow, title: String, table: Table, columns: IndicatorColumns) -> ReadIndicator {
        var indicator = ReadIndicator(title: title, values: columns.values(of: row, for: .whole), line: row.line)
        if let cell = table.cell(.gender, of: row) {
            indicator.genderLabel = cell.text
            indicator.gender = Self.gender(cell.text)
        } else if let found = Self.genderInTitle(title) {
            (indicator.gender, indicator.genderLabel) = (found.gender, found.label)
        }
        indicator.unit = unit(of: row, title: title, table: table, columns: columns)
        if let target = columns.target {
            indicator.targetYear = table.columns[target].meaning.year ?? year
            indicator.target = TargetText.read(row.cells[target].text, year: table.columns[target].meaning.year)
        }
        // The judgement beside a goal is that of the goal.
        let ofGoal = IndicatorGoals.gradeColumn(of: table)
        let judged = table.columns(.assessment).first { $0 != ofGoal } ?? table.columns(.status).first { $0 != ofGoal }
        indicator.assessmentLabel = judged.map { GradeText.cleaned(row.cells[$0].text) }
        takeTrend(table.cell(.trend, of: row), into: &indicator)
        if let followUp = table.cell(.followUp, of: row) {
            indicator.followUpLabel = followUp.text
            indicator.followUp = Self.periods(followUp.text)
        }
        if indicator.promise == nil {
            indicator.promise = indicator.values.lazy.map(\.written).first { Self.isPromise($0) }
        }
        takePlace(row, into: &indicator)
        return indicator
    }

    private func takePlace(_ row: TableRow, into indicator: inout ReadIndicator) {
        let place = outline.place(of: row.line)
        indicator.area = place.area
        indicator.goalLine = place.assignmentLine == nil ? place.goalLine : nil
        indicator.set = row.group?.label ?? outline.heading(before: row.line)?.title
        guard let group = row.group, let target = titles.target(of: group.label) else { return }
        switch target {
        case .area(let area): (indicator.area, indicator.goalLine) = (area, nil)
        case .goal(let goal):
            indicator.goalLine = goal.line
            if let area = goal.area { indicator.area = area }
        }
    }

    /// A trend, or in its place words that promise a result.
    private func takeTrend(_ cell: TableCell?, into indicator: inout ReadIndicator) {
        guard let cell else { return }
        if Self.isPromise(cell.text) {
            (indicator.trendLabel, indicator.promise) = ("", cell.text)
        } else {
            indicator.trendLabel = GradeText.cleaned(cell.text)
        }
    }

    /// The unit as written: in its column, in the cells, in the header, or in the title.
    private func unit(of row: TableRow, title: String, table: Table, columns: IndicatorColumns) -> String? {
        if let cell = table.cell(.unit, of: row), !cell.isEmpty { return cell.text }
        let figures = columns.figureColumns.compactMap { row.cells[$0].figures.number }
        if figures.contains(where: { $0.unit == .percent }) { return "%" }
        if let unit = figures.lazy.compactMap({ $0.unit }).first { return unit.shortSwedish }
        if let unit = columns.figureColumns.lazy.compactMap({ table.columns[$0].meaning.unit }).first ?? table.unit {
            return unit.shortSwedish
        }
        return Self.unitInTitle(title)
    }
}

// What the words of a row say.
extension IndicatorTables {
    static func comments(_ row: TableRow) -> [UnrecognisedLine] { row.comment }

    static func unread(_ row: TableRow) -> UnrecognisedLine {
        UnrecognisedLine(line: row.line, text: row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// Rows with a cell for figures that has digits and is no figure: it is kept as written, and a person has to look.
    ///
    /// - Parameters:
    ///   - row: The row.
    ///   - table: Its table.
    ///   - hasBrackets: Whether figures in brackets are read as such below zero.
    static func doubtful(_ row: TableRow, in table: Table, hasBrackets: Bool = false) -> [UnrecognisedLine] {
        if !hasBrackets, BracketedAmounts.areDoubtful(row, in: table) { return [unread(row)] }
        let isDoubtful = table.columns.indices.contains { index in
            guard index != table.titleColumn, table.columns[index].meaning.role.content == .figures,
                case .text(let text) = row.cells[index].figures
            else { return false }
            return text.contains(where: \.isNumber) && !isPromise(text)
        }
        return isDoubtful ? [unread(row)] : []
    }

    /// A row with words in a column whose header and cells do not tell what they are.
    private static func untold(_ row: TableRow, in table: Table) -> [UnrecognisedLine] {
        let isUntold = table.columns.indices.contains { index in
            index > table.titleColumn && table.columns[index].meaning.role == .other
                && !table.columns[index].words.isEmpty && row.cells[index].text.contains(where: \.isLetter)
        }
        return isUntold ? [unread(row)] : []
    }

    static func gender(_ text: String) -> Gender? {
        let words = text.lowercased().split { !$0.isLetter }
        let parts = Set(words.compactMap { HeaderVocabulary.parts[String($0)] })
        if parts.count > 1 { return .all }
        switch parts.first {
        case .female: return .female
        case .male: return .male
        case .all: return .all
        case nil: return words.contains("samtliga") || words.contains("könen") ? .all : nil
        }
    }

    /// The part of a population that a title is nothing but, such as `- Kvinnor` or `varav män`.
    static func part(_ title: String) -> (gender: Gender, label: String)? {
        guard title.utf8.count <= 24 else { return nil }
        var words = title.lowercased().split { !$0.isLetter }
        if words.first == "varav" || words.first == "därav" { words.removeFirst() }
        guard words.count == 1, let word = words.first, let part = HeaderVocabulary.parts[String(word)] else {
            return nil
        }
        switch part {
        case .female: return (.female, PlainWords.stripped(title))
        case .male: return (.male, PlainWords.stripped(title))
        case .all: return (.all, PlainWords.stripped(title))
        }
    }

    /// Whom the values are about, if the title begins or ends with it.
    static func genderInTitle(_ title: String) -> (gender: Gender, label: String)? {
        guard title.utf8.count <= 400 else { return nil }
        var words = title.split(separator: " ")
        if words.count > 2, let last = words.last, last.hasPrefix("("), last.utf8.count <= 6 { words.removeLast() }
        guard words.count > 1 else { return nil }
        var named: Substring?
        let first = words[0].lowercased()
        if ["antal", "antalet", "andel", "andelen"].contains(first) { named = words[1] }
        if let last = words.last {
            let isApart = words[words.count - 2].hasSuffix(",") || ["-", "–"].contains(words[words.count - 2])
            let isNamed = HeaderVocabulary.parts[PlainWords.key(last)] != nil
            if isNamed, isApart || (last.hasPrefix("(") && last.hasSuffix(")")) { named = last }
        }
        guard let word = named.map({ PlainWords.stripped($0) }), let part = HeaderVocabulary.parts[word.lowercased()]
        else { return nil }
        switch part {
        case .female: return (.female, word)
        case .male: return (.male, word)
        case .all: return named?.lowercased() == "alla" ? nil : (.all, word)
        }
    }

    static func unitInTitle(_ title: String) -> String? {
        let key = title.lowercased()
        if key.contains("%") || key.contains("procent") { return "%" }
        for unit in ["kr/inv", "kronor per invånare", "kr per invånare", "tkr", "mnkr", "mkr"] where key.contains(unit)
        {
            return unit
        }
        let words = Set(key.split { !$0.isLetter })
        if key.contains("antal dagar") || key.hasSuffix(", dagar") || key.contains("(dagar)") { return "dagar" }
        if key.hasSuffix(", kr") || key.hasSuffix("(kr)") || key.hasSuffix(", kronor") { return "kr" }
        if words.contains("antal") || words.contains("antalet") { return "antal" }
        if key.hasSuffix(", timmar") || key.contains("(timmar)") { return "timmar" }
        return words.contains("andel") || words.contains("andelen") ? "andel" : nil
    }

    /// Whether a text in place of a figure promises one.
    static func isPromise(_ text: String) -> Bool {
        guard text.utf8.count > 8, text.utf8.count <= 120, text.contains(where: \.isLetter) else { return false }
        let key = text.lowercased()
        return key.hasPrefix("resultat") || key.hasPrefix("redovisas") || key.hasPrefix("kommer")
            || key.hasPrefix("mäts")
            || key.hasPrefix("mätning sker") || key.hasPrefix("följs upp") || key.hasPrefix("presenteras")
    }

    static func periods(_ text: String) -> [FollowUpPeriod] {
        var found: Set<FollowUpPeriod> = []
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            if word.hasPrefix("fyramån") || word.hasPrefix("tertial") || word == "t1" || word == "t2" {
                found.insert(.fourMonth)
            } else if word.hasPrefix("delår") || word.hasPrefix("halvår") {
                found.insert(.halfYear)
            } else if word.hasPrefix("års") || word == "årligen" || word == "år" || word.hasPrefix("helår")
                || word.hasPrefix("bokslut")
            {
                found.insert(.annual)
            }
        }
        return FollowUpPeriod.allCases.filter { found.contains($0) }
    }
}
