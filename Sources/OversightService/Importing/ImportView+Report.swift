import Oversight
import OversightViews
import ReportReading

extension ImportView {
    /// What was read from a document.
    ///
    /// - Parameters:
    ///   - document: The document with what its parts are in the log.
    ///   - events: How many events were appended, or would be.
    ///   - dryRun: Whether nothing was to be recorded.
    init(_ document: ImportedDocument, events: Int, dryRun: Bool) {
        let report = document.report
        var counts: [String: Int] = [:]
        for status in report.rows.compactMap(\.status) { counts[status.rawValue, default: 0] += 1 }
        let goals = GoalsAsRead(document)
        self.init(
            kind: report.kind, report: document.reportID.rawValue, goals: goals.all, councilGoals: goals.council,
            activities: document.activities.map(Activity.init), rows: report.rows.count, statusCounts: counts,
            assessments: report.assessments.map { Assessment(goal: $0.goalNumber, grade: $0.grade.rawValue) },
            findings: document.findings.map { FindingView($0) },
            unrecognised: report.unrecognised.map { Unrecognised(line: $0.line, text: $0.text) },
            eventsAppended: events, dryRun: dryRun)
        newMunicipality = document.isRegistered ? nil : Municipality.shortName(document.municipalityName)
        areas = Self.areas(of: document)
        assignments = Self.assignments(of: document)
        indicators = Self.indicators(of: document)
        statements = zip(report.statements, document.statements).map { Statement($0, id: $1) }
        addText(of: document)
        // The commands are carried out in order, so the first one registers a municipality that is new.
        unknownWords = document.words.unknown.enumerated().map { index, word in
            UnknownWord(word, document, isRegistered: document.isRegistered || !dryRun || index > 0)
        }
    }

    private static func areas(of document: ImportedDocument) -> [Area] {
        var count: [String: Int] = [:]
        return document.report.areas.map { area in
            let id = Identifier<Area>.slug(document.municipality.rawValue, area.title).rawValue
            count[id, default: 0] += 1
            let number = count[id].map { $0 > 1 ? "-\($0)" : "" } ?? ""
            return Area(id: id + number, title: area.title, line: area.line)
        }
    }

    private static func assignments(of document: ImportedDocument) -> [Assignment] {
        let rows = document.assignments.flatMap { match in match.rows.map { (match.id, $0) } }
        return rows.sorted { $0.1.line < $1.1.line }.map { id, row in
            Assignment(
                id: id.rawValue, kind: row.kind, kindLabel: row.kindLabel, title: row.title,
                start: (row.start, row.writtenStart), end: (row.end, row.writtenEnd),
                status: document.words.statuses[row.statusLabel], statusLabel: row.statusLabel,
                comment: (row.comment, row.commentLines), area: row.area,
                goal: row.goalLine.flatMap(document.goals.goal(onLine:))?.rawValue, line: row.line)
        }
    }

    private static func indicators(of document: ImportedDocument) -> [Indicator] {
        let rows = document.indicators.flatMap { match in match.rows.map { (match.id, $0) } }
        return rows.sorted { $0.1.line < $1.1.line }.map { id, row in
            var view = Indicator(id: id.rawValue, title: row.title, line: row.line)
            (view.gender, view.genderLabel, view.part, view.unit) = (row.gender, row.genderLabel, row.part, row.unit)
            view.values = row.values.map {
                .init(year: $0.year, written: $0.written, number: $0.number, parts: $0.parts)
            }
            view.target = row.target.map { .init(written: $0.written, number: $0.number) }
            view.targetYear = row.target?.year ?? row.targetYear
            view.assessment = document.words.assessments[row.assessmentLabel]?.key.rawValue
            view.assessmentLabel = row.assessmentLabel
            view.trend = document.words.trends[row.trendLabel]
            view.trendLabel = row.trendLabel
            (view.followUp, view.set, view.area) = (row.followUp, row.set, row.area)
            view.goal = row.goalLine.flatMap(document.goals.goal(onLine:))?.rawValue
            return view
        }
    }

    /// Adds what was read from running text and from the cover.
    private mutating func addText(of document: ImportedDocument) {
        let report = document.report
        cover = Cover(
            title: report.title, unit: report.unit, committee: report.committee, period: report.period,
            version: report.version)
        narrative = report.figures.map { Figure($0.figure, verdict: $0.verdict.rawValue) }
        var owners: [Int: String] = [:]
        for match in document.assignments { for row in match.rows { owners[row.line] = match.id.rawValue } }
        contributions = report.contributions.map { part in
            Contribution(
                of: owners[part.ofLine] ?? document.goals.goal(onLine: part.ofLine)?.rawValue, theme: part.theme,
                part: part.part.rawValue, line: part.line, bullets: part.bullets)
        }
        providerFollowUp = report.providerFollowUp.map { followUp in
            ProviderFollowUp(
                suppliersUsed: followUp.suppliersUsed, drawn: followUp.drawnCount, suppliers: followUp.drawn,
                method: followUp.method, questions: followUp.answers, line: followUp.line)
        }
        decision = report.decision.map {
            Decision(
                date: $0.date, paragraph: $0.paragraph, body: $0.body, written: $0.written, line: $0.line)
        }
        diaryNumber = report.diaryNumber.map {
            DiaryNumber(
                written: $0.written, normalised: Oversight.DiaryNumber($0.written)?.normalised, line: $0.line)
        }
    }
}

extension ImportView.Activity {
    fileprivate init(_ match: ActivityMatch) {
        let first = match.rows.first
        self.init(
            id: match.id.rawValue, goals: match.rows.map(\.goalNumber).filter { !$0.isEmpty },
            title: first?.title ?? "", start: first?.plannedStart ?? PlannedDay(),
            end: first?.plannedEnd ?? PlannedDay(), status: first?.status, units: match.rows.flatMap(\.units),
            line: first?.line ?? 0)
    }
}

extension ImportView.UnknownWord {
    /// A word with the command that adopts it.
    ///
    /// What only a person can say stands there to be filled in.
    fileprivate init(_ word: UnknownWord, _ document: ImportedDocument, isRegistered: Bool) {
        func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
        let means: String
        if let meanings = AddedWord.meanings(of: word.kind) {
            means = "--means " + quoted(meanings.joined(separator: "|"))
        } else {
            // A symbol has no letters to make a key of.
            let hasLetters = word.word.contains { $0.isLetter || $0.isNumber }
            let slug =
                hasLetters ? Identifier<Municipality>.slug(word.word).rawValue : "symbol-\(word.lines.first ?? 0)"
            let key = slug.replacing("-", with: "_")
            means = "--means \(key) --place N"
        }
        let register =
            isRegistered
            ? "" : "uppsiktctl municipality register \(quoted(Municipality.shortName(document.municipalityName))) && "
        self.init(
            kind: word.kind, word: word.word, lines: word.lines,
            howToAdopt: register
                + "uppsiktctl municipality add-word \(document.municipality) --kind \(word.kind.rawValue) \(means) "
                + "--word \(quoted(word.word))")
    }
}
