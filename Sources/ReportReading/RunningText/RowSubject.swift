import Oversight

/// What a row of a table is about, and its figures: what running text is compared with.
struct RowSubject: Sendable {
    /// What the figures are.
    enum Scale: Sendable, Hashable {
        /// Money; the power of ten of its unit.
        case money(exponent: Int)
        case share
        case count
        /// Neither is stated.
        case unknown
    }

    /// A figure of the row.
    struct Point: Sendable, Hashable {
        /// The words of its column.
        var column: String
        /// What the column holds.
        var role: ColumnRole
        /// The year of the column, if it has one.
        var year: Int?
        /// The figure.
        var number: DecimalNumber

        /// Whether it is what came of something, and neither what was planned for it nor a difference.
        var isOutcome: Bool { !Self.plans.contains(role) }

        private static let plans: Set<ColumnRole> = [
            .budget, .yearBudget, .commitment, .forecast, .forecastDeviation, .deviation, .target, .nationalMean,
            .change,
        ]
    }

    /// The words of the row, for a reader.
    var label: String
    /// The words that say what it is about, in each of its names: the whole and its parts.
    var names: [[[UInt8]]]
    /// The words that say how its values were formed.
    var forming: [[UInt8]] = []
    /// What is counted, if its words say so: the first word after "antal" or "andel".
    var head: [UInt8]?
    /// What its figures are.
    var scale: Scale
    /// Its figures.
    var points: [Point]
    /// The line of the row, from 1.
    var line: Int
    /// The statement that it is in; `nil` for an indicator.
    var statement: Int?
    /// The kind of that statement.
    var kind: StatementKind?
    /// Whether it is the total of its statement.
    var isTotal = false
    /// Whether it is the net of the income and the costs of a group, and named by the group.
    var isNetOfGroup = false
    /// Whether it is the income or the costs of a group.
    var isPartOfGroup = false

    /// The name with all words.
    var words: [[UInt8]] { names[0] }

    /// The point of a year.
    func point(of year: Int) -> Point? {
        points.first { $0.year == year && $0.isOutcome } ?? points.first { $0.year == year }
    }

    /// The figures by year, from the first to the last.
    var series: [Point] { points.filter { $0.year != nil }.sorted { ($0.year ?? 0) < ($1.year ?? 0) } }
}

extension RowSubject {
    /// The subject of a row of indicators; `nil` if it states no figure.
    init?(_ indicator: ReadIndicator) {
        let points = indicator.values.compactMap { value in
            value.number.map { Point(column: String(value.year), role: .value, year: value.year, number: $0) }
        }
        let label = indicator.title
        self.init(label: label, points: points, line: indicator.line, scale: Self.scale(label, indicator.unit))
    }

    /// The subject of a row of a statement; `nil` if it states no figure.
    init?(_ row: StatementRow, of statement: StatedStatement, at index: Int, columns: [ColumnMeaning]) {
        var points: [Point] = []
        for (column, meaning) in zip(statement.columns, columns) {
            guard let number = row.number(in: column.key) else { continue }
            let role = Self.roles[column.key] ?? meaning.role
            points.append(Point(column: column.label, role: role, year: meaning.year, number: number))
        }
        let isNet = row.group != nil && Wording.key(row.label).hasPrefix("netto")
        // The income and the costs of an area are not called by those words alone.
        let isPart = !isNet && row.group != nil && statement.kind == .operatingByArea
        let label = isNet ? row.group ?? row.label : isPart ? "\(row.group ?? ""), \(row.label)" : row.label
        self.init(label: label, points: points, line: row.line ?? statement.line, scale: Self.scale(statement, label))
        self.statement = index
        kind = statement.kind
        // Shares of women and men do not add up to that of all, so no row of them is a sum.
        let isOfAll = statement.kind == .employmentDegree && Self.all.contains(where: Wording.key(label).hasPrefix)
        isTotal = row.isSum || isOfAll
        isNetOfGroup = isNet
        isPartOfGroup = isPart
        if isTotal { names += Self.totalNames(statement) }
    }

