import Oversight

// What the rest of a document says about its cover.
extension Cover {
    /// Takes the unit as this kind of report names it.
    ///
    /// - Parameters:
    ///   - kind: The kind of report.
    ///   - outline: The document split at its headings: its lists name units, and its first chapter may name the receiver
    ///     more precisely than the title does.
    mutating func takeUnit(of kind: ReportKind, in outline: DocumentOutline) {
        // Made once, and only if a line of the cover needs it.
        lazy var listed = Self.listed(in: outline.sections)
        switch kind {
        case .oversight: takeUnit(.place) { listed.contains(PlainWords.key($0)) }
        case .fourMonth: takeUnit(.service) { listed.contains(PlainWords.key($0)) }
        case .halfYear, .annual: takeUnit(.organisation)
        }
        // An unnamed subcommittee of the board: the board in the title does not decide on the report.
        let chapter = outline.sections.first?.body ?? []
        let isForSubcommittee = chapter.contains { $0.text.contains("ett av kommunstyrelsens utskott") }
        if isForSubcommittee, body == nil || body?.lowercased() == "kommunstyrelsen" { takeUnnamedSubcommittee() }
    }

    /// The items of lists, which are units for the most part, in the form in which words are compared.
    private static func listed(in sections: [Section]) -> Set<String> {
        var listed: Set<String> = []
        for line in sections.lazy.flatMap(\.body) where line.text.utf8.count <= 200 {
            if let item = Bullets.item(line.text) { listed.insert(PlainWords.key(item)) }
        }
        return listed
    }
}

extension ReadReport {
    /// A report with what its cover says.
    ///
    /// - Parameters:
    ///   - cover: The cover.
    ///   - kind: The kind of report.
    ///   - lines: The lines of the document, which may name the year that the cover does not.
    init(_ cover: Cover, kind: ReportKind, lines: [TextLine]) {
        self.init(kind: kind, title: cover.title, unit: cover.unit, committee: cover.body)
        (statedYear, goalYear) = (cover.year, cover.year)
        switch kind {
        case .oversight, .fourMonth: goalYear = goalYear ?? ReportTitle.goalYear(in: lines)
        case .halfYear, .annual: committee = committee.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        }
        isForUnnamedSubcommittee = cover.isForUnnamedSubcommittee
        period = cover.period
        version = cover.version
        municipality = cover.municipality
        decision = cover.decision
        diaryNumber = cover.diaryNumber
    }

    /// Adds what follows from all of it.
    ///
    /// - Parameter cover: The cover, whose lines are told apart or listed.
    mutating func finish(_ cover: Cover) {
        unrecognised.removeAll { cover.told.contains($0.line) }
        let listed = Set(unrecognised.map(\.line))
        // What is recorded is no cover.
        unrecognised += cover.unsure.filter { line in
            line.number < firstLine && !listed.contains(line.number) && !Self.isHeader(line)
        }
        .map { UnrecognisedLine(line: $0.number, text: $0.tidy) }
        unrecognised.sort { $0.line < $1.line }
        findings = (findings + undatedFindings()).sorted(by: Self.inOrder)
    }

    /// Whether a line is the header of a table, of which the rows are recorded or listed.
    private static func isHeader(_ line: TextLine) -> Bool {
        if line.text.utf8.count <= 500 {
            let cells =
                DelimitedLine(line)?.cells
                ?? (SpacedSegment.hasGap(line.text)
                    ? SpacedSegment.split(line.text).map { TableCell(text: $0.text) } : [])
            if HeaderRow.recognise(cells) != nil { return true }
        }
        let words = line.text.utf8.count <= 200 ? line.text.split(separator: " ").map(String.init) : []
        return HeaderSegmentation.split(words).map { $0.count > 2 } ?? false
    }

    /// The first line of which something is recorded.
    private var firstLine: Int {
        let lines =
            areas.map(\.line) + goals.map(\.line) + rows.map(\.line) + assignments.map(\.line) + indicators.map(\.line)
            + statements.map(\.line)
        return lines.min() ?? .max
    }
}
