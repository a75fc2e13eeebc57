import Oversight

/// Detects the kind of a report by the tables and the words that only that kind has.
enum KindDetection {
    /// What a document is.
    enum Found {
        case oversight
        case fourMonth
        /// A half-year or annual document, whose structure has been read.
        case yearReport(YearReportDocument)
        /// A document whose activities are in tables or lists of its own.
        case activities(ActivityDocument)

        /// The kind of report.
        var kind: ReportKind {
            switch self {
            case .oversight: .oversight
            case .fourMonth: .fourMonth
            case .yearReport(let document): document.kind
            case .activities(let document): document.kind
            }
        }
    }

    /// The kind of report.
    ///
    /// - Parameters:
    ///   - lines: The lines, a header row that ran together with text on a line of its own.
    ///   - outline: The document split at its numbered headings.
    ///   - pages: The lines without furniture of pages.
    ///   - all: All lines.
    ///   - cover: The cover, whose title may name the kind.
    /// - Throws: ``ReadingError`` with what was looked for, if the document is of no known kind or matches two.
    static func detect(
        _ lines: [TextLine], outline: DocumentOutline, pages: [TextLine], all: [TextLine], cover: Cover
    ) throws(ReadingError) -> Found {
        var headers: Set<TableHeader> = []
        for line in lines {
            if let header = TableHeader(line.text) { headers.insert(header) }
        }
        let isOversight = headers.contains(.plan) && mention(of: oversightWords, in: lines)
        let isFourMonth =
            (headers.contains(.progress) || lines.contains { GradeWords.grade(of: $0.text) != nil })
            && !outline.sections.isEmpty && mention(of: fourMonthWords, in: lines)
        // A half-year report may grade numbered goals too, and be that of a third of the year: then it has other tables.
        let year = headers.isEmpty ? YearReportDocument(pages, cover: cover) : nil
        // A header row with a further column is not that of a template, even if it begins like one.
        let hasTemplate = LaidOutTable.withWholeHeaders(pages).contains { TableHeader($0.text) != nil }
        // A table of activities is one whatever the title says, if no other kind of report has a claim on the document.
        // A report after a month may be of any kind.
        let stated = cover.namesMonth ? nil : cover.kind
        let mayAssume = headers.isEmpty && !isFourMonth && (year == nil || cover.namesMonth)
        let assumed = mayAssume ? stated ?? .oversight : nil
        if !hasTemplate, let activities = ActivityDocument(all, pages: pages, assumed: assumed),
            isOf(activities, rather: year, pages, cover)
        {
            return .activities(activities)
        }
        if let year, year.hasTables || !(isFourMonth && cover.namesThird) { return .yearReport(year) }
        switch (isOversight, isFourMonth && !headers.contains(.plan)) {
        case (true, false) where !headers.contains(.progress): return .oversight
        case (false, true): return .fourMonth
        default:
            throw .unknownDocument(
                """
                looked for \(ActivityDocument.lookedFor), an oversight report (uppsiktsrapport) by its table \
                "Verksamhetens aktiviteter, Startdatum, Slutdatum", a four-month report (tertialrapport) by its table "Verksamhetens aktiviteter, Status, \
                Slutdatum, Kommentar" and graded, numbered goals, and \(YearReportDocument.lookedFor), and found \
                \(found(headers))
                """)
        }
    }

    /// Whether a document is one of activities rather than a half-year or annual document that it could be too.
    private static func isOf(
        _ activities: ActivityDocument, rather year: YearReportDocument?, _ pages: [TextLine], _ cover: Cover
    ) -> Bool {
        guard let year else { return true }
        if activities.assumedCount > 0, servesGoals(activities, unlike: year, cover) { return true }
        guard !year.hasTables || namesActivities(pages) else { return false }
        var report = ReadReport(cover, kind: year.kind, lines: [])
        year.read(into: &report)
        // With all of the activities and figures beside them, so that neither is lost, it is the year report. A count of
        // the activities by status is no figure of its own.
        let hasFigures = !report.indicators.isEmpty || report.statements.contains { $0.kind != .other }
        if activities.kind == year.kind, hasFigures, report.rows.count >= activities.count { return false }
        return activities.count - activities.assumedCount > others(in: report, pages)
    }

    /// Whether "Uppdrag" or "Projekt" stand over days and a status under goals that the reading as another document loses.
    private static func servesGoals(
        _ activities: ActivityDocument, unlike year: YearReportDocument, _ cover: Cover
    ) -> Bool {
        let goals = activities.goalsOfAll
        guard !goals.isEmpty, !goals.contains(where: { $0.lowercased().contains("uppdrag") }) else { return false }
        var report = ReadReport(cover, kind: year.kind, lines: [])
        year.read(into: &report)
        return report.indicators.isEmpty && report.grades.isEmpty && report.statements.isEmpty
            && report.assignments.count <= activities.count
            && report.assignments.allSatisfy { $0.goalLine == nil && $0.kind == nil }
    }

    /// Whether a cell or a line begins with a word for activities; without one there is no table or list of them.
    private static func namesActivities(_ lines: [TextLine]) -> Bool {
        lines.parallelMap(by: 256) { line in
            guard line.text.utf8.count <= 400, !line.isBlank else { return false }
            let cells = line.text.split(whereSeparator: { $0 == "\t" || $0 == "|" }).lazy.flatMap { part in
                SpacedSegment.hasGap(String(part)) ? SpacedSegment.split(String(part)).map(\.text) : [String(part)]
            }
            return cells.contains { cell in
                guard mayNameActivities(cell) else { return false }
                let words = cell.drop { !$0.isLetter }.prefix(40).lowercased()
                return activityStems.contains { words.hasPrefix($0) } || words.contains("aktivitet")
            }
        }.contains(true)
    }

    private static let activityStems = ["aktivitet", "åtgärd", "insats"]

    /// Whether a cell may begin with one of those words, or have "aktivitet" further on.
    ///
    /// Most cells do neither, which their bytes tell. Marks before the first letter do not count.
    private static func mayNameActivities(_ cell: String) -> Bool {
        guard let first = cell.utf8.first(where: { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }) else {
            return false
        }
        return first | 0x20 == UInt8(ascii: "a") || first | 0x20 == UInt8(ascii: "i") || first >= 0x80
            || cell.contains("ktivitet") || cell.contains("KTIVITET")
    }

    /// The number of things that a half-year or annual document says of other matters than activities.
    private static func others(in report: ReadReport, _ pages: [TextLine]) -> Int {
        // "Status: Pågående" below an activity is its status and no grade.
        let graded = Set(report.grades.map(\.line))
        let statuses = pages.count { graded.contains($0.number) && FieldLine($0.text)?.has(.status) == true }
        return report.indicators.count + report.assignments.count + report.grades.count - statuses
    }

    private static let oversightWords = ["uppsikt", "politiska målen", "målområde"]
    private static let fourMonthWords = [
        "tertial", "tertiäl", "målavstämning", "utvecklingsmål", "sammanfattad bedömning",
    ]

    private static func mention(of words: [String], in lines: [TextLine]) -> Bool {
        lines.contains { line in
            let text = line.text.lowercased()
            return words.contains { text.contains($0) }
        }
    }

    private static func found(_ headers: Set<TableHeader>) -> String {
        switch (headers.contains(.plan), headers.contains(.progress)) {
        case (true, true): "the tables of an oversight report and of a four-month report in one"
        case (true, false): "the table of an oversight report, but none of its other words"
        case (false, true): "the table of a four-month report, but none of its other words"
        case (false, false): "none of them"
        }
    }
}
