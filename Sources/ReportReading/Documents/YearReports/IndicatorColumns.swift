import Oversight

/// Which columns of a table of indicators hold values, of which year and of whom.
struct IndicatorColumns {
    /// A column of values.
    struct Column {
        var index: Int
        var year: Int
        var part: PopulationPart?
        /// Whether the value is that of a part of the year.
        var isOfPart: Bool
    }

    /// Whom a value is about.
    enum Part: Sendable, Hashable {
        case whole, female, male
    }

    private let columns: [Column]
    private let isSplit: Bool
    /// The column of the targets of the report's year; `nil` if there is none.
    let target: Int?

    /// The indices of all columns of values.
    var figureColumns: [Int] { columns.map(\.index) }

    /// Reads the header.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - year: The year of the report, which a column without a year is about.
    init(_ table: Table, year: Int?) {
        let stated = table.columns.indices.filter { $0 != table.titleColumn }
        let years = stated.compactMap {
            table.columns[$0].meaning.role == .target ? nil : table.columns[$0].meaning.year
        }
        let reportYear = year ?? years.max()
        let repeated = Self.repeatedYears(table, stated)
        columns = stated.compactMap { index in
            guard !repeated.contains(index) else { return nil }
            let meaning = table.columns[index].meaning
            let own: Int?
            switch meaning.role {
            case .value, .outcome: own = meaning.year ?? reportYear
            case .previousYear: own = meaning.year ?? reportYear.map { $0 - 1 }
            case .count, .share, .total: own = meaning.year ?? reportYear
            default: own = nil
            }
            let isOfPart = meaning.period.map { $0 != .wholeYear } ?? false
            return own.map { Column(index: index, year: $0, part: meaning.population, isOfPart: isOfPart) }
        }
        isSplit = columns.contains { $0.part == .female } && columns.contains { $0.part == .male }
        let targets = table.columns(.target)
        target = targets.first { table.columns[$0].meaning.year == year } ?? targets.first
    }

    /// The columns of a year that stands in the header already, out of the run of years: a word over it that is not known
    /// makes it something else than the value of that year, such as an ambition for it.
    private static func repeatedYears(_ table: Table, _ stated: [Int]) -> Set<Int> {
        let bare = stated.filter { table.columns[$0].meaning.isBareYear }
        let years = bare.compactMap { table.columns[$0].meaning.year }
        guard Set(years).count < years.count else { return [] }
        var seen: [Int: Int] = [:]
        var repeated: Set<Int> = []
        for (place, (index, year)) in zip(bare, years).enumerated() {
            guard let first = seen.updateValue(place, forKey: year) else { continue }
            func isInRun(_ place: Int) -> Bool {
                [place - 1, place + 1].contains { years.indices.contains($0) && abs(years[$0] - years[place]) == 1 }
            }
            // If both may be values, the later one holds, as elsewhere.
            if isInRun(first), !isInRun(place) { repeated.insert(index) }
            if !isInRun(first), isInRun(place) { repeated.insert(bare[first]) }
        }
        return repeated
    }

    /// The values of a row for all, or for women or men where they have columns of their own.
    func values(of row: TableRow, for part: Part) -> [ReadIndicator.Value] {
        var values: [Int: ReadIndicator.Value] = [:]
        var previous: [Int: ReadIndicator.Value] = [:]
        // The value of a whole year comes after that of a part of it, and holds.
        let ordered = columns.filter(\.isOfPart) + columns.filter { !$0.isOfPart }
        for column in ordered where !isSplit || column.belongs(to: part) {
            let text = row.cells[column.index].text
            let figures = row.cells[column.index].figures
            let value = ReadIndicator.Value(
                year: column.year, written: text, number: figures.number?.value,
                parts: figures.parts)
            // Of two columns of one year the later that states something holds.
            if values[column.year]?.isStated != true || value.isStated { values[column.year] = value }
            if case .withPrevious(_, let number) = figures {
                previous[column.year - 1] = ReadIndicator.Value(
                    year: column.year - 1, written: number.written, number: number.value)
            } else if let number = PreviousYearCell.previous(in: text) {
                previous[column.year - 1] = ReadIndicator.Value(
                    year: column.year - 1, written: number.written, number: number.value)
            }
        }
        values.merge(previous) { stated, _ in stated }
        return values.values.sorted { $0.year < $1.year }
    }

    /// The indicator, or one for all, for women and for men if these have columns of their own.
    func split(_ indicator: ReadIndicator, _ row: TableRow) -> [ReadIndicator] {
        guard isSplit, indicator.gender == nil else { return [indicator] }
        return [(Part.whole, Gender.all), (.female, .female), (.male, .male)].compactMap { part, gender in
            var copy = indicator
            copy.values = values(of: row, for: part)
            // A row that states nothing of women and men is one of all.
            guard
                part == .whole ? !copy.values.isEmpty : copy.values.contains(where: \.isStated)
            else { return nil }
            copy.gender = gender
            copy.genderLabel = part == .whole ? "" : part == .female ? "kvinnor" : "män"
            if part != .whole {
                (copy.target, copy.assessmentLabel, copy.trendLabel, copy.promise) = (nil, nil, nil, nil)
            }
            return copy
        }
    }
}

extension IndicatorColumns.Column {
    fileprivate func belongs(to wanted: IndicatorColumns.Part) -> Bool {
        switch (part, wanted) {
        case (nil, .whole), (.all, .whole), (.female, .female), (.male, .male): true
        default: false
        }
    }
}

extension CellFigures {
    /// The values of the parts, if the cell has several.
    fileprivate var parts: [DecimalNumber] {
        switch self {
        case .parts(let parts, _): parts.map(\.value)
        case .number, .withPrevious, .notStated, .bracketed, .text: []
        }
    }
}
