// What only the whole header can decide.
extension HeaderRow {
    /// Puts back a letter that came loose into the cell before or after: `Mål 2023 g`, `Bedömnin`.
    mutating func rejoinStrayLetters() {
        for index in columns.indices where !columns[index].meaning.isKnown && !columns[index].words.isEmpty {
            if index > 0, let (rest, letter) = Self.splitStray(columns[index - 1].words, atEnd: true) {
                rejoin(columns[index].words + letter, at: index, rest: rest, from: index - 1)
            }
            if !columns[index].meaning.isKnown, index + 1 < columns.count,
                let (rest, letter) = Self.splitStray(columns[index + 1].words, atEnd: false)
            {
                rejoin(columns[index].words + letter, at: index, rest: rest, from: index + 1)
            }
        }
    }

    private mutating func rejoin(_ words: String, at index: Int, rest: String, from neighbour: Int) {
        let (mended, shortened) = (TableColumn(words: words), TableColumn(words: rest))
        guard mended.meaning.isKnown, shortened.meaning.isKnown else { return }
        columns[index] = mended
        columns[neighbour] = shortened
    }

    private static func splitStray(_ words: String, atEnd: Bool) -> (rest: String, letter: String)? {
        let parts = words.split(separator: " ")
        guard parts.count > 1, let letter = atEnd ? parts.last : parts.first, letter.count == 1,
            letter.first?.isLetter == true
        else { return nil }
        let rest = atEnd ? parts.dropLast() : parts.dropFirst()
        return (rest.joined(separator: " "), String(letter))
    }

    /// Kinds of titles, the most telling first: `Mål` beside `Indikator` is no title.
    private static let priority: [TitleKind] = [
        .indicator, .assignment, .activity, .account, .costCentre, .operatingArea, .investment, .quantity, .goal, .unit,
    ]

    mutating func chooseTitle() {
        // "Styrtal" over the titles names indicators; elsewhere it is a target.
        if Self.namesIndicators(columns[0].words),
            columns.allSatisfy({ $0.meaning.role != .title || $0.meaning.titleKind == .unit })
        {
            (columns[0].meaning.role, columns[0].meaning.titleKind) = (.title, .indicator)
        }
        // "Åtagande" beside a day or a status is what is to be done; beside amounts it is what is promised.
        let isBesideDays = columns.contains { [.start, .end, .span, .status].contains($0.meaning.role) }
        if columns[0].meaning.role == .commitment, isBesideDays,
            let kind = HeaderVocabulary.titles[HeaderWords(columns[0].words).key]
        {
            (columns[0].meaning.role, columns[0].meaning.titleKind) = (.title, kind)
        }
        // "Slag, Enhet, 2024": what follows the titles is the unit of their figures.
        let isUnitBeside =
            columns.count > 2 && (columns[0].meaning.role == .other || columns[0].words.isEmpty)
            && columns[1].words.lowercased() == "enhet"
            && !columns.contains { $0.meaning.titleKind != nil && $0.meaning.titleKind != .unit }
        if isUnitBeside { columns[0].meaning.role = .title }
        let titles = columns.indices.filter {
            columns[$0].meaning.role == .title && !(isUnitBeside && $0 == 1) && !isAmount($0)
        }
        if isUnitBeside { demote(1) }
        let best = titles.min { rank($0) < rank($1) }
        titleColumn = best ?? untitledColumn
        for index in titles where index != titleColumn { demote(index) }
        for index in columns.indices where index != titleColumn && isAmount(index) {
            (columns[index].meaning.role, columns[index].meaning.titleKind) = (.value, nil)
        }
        let meaning = columns[titleColumn].meaning
        // "tkr" over the titles says what the figures are.
        let isOnlyUnit = meaning.role == .value && meaning.unit != nil && meaning.year == nil
        if meaning.role == .other || isOnlyUnit { columns[titleColumn].meaning.role = .title }
        // What stands over the titles says what the figures are: `Nettokostnad (mnkr)`, `Antal, januari–augusti`.
        if best == nil, titleColumn == 0, meaning.isKnown, meaning.role.content == .figures, columns.count > 2 {
            columns[0].meaning.role = .title
            isTitleAssumed = true
        }
    }

    /// Whether the words of a first column name indicators, though elsewhere they are a target.
    static func namesIndicators(_ words: String) -> Bool { words.lowercased() == "styrtal" }

    /// Whether "Belopp" stands over amounts and not over the titles.
    private func isAmount(_ index: Int) -> Bool {
        index > 0 && !columns[0].words.isEmpty && HeaderWords(columns[index].words).key == "belopp"
    }

