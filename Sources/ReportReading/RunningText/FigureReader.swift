import Oversight

/// Reads the figures of running text, and compares them with the tables and with each other.
struct FigureReader {
    private let outline: ReportOutline
    private let year: Int?
    private let finder: FigureFinder
    private var comparison: FigureComparison
    private var directions: DirectionClaims
    private var nearness: NearClaims
    private var projects = ProjectMentions()
    private var figures: [ReadFigure] = []
    private var placed: [PlacedFigure] = []
    private var periods: [StatedPeriod] = []
    private var findings: [Finding] = []

    /// Prepares to read the text of a report whose tables have been read.
    init(_ report: ReadReport, outline: ReportOutline) {
        let index = SubjectIndex(report)
        self.outline = outline
        year = report.goalYear
        finder = FigureFinder { index.hasWord($0) }
        comparison = FigureComparison(index, year: report.goalYear)
        directions = DirectionClaims(index: index, year: report.goalYear)
        nearness = NearClaims(index: index)
    }

    /// Adds the figures and the findings of the text to a report.
    ///
    /// - Parameters:
    ///   - paragraphs: The paragraphs of running text, in order.
    ///   - report: The report, whose tables have been read.
    mutating func read(_ paragraphs: [RunningParagraph], into report: inout ReadReport) {
        var captions = CaptionTables(report.statements)
        for paragraph in paragraphs {
            let sentences = TextSentence.of(paragraph.text)
            guard let first = sentences.first else { continue }
            if let columns = captions.columns(before: paragraph.line),
                let caption = CaptionMentions.of(
                    first, columns: columns, text: Array(paragraph.text.utf8), line: paragraph.line)
            {
                findings += CaptionRule.find(in: [caption])
            }
            read(paragraph, sentences)
        }
        for (finding, first, second) in TextClaims.contradictions(among: placed, index: comparison.index) {
            findings.append(finding)
            figures[first].verdict = .disagrees
            figures[second].verdict = .disagrees
        }
        findings += ProjectRule.find(in: projects.projects)
        if let year {
            findings += PeriodRule.find(in: periods, year: year, lastMonth: report.kind == .annual ? 12 : nil)
        }
        report.figures = figures
        report.findings += findings
    }

    private mutating func read(_ paragraph: RunningParagraph, _ sentences: [TextSentence]) {
        let mentions = finder.figures(of: paragraph, sentences)
        let heading = outline.heading(before: paragraph.line)?.title
        let text = Array(paragraph.text.utf8)
        comparison.startParagraph()
        for mention in mentions {
            let sentence = sentences[mention.sentence]
            let outcome = comparison.compare(mention, in: sentences, under: heading)
            if let finding = outcome.finding { findings.append(finding) }
            let before = sentence.words(before: mention.range.lowerBound).suffix(TextSentence.farthest)
            if let finding = Self.shareAboveHundred(mention, before) { findings.append(finding) }
            placed.append(
                PlacedFigure(
                    mention: mention, before: before.map(\.text),
                    about: ReferringWords.before(before, in: text, atMost: before.count), years: mention.years,
                    figure: figures.count))
            figures.append(
                ReadFigure(
                    ReportFigure(
                        line: mention.line, written: mention.written, number: mention.number, unit: mention.unit,
                        refersTo: outcome.refersTo ?? ReferringWords.before(before, in: text)), verdict: outcome.verdict
                ))
        }
        let withFigures = Set(mentions.map(\.sentence))
        findings += directions.find(in: paragraph, sentences, withFigures: withFigures)
        findings += nearness.find(in: paragraph, sentences)
        takePeriods(paragraph, sentences, mentions)
        let place = outline.place(of: paragraph.line)
        projects.take(paragraph, sentences, scope: .init(ofLine: place.ofLine, themeLine: place.themeLine))
    }

    /// The finding that a share is more than the whole; a change of one may well be.
    private static func shareAboveHundred(_ mention: FigureMention, _ before: ArraySlice<TextWord>) -> Finding? {
        guard mention.measure == .share, case .level = mention.claim,
            DecimalNumber(whole: 100).isLess(than: mention.number),
            let share = before.suffix(6).last(where: { ["andel", "andelen"].contains($0.string) })
        else { return nil }
        return Finding(
            code: .shareAboveHundred, line: mention.line,
            figures: [.init(.title, text: share.string), .init(.written, text: mention.written)])
    }

    private mutating func takePeriods(
        _ paragraph: RunningParagraph, _ sentences: [TextSentence], _ mentions: [FigureMention]
    ) {
        let amounts = Set(mentions.filter { $0.exponent != nil }.map(\.sentence))
        let text = Array(paragraph.text.utf8)
        for (number, sentence) in sentences.enumerated() {
            periods += PeriodMentions.of(
                sentence, hasAmount: amounts.contains(number), text: text,
                line: paragraph.line(at: sentence.range.lowerBound))
        }
    }
}

/// The tables of a report, for the text that stands just below them.
struct CaptionTables {
    private var tables: [(line: Int, years: Int)]

    /// The tables whose columns are years.
    init(_ statements: [StatedStatement]) {
        tables = statements.compactMap { statement in
            let years = statement.columns.count { ColumnMeaning($0.label).isBareYear }
            return statement.rows.compactMap(\.line).max().map { ($0, years) }
        }.sorted { $0.line < $1.line }
    }

    /// How many years the table just above a line has columns for; `nil` if there is none, or text stood between.
    mutating func columns(before line: Int) -> Int? {
        let passed = tables.prefix { $0.line < line }
        guard let table = passed.last else { return nil }
        tables.removeFirst(passed.count)
        return table.years > 0 ? table.years : nil
    }
}
