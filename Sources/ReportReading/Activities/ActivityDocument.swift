import Oversight

/// Reads a report of activities whose tables are not those of a template: any columns in any order, any layout.
struct ActivityDocument {
    /// What such a document must have to be one.
    static let lookedFor = """
        a report of activities by a table with a column of titles ("Aktivitet", "Åtgärd", "Insats"), one of their status \
        ("Status", "Läge") and one of their days ("Startdatum", "Slutdatum", "Tidplan"), or by a list with such labels
        """

    private let lines: [TextLine]
    private let tables: ActivityTables

    /// The kind of the document.
    let kind: ReportKind
    /// Whether its first lines do not say what kind it is.
    let isKindAssumed: Bool

    /// The number of activities.
    var count: Int { tables.rows.count }

    /// The number of the line with the first header, activity or heading, before which the cover ends.
    let start: Int

    /// Reads the tables of a document.
    ///
    /// - Parameters:
    ///   - all: Its lines.
    ///   - pages: Those of them that are no furniture of pages.
    ///   - assumed: The kind if the first lines do not say it; `nil` if they must.
    /// - Returns: `nil` if it has no activities, or its first lines do not say what it is though they must.
    init?(_ all: [TextLine], pages: [TextLine], assumed: ReportKind?) {
        let found = ActivityKind.find(all)
        guard let kind = found ?? assumed else { return nil }
        self.kind = kind
        isKindAssumed = found == nil
        lines = ActivityLines.prepared(
            Self.withoutFurniture(HTMLRows.plain(all), kept: Set(pages.lazy.map(\.number))))
        tables = ActivityTables(lines)
        guard !tables.rows.isEmpty else { return nil }
        start = min(
            tables.rows.first?.line ?? Int.max, tables.firstHeader ?? Int.max,
            Self.lineOfFirstPart(tables.headings.headings.values.sorted { $0.line < $1.line }) ?? Int.max)
    }

    /// The line of the first heading that is not one of the cover: the title of the report, or the body that it is of.
    private static func lineOfFirstPart(_ headings: [ActivityHeadings.Heading]) -> Int? {
        headings.enumerated().first { place, heading in
            guard heading.form == .chapter else { return true }
            let isTop = place == 0 && heading.marks == 1
            return !isTop && !ReportTitle.isTitle(heading.title) && !BodyName.isName(heading.title)
        }?.element.line
    }

    /// The goals that its activities serve; empty if one of them serves none.
    var goalsOfAll: [String] {
        let goals = activityGoals
        let served = goals.served.compactMap(\.self)
        return served.count == tables.rows.count ? served.map { goals.goals[$0].title } : []
    }

    /// The number of activities under words for titles that say so only beside the others, such as `Uppdrag`.
    var assumedCount: Int { tables.assumedCount }

    private var activityGoals: ActivityGoals {
        ActivityGoals(
            tables.headings, rows: tables.rows, codes: GoalCodes(lines),
            level: kind == .annual || kind == .halfYear ? .committee : .board)
    }

    /// Lists the first line of a document that does not say what kind it is, for a person to check.
    ///
    /// - Parameter report: The report as it has been read.
    func noteAssumedKind(in report: inout ReadReport) {
        guard isKindAssumed, let first = lines.first(where: { !$0.isBlank }), first.number < start,
            !report.unrecognised.contains(where: { $0.line == first.number })
        else { return }
        report.unrecognised.insert(UnrecognisedLine(line: first.number, text: first.tidy), at: 0)
    }

    /// The lines without what pages add to them; the header of a table is none of that, though pages repeat it.
    private static func withoutFurniture(_ all: [TextLine], kept: Set<Int>) -> [TextLine] {
        let isHeader = ActivityLines.headers(all)
        let headers = Set(zip(all, isHeader).lazy.filter(\.1).map(\.0.number))
        var lines: [TextLine] = []
        var startsPage = false
        for line in all {
            startsPage = startsPage || line.startsPage
            guard kept.contains(line.number) || headers.contains(line.number) || goesOn(line.text) else { continue }
            var line = line
            line.startsPage = startsPage
            if !line.isBlank { startsPage = false }
            lines.append(line)
        }
        return lines
    }

    /// Whether a line is the rest of a sentence, which may be the same at the foot of several pages.
    private static func goesOn(_ text: String) -> Bool {
        PlainWords.startsInLowerCase(text) && !text.contains(where: \.isNumber)
    }

    /// Adds what the document states.
    ///
    /// - Parameter report: The report as its cover tells it.
    func read(into report: inout ReadReport) {
        report.goalYear = report.goalYear ?? lines.lazy.prefix(60).compactMap { ReportTitle.year(in: $0.text) }.first
        let goals = activityGoals
        report.goals = goals.goals
        let legend = StatusLegend(lines)
        for (var draft, goal) in zip(tables.rows, goals.served) {
            if let words = legend.words(for: draft.status) { draft.status = words }
            report.add(draft, under: goal.map { goals.goals[$0] })
        }
        var seen: Set<UnrecognisedLine> = []
        report.unrecognised += tables.unread.map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
            .filter { seen.insert($0).inserted }
        YearReportDocument(kind: kind, beside: linesBesideActivities).readTables(into: &report)
        noteStrayLines(in: &report)
    }

    /// Lists short lines by themselves between the activities of which nothing was made: they may name a unit or a goal.
    private func noteStrayLines(in report: inout ReadReport) {
        guard let first = tables.isTaken.firstIndex(of: true), let last = tables.isTaken.lastIndex(of: true) else {
            return
        }
        let listed = Set(report.unrecognised.map(\.line))
        let titles = Set(
            report.statements.map { Wording.key($0.title) } + report.indicators.map { Wording.key($0.set ?? "") })
        func isApart(_ index: Int) -> Bool {
            lines[index].isBlank || tables.headings.isTaken[index]
                || tables.isTaken[index] && !tables.passed.contains(lines[index].number)
        }
        for index in lines.indices[first..<last] where !isApart(index) && isApart(index - 1) && isApart(index + 1) {
            let text = HeadingCandidates.plain(lines[index].text)
            guard StrayLine.mayName(text), !listed.contains(lines[index].number), !titles.contains(Wording.key(text))
            else { continue }
            report.unrecognised.append(UnrecognisedLine(line: lines[index].number, text: lines[index].tidy))
        }
    }

    /// The lines with blank ones in place of those of activities, so that these part the tables before them from those
    /// behind.
    private var linesBesideActivities: [TextLine] {
        zip(lines, tables.isTaken).map { line, isTaken in
            guard isTaken else { return line }
            var line = line
            line.text = ""
            return line
        }
    }
}