    private func rank(_ index: Int) -> Int {
        // The area stands beside the goal itself.
        if HeaderWords(columns[index].words).key == "målområde" { return Self.priority.count }
        return columns[index].meaning.titleKind.flatMap { Self.priority.firstIndex(of: $0) } ?? Self.priority.count
    }

    /// The column of titles if no header says so: the first, or the first whose words are not known.
    private var untitledColumn: Int {
        // "Ansvar" before amounts says whose they are.
        if columns.count > 2, columns[0].meaning.role == .responsible,
            columns.dropFirst().allSatisfy({ $0.meaning.role.content == .figures || $0.meaning.role == .other }),
            columns.dropFirst().count(where: { $0.meaning.role.content == .figures }) > 1
        {
            return 0
        }
        guard let first = columns.first, first.meaning.isKnown, first.meaning.role != .gender,
            first.meaning.unit == nil || first.meaning.role != .value
        else { return 0 }
        return columns.firstIndex { !$0.meaning.isKnown } ?? 0
    }

    private mutating func demote(_ index: Int) {
        let kind = columns[index].meaning.titleKind
        columns[index].meaning.titleKind = nil
        columns[index].meaning.role = .other
        if kind == .goal, index > titleColumn { columns[index].meaning.role = .target }
        // "Nyckeltal, Mått, 2024, 2025": the second says in what the first is measured.
        if kind == .indicator, index == titleColumn + 1, columns[titleColumn].meaning.titleKind == .indicator,
            columns[index].words.lowercased() == "mått"
        {
            columns[index].meaning.role = .unit
        }
        if kind == .unit {
            let isMeasure = columns[index].words.lowercased() == "enhet"
            columns[index].meaning.role = isMeasure ? .unit : .responsible
        }
    }

    /// Tells words that mean one thing beside dates or figures, and another without them.
    mutating func resolveWords() {
        let starts = columns.indices.filter { columns[$0].meaning.role == .start }
        // "Från" beside a start says who gave it.
        if starts.count > 1 || columns.contains(where: { AssignmentTables.isSpan($0) }) {
            for index in starts where columns[index].words.lowercased() == "från" {
                columns[index].meaning.role = .responsible
            }
        }
        // "Prognos" of a goal may be words or figures; the cells decide.
        if columns[titleColumn].meaning.titleKind == .goal {
            for index in columns.indices where columns[index].meaning.role == .forecast {
                columns[index].meaning.role = .other
            }
        }
        guard columns[titleColumn].meaning.titleKind == .indicator else { return }
        let holdsValues = columns.contains { column in
            column.meaning.role == .value
                || (column.meaning.role == .outcome && column.words.lowercased() != "resultat")
        }
        // "Prognos" may be a figure, or say whether the target will be met; the cells decide.
        if holdsValues, !columns.contains(where: { $0.meaning.role == .assessment }) {
            for index in columns.indices where isBareForecast(index) { columns[index].meaning.role = .other }
        }
        // "Resultat" beside values and a target says how the target is met.
        if holdsValues, columns.contains(where: { $0.meaning.role == .target }) {
            for index in columns.indices where columns[index].words.lowercased() == "resultat" {
                columns[index].meaning.role = .assessment
            }
        }
    }

    private func isBareForecast(_ index: Int) -> Bool {
        let meaning = columns[index].meaning
        return meaning.role == .forecast && meaning.year == nil && meaning.unit == nil
    }

    /// Tells the year's budget and the forecast's deviation from those of the period.
    mutating func resolveBudgets() {
        func indices(_ role: ColumnRole) -> [Int] { columns.indices.filter { columns[$0].meaning.role == role } }
        let budgets = indices(.budget)
        for index in budgets where columns[index].meaning.period == .wholeYear {
            columns[index].meaning.role = .yearBudget
        }
        if budgets.contains(where: { columns[$0].isOfPeriod }) {
            for index in budgets where !columns[index].isOfPeriod { columns[index].meaning.role = .yearBudget }
        }
        let deviations = indices(.deviation)
        if deviations.count > 1, deviations.contains(where: { columns[$0].isOfPeriod }),
            !indices(.forecast).isEmpty || !indices(.yearBudget).isEmpty
        {
            for index in deviations where !columns[index].isOfPeriod {
                columns[index].meaning.role = .forecastDeviation
            }
        }
        // "Resultat" beside a budget is what is left of it.
        if !budgets.isEmpty {
            for index in indices(.outcome) where columns[index].words.lowercased().hasPrefix("resultat") {
                columns[index].meaning.role = .deviation
            }
        }
    }
}

extension TableColumn {
    /// Whether an amount is that of the period and not of the whole year, as far as the words say.
    fileprivate var isOfPeriod: Bool {
        guard let period = meaning.period else { return meaning.year == nil }
        return period != .wholeYear
    }
}
