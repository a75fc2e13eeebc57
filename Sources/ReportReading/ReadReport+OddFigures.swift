import Oversight

/// Figures of tables that cannot be meant as they are written: too long to be numbers, shares of more than the whole, and
/// years far from the report's.
///
/// They are noted and kept as written; nothing is guessed.
struct OddFigures {
    /// The first year for which a report has values.
    private static let firstYear = 1970
    /// How many years after its own a report may plan.
    private static let mostYearsAhead = 10
    private static let whole = DecimalNumber(whole: 100)

    private let year: Int?
    private(set) var findings: [Finding] = []

    /// Looks through the tables of a report.
    ///
    /// - Parameter report: The report.
    init(_ report: ReadReport) {
        year = report.goalYear
        for row in report.indicators { look(at: row) }
        noteYears(of: report.indicators)
        for statement in report.statements { look(at: statement) }
    }

    // MARK: Indicators

    private mutating func look(at row: ReadIndicator) {
        let cells =
            row.values.map { ($0.written, $0.number) } + (row.target.map { [($0.written, $0.number)] } ?? [])
        for (written, number) in cells {
            if number == nil, Self.isTooLong(written) { note(.numberTooLong, row.title, written, row.line) }
            if let number, Self.isShare(row.title, unit: row.unit, written), Self.whole.isLess(than: number) {
                note(.shareAboveHundred, row.title, written, row.line)
            }
        }
    }

    private mutating func noteYears(of rows: [ReadIndicator]) {
        var noted: Set<Int> = []
        for row in rows {
            for year in row.values.map(\.year) + [row.targetYear].compactMap(\.self)
            where isOdd(year) && noted.insert(year).inserted {
                note(.yearOutOfRange, row.title, String(year), row.line)
            }
        }
    }

    // MARK: Statements

    private mutating func look(at statement: StatedStatement) {
        let meanings = statement.columns.map { ColumnMeaning($0.label) }
        for (column, meaning) in zip(statement.columns, meanings) {
            guard meaning.isKnown, meaning.role != .title, let year = meaning.year, isOdd(year) else { continue }
            note(
                .yearOutOfRange, statement.title.isEmpty ? column.label : statement.title, String(year), statement.line)
        }
        let labels = Dictionary(
            zip(statement.columns.map(\.key), zip(statement.columns.map(\.label), meanings)),
            uniquingKeysWith: { first, _ in first })
        for row in statement.rows {
            for cell in row.cells {
                guard let (label, meaning) = labels[cell.column] else { continue }
                let title = [row.label, label].filter { !$0.isEmpty }.joined(separator: ", ")
                let line = row.line ?? statement.line
                if cell.number == nil, Self.isTooLong(cell.written) { note(.numberTooLong, title, cell.written, line) }
                guard let number = cell.number, !Self.isDifference(meaning), Self.whole.isLess(than: number) else {
                    continue
                }
                let unit = meaning.unit == .percent ? "%" : statement.unit
                if Self.isShare(row.label, unit: unit, cell.written) || Self.isShare(label, unit: unit, cell.written)
                    || statement.kind == .employmentDegree && unit == "%"
                {
                    note(.shareAboveHundred, title, cell.written, line)
                }
            }
        }
    }

    private static func isDifference(_ meaning: ColumnMeaning) -> Bool {
        [.deviation, .forecastDeviation, .change].contains(meaning.role)
    }

    // MARK: What is odd

    private func isOdd(_ year: Int) -> Bool {
        year < Self.firstYear || self.year.map { year > $0 + Self.mostYearsAhead } ?? false
    }

    /// Whether a text is a number but for having too many digits.
    static func isTooLong(_ text: String) -> Bool {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        guard digits > NumberScanner.maximumDigits, text.utf8.count <= 200 else { return false }
        let rest = text.drop { "-–−+ ".contains($0) }.drop { $0.isNumber || $0.isWhitespace || ".,".contains($0) }
        return rest.trimmed.isEmpty || NumberUnit.match(NumberText(rest.trimmed).bytes, at: 0) != nil
    }

    /// Whether a name is that of a share of something, in percent.
    static func isShare(_ name: String, unit: String?, _ written: String) -> Bool {
        guard name.utf8.count <= 400 else { return false }
        let words = name.lowercased().split { !$0.isLetter }
        guard words.contains(where: { shareWords.contains(String($0)) }),
            !words.contains(where: { $0.hasPrefix("budget") || $0.hasPrefix("förbruk") })
        else { return false }
        if written.contains("%") || written.contains("procent") { return true }
        // "Antal och andel": the number may be either.
        guard !words.contains(where: { $0.hasPrefix("antal") }) else { return false }
        return unit.map { $0 == "%" || $0 == "andel" } ?? (name.contains("%") || words.contains("procent"))
    }

    private static let shareWords: Set<String> = ["andel", "andelen", "andelar", "procentandel"]

    private mutating func note(_ code: FindingCode, _ title: String, _ written: String, _ line: Int) {
        findings.append(
            Finding(
                code: code, line: line,
                figures: [.init(.title, text: title), .init(.written, text: String(written.prefix(200)))]))
    }
}