    /// What columns hold that only the columns beside them tell: the key of the column says it.
    private static let roles: [String: ColumnRole] = [
        "outcome": .outcome, "budget": .budget, "deviation": .deviation, "forecast": .forecast,
        "year_budget": .yearBudget, "forecast_deviation": .forecastDeviation, "commitment": .commitment,
    ]

    /// What the row of women and men together is called.
    private static let all = ["alla", "total", "samtliga", "båda"]

    private init?(label: String, points: [Point], line: Int, scale: Scale) {
        guard !points.isEmpty, label.utf8.count <= 400 else { return nil }
        let all = TextSentence.words(of: Self.withoutBrackets(label)).map(\.text)
        let parts = label.split(separator: " - ").flatMap { $0.split(separator: " – ") }
        names = [all.filter(WordForms.isSignificant)]
        if parts.count > 1 {
            names += parts.map { TextSentence.words(of: $0).map(\.text).filter(WordForms.isSignificant) }
        }
        forming = all.filter(WordForms.isForming)
        head = Self.head(of: all)
        (self.label, self.points, self.line, self.scale) = (label, points, line, scale)
    }

    /// The first word that is counted: the one after "antal", "antalet", "andel" or "andelen".
    static func head(of words: some Collection<[UInt8]>) -> [UInt8]? {
        let counters = ["antal", "antalet", "andel", "andelen"].map { Array($0.utf8) }
        guard let index = words.firstIndex(where: counters.contains) else { return nil }
        return words[words.index(after: index)...].first(where: WordForms.isSignificant)
    }

    /// What a total is called in text, by the kind of its statement.
    private static func totalNames(_ statement: StatedStatement) -> [[[UInt8]]] {
        let words: [String] =
            switch statement.kind {
            case .headcount: ["anställda", "medarbetare"]
            case .employmentDegree: ["sysselsättningsgrad"]
            case .investments: ["investeringar", "investeringsbudget"]
            case .incomeByAccount, .incomeByCostCentre, .operatingByArea, .quantities, .other: []
            }
        return words.map { [Array($0.utf8)] }
    }

    private static func withoutBrackets(_ label: String) -> String {
        guard let open = label.firstIndex(of: "("), label[..<open].contains(where: \.isLetter) else { return label }
        let close = label.lastIndex(of: ")") ?? open
        return String(label[..<open]) + (close > open ? label[label.index(after: close)...] : "")
    }

    private static func scale(_ statement: StatedStatement, _ label: String) -> Scale {
        switch statement.kind {
        case .incomeByAccount, .incomeByCostCentre, .operatingByArea, .investments:
            return .money(exponent: exponent(of: statement.unit) ?? 3)
        case .employmentDegree: return .share
        case .headcount, .quantities: return .count
        case .other: return scale(label, statement.unit)
        }
    }

    private static func exponent(of unit: String?) -> Int? {
        guard let unit, let (found, _) = NumberUnit.match(Array(unit.utf8), at: 0) else { return nil }
        return found.exponent
    }

    private static func scale(_ title: String, _ unit: String?) -> Scale {
        let key = Wording.key(title)
        if unit?.contains("%") == true || key.contains("(%)") || key.contains("andel") { return .share }
        if let unit, let (found, _) = NumberUnit.match(Array(unit.utf8), at: 0), let exponent = found.exponent {
            return .money(exponent: exponent)
        }
        return key.contains("antal") || unit.map(Wording.key) == "antal" ? .count : .unknown
    }
}

extension NumberUnit {
    /// The power of ten of an amount of money; `nil` if it is none.
    var exponent: Int? {
        switch self {
        case .kronor: 0
        case .thousandKronor: 3
        case .millionKronor: 6
        case .billionKronor: 9
        case .kronorPerInhabitant, .percent, .percentagePoints, .pieces, .persons, .days, .hours, .minutes, .months,
            .years:
            nil
        }
    }
}
