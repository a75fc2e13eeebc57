import Oversight

/// Reads a half-year report or an annual report: goals by level with their grades, assignments, indicators, and tables of
/// figures.
struct YearReportDocument: Sendable {
    /// What such a document must have to be one.
    static let lookedFor = """
        a half-year or annual report (delårsrapport, verksamhetsberättelse, årsredovisning) by its title and by tables of \
        indicators, assignments or amounts, or by graded goals
        """

    private let lines: [TextLine]
    private let damaged: [TextLine]
    private let reading: TableReading
    private let structure: OutlineBuilder
    /// The numbers of the lines of the title.
    private let titleLines: Set<Int>

    /// The kind of the document.
    let kind: ReportKind
    /// Whether it has tables of indicators, assignments or amounts.
    let hasTables: Bool

    /// Reads the structure of a document.
    ///
    /// - Parameters:
    ///   - pages: Its lines without furniture of pages.
    ///   - cover: Its cover.
    /// - Returns: `nil` if the title names no such document, or it has nothing that such a document has.
    init?(_ pages: [TextLine], cover: Cover) {
        guard let kind = cover.kind, kind == .halfYear || kind == .annual else { return nil }
        self.kind = kind
        titleLines = cover.titleLines
        let plain = HTMLRows.plain(PlainTextMarks.removed(from: ListTabs.replaced(in: pages)))
        let labelled = ChapterAssignments.labelled(GradePairs.labelled(plain))
        (lines, damaged) = DamagedText.split(DottedThousands.marked(AssignmentPairs.labelled(labelled)))
        reading = SectionedTables.read(lines)
        structure = OutlineBuilder(lines, reading: reading)
        hasTables = reading.tables.contains(where: Self.isEvidence)
        guard !structure.grades.isEmpty || hasTables else { return nil }
    }

    /// Reads the structure of what a document of activities has beside these.
    ///
    /// - Parameters:
    ///   - kind: The kind of the document.
    ///   - lines: Its lines, blank where activities are.
    init(kind: ReportKind, beside lines: [TextLine]) {
        self.kind = kind
        titleLines = []
        (self.lines, damaged) = DamagedText.split(DottedThousands.marked(lines))
        reading = SectionedTables.read(self.lines)
        structure = OutlineBuilder(self.lines, reading: reading)
        hasTables = reading.tables.contains(where: Self.isEvidence)
    }

    private static func isEvidence(_ table: Table) -> Bool {
        switch table.titleKind {
        case .indicator, .assignment, .account, .costCentre, .operatingArea, .investment, .quantity, .goal: true
        case .unit, nil:
            table.columns.contains { $0.meaning.role == .outcome || $0.meaning.role == .budget }
                || table.columns.count { $0.meaning.year != nil } > 1
        case .activity: false
        }
    }

    /// Reads what the document states into a report.
    ///
    /// - Parameter report: The report to fill, with what the cover says.
    func read(into report: inout ReadReport) {
        report.goalYear = report.goalYear ?? latestYear
        report.areas = structure.areas
        report.goals = structure.goals
        report.grades = structure.grades
        var outline = structure.outline
        outline.take(titleLines)
        let chart = ChartFigures.find(in: lines) { outline.isRunningText($0) }
        outline.take(chart.map(\.number))
        report.unrecognised += chart.map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
        readAssignments(&outline, into: &report)
        readTables(outline, into: &report)
        report.unrecognised += damaged.map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
        let unread = Set(structure.unrecognised)
        report.unrecognised += lines.filter { unread.contains($0.number) }
            .map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
        report.unrecognised += reading.unplaced
        RunningText.read(lines, outline: outline, into: &report)
        report.goals.sort { $0.line < $1.line }
        report.assignments.sort { $0.line < $1.line }
        report.rows.sort { $0.line < $1.line }
        report.unrecognised = Self.merged(report.unrecognised)
        report.restoreDots()
    }

    /// Reads only the tables, and lists what of them cannot be read.
    ///
    /// - Parameter report: The report to fill, whose goals are known.
    func readTables(into report: inout ReadReport) {
        let listed = report.unrecognised
        report.unrecognised = damaged.map { UnrecognisedLine(line: $0.number, text: $0.tidy) } + reading.unplaced
        readTables(structure.outline, into: &report)
        let lines = Set(listed.map(\.line))
        report.unrecognised = listed + Self.merged(report.unrecognised).filter { !lines.contains($0.line) }
        report.restoreDots()
    }

