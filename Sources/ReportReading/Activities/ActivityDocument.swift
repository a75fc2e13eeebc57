import Oversight

/// Reads a report of activities whose tables are not those of a template: any columns in any order, any layout.
struct ActivityDocument {
    /// What such a document must have to be one.
    static let lookedFor = """
        activities with their status, in a table or a list under goals, in a report whose title or period says what it is
        """

    private let lines: [TextLine]
    private let tables: ActivityTables

    /// The kind of the document.
    let kind: ReportKind

    /// The number of activities.
    var count: Int { tables.rows.count }

    /// The number of the line with the first activity or the first goal, before which the cover ends.
    var start: Int {
        min(tables.rows.first?.line ?? Int.max, tables.headings.headings.values.map(\.line).min() ?? Int.max)
    }

    /// Reads the tables of a document.
    ///
    /// - Parameters:
    ///   - all: Its lines.
    ///   - pages: Those of them that are no furniture of pages.
    /// - Returns: `nil` if it has no activities, or its first lines do not say what it is.
    init?(_ all: [TextLine], pages: [TextLine]) {
        guard let kind = ActivityKind.find(all) else { return nil }
        self.kind = kind
        lines = Self.withoutFurniture(HTMLRows.plain(all), kept: Set(pages.lazy.map(\.number)))
        tables = ActivityTables(lines)
        guard !tables.rows.isEmpty else { return nil }
    }

    /// The lines without what pages add to them; the header of a table is none of that, though pages repeat it.
    private static func withoutFurniture(_ all: [TextLine], kept: Set<Int>) -> [TextLine] {
        let isHeader = ActivityTables.headers(all)
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
        let goals = ActivityGoals(
            tables.headings, rows: tables.rows, level: kind == .annual || kind == .halfYear ? .committee : .board)
        report.goals = goals.goals
        for (draft, goal) in zip(tables.rows, goals.served) {
            report.add(draft, under: goal.map { goals.goals[$0] })
        }
        var seen: Set<UnrecognisedLine> = []
        report.unrecognised += tables.unread.map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
            .filter { seen.insert($0).inserted }
    }
}