    /// The last year that a column of outcomes has.
    private var latestYear: Int? {
        reading.tables.flatMap(\.columns).filter { $0.meaning.role == .value || $0.meaning.role == .outcome }
            .compactMap(\.meaning.year).max()
    }

    /// Each line once, in order.
    private static func merged(_ lines: [UnrecognisedLine]) -> [UnrecognisedLine] {
        var seen: Set<Int> = []
        return lines.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
            .filter { seen.insert($0.line).inserted }
    }

    private func readAssignments(_ outline: inout ReportOutline, into report: inout ReadReport) {
        let named = councilAssignments()
        var text = HeadedAssignmentText(lines, outline: outline)
        for assignment in structure.assignments {
            let heading = assignment.heading
            let place = outline.place(of: heading.line)
            var read = ReadAssignment(
                kind: assignment.kind ?? (named.contains(heading.line) ? .fromCouncil : nil),
                kindLabel: heading.label, title: heading.title, statusLabel: assignment.status, area: place.area,
                goalLine: place.goalLine, line: heading.line)
            text.read(below: heading, into: &read)
            report.assignments.append(read)
        }
        outline.take(text.taken)
        for line in lines where line.text.utf8.contains(UInt8(ascii: "*")) && outline.isRunningText(line.number) {
            guard outline.chapter(above: line.number)?.lowercased().contains("uppdrag") == true,
                let listed = ListedAssignments.read(line, in: outline.place(of: line.number))
            else { continue }
            report.assignments.append(listed)
            outline.take([line.number])
        }
    }

    /// The lines of the assignments whose text calls them the council's.
    private func councilAssignments() -> Set<Int> {
        guard !structure.assignments.isEmpty else { return [] }
        var found: Set<Int> = []
        for line in lines where line.text.utf8.count <= 400 {
            guard line.text.contains("ullmäktiges uppdrag"), structure.outline.isRunningText(line.number),
                let assignment = structure.outline.place(of: line.number).assignmentLine
            else { continue }
            found.insert(assignment)
        }
        return found
    }

    private func readTables(_ outline: ReportOutline, into report: inout ReadReport) {
        let titles = TitleIndex(areas: report.areas, goals: report.goals)
        let units = UnitsNearby(lines, outline: outline)
        let indicators = IndicatorTables(outline: outline, titles: titles, year: report.goalYear)
        let assignments = AssignmentTables(outline: outline, titles: titles)
        let statements = StatementTables(outline: outline, units: units, year: report.goalYear)
        let subjects = reading.tables.parallelMap(by: 4) { table in
            let place = outline.place(of: table.line)
            let subject = TableSubject.subject(
                of: table, under: outline.heading(before: table.line)?.title,
                isOfGoal: place.goalLine != nil || place.area != nil)
            return (subject, subject == .indicators ? indicators.prepared(table) : nil)
        }
        var previous = 0
        for (table, (subject, prepared)) in zip(reading.tables, subjects) {
            defer { previous = table.rows.last?.line ?? table.line }
            if DamagedText.isUnreadable(table.rows.map { table.title(of: $0) }) {
                report.unrecognised += Self.allLines(of: table)
                continue
            }
            switch subject {
            case .goals:
                report.unrecognised += table.rows.flatMap(\.comment)
            case .indicators:
                indicators.read(table, prepared ?? indicators.prepared(table), into: &report)
            case .assignments: assignments.read(table, into: &report)
            case .figures:
                guard let statement = statements.read(table, after: previous) else {
                    report.unrecognised += Self.allLines(of: table)
                    continue
                }
                report.statements.append(statement)
                let hasBrackets = StatementTables.readsBrackets(of: table, in: statement)
                report.unrecognised += table.rows.flatMap { row in
                    row.comment + IndicatorTables.doubtful(row, in: table, hasBrackets: hasBrackets)
                }
            case .other:
                if let activities = ActivityRows(table) {
                    activities.read(outline, titles: titles, into: &report)
                } else {
                    report.unrecognised += Self.allLines(of: table)
                }
            }
        }
    }

    /// The rows of a table that is not recorded.
    private static func allLines(of table: Table) -> [UnrecognisedLine] {
        table.rows.flatMap { [IndicatorTables.unread($0)] + $0.comment }
    }
}
