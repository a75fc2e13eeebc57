/// The header of a table: its columns, by their words.
struct HeaderRow: Sendable, Hashable {
    var columns: [TableColumn]
    /// The index of the column of titles.
    var titleColumn = 0
    /// Whether the words over the titles are those of an amount, so that an empty cell may be missing before them.
    var isTitleAssumed = false

    /// Creates a header from its words, known or not.
    init(words: [String]) {
        columns = words.map(TableColumn.init)
        rejoinStrayLetters()
        chooseTitle()
        resolveBudgets()
        resolveWords()
    }

    /// Recognises a header by its words; `nil` if the cells are those of a row.
    ///
    /// The columns may come in any order. At least half of them must be known, and one must be more than a year or a
    /// period, unless the years follow each other.
    static func recognise(_ cells: [TableCell]) -> HeaderRow? {
        guard cells.count >= 2, !cells.dropFirst().contains(where: { holdsData($0.text) }) || areDays(cells) else {
            return nil
        }
        let words = trimmed(cells)
        guard words.count >= 2 else { return nil }
        let header = HeaderRow(words: words)
        // "Flytta arkivet, 2020, 2021, Klart" is a row.
        let isOfKnownKind = header.columns[header.titleColumn].meaning.titleKind != nil
        if !isOfKnownKind, words.dropFirst().contains(where: { GradeVocabulary.isStatus($0.lowercased()) }) {
            return nil
        }
        let others = header.columns.dropFirst().filter { !$0.words.isEmpty }
        // What the cells decide is known too, such as the forecast of a goal.
        let known = others.filter { $0.meaning.isKnown || ColumnMeaning($0.words).isKnown }
        guard !known.isEmpty, known.count * 2 >= others.count,
            // "Undersöka om fler kommuner vill vara med, 2024, 2025" is a row.
            others.allSatisfy({ $0.meaning.isKnown || PlainWords.count($0.words) <= 6 })
        else { return nil }
        let isStrong = header.columns.contains { column in
            column.meaning.isKnown && column.meaning.role != .value
                && (column.meaning.role != .title || column.meaning.titleKind != nil)
        }
        guard isStrong || header.hasYearsInSequence || header.hasWomenAndMen || areDays(cells) else { return nil }
        // A row of two words may be anything.
        if others.count == 1, cells.count == 2 {
            let isOfYears = header.columns.allSatisfy { $0.meaning.role == .assessment && $0.meaning.year != nil }
            guard
                cells[0].isBold || header.columns[header.titleColumn].meaning.titleKind != nil || words[0].isEmpty
                    || isOfYears
            else { return nil }
        }
        return header
    }

    /// Whether the cells after an empty or known title are the days of figures: ends of the same month, beside words that
    /// are known.
    static func areDays(_ cells: [TableCell]) -> Bool {
        guard let first = cells.first, ISODay.nameColumns(trimmed(cells).dropFirst().map { $0 }) else { return false }
        return first.isEmpty || ColumnMeaning(first.text).titleKind != nil || countsThings(first.text)
    }

    /// Whether the words over titles are of what is counted, as no title of a row with two days is: `Antal anställda`.
    static func countsThings(_ text: String) -> Bool {
        let key = text.lowercased()
        return PlainWords.count(key) <= 4
            && ["antal ", "anställda", "medarbetare", "personal", "årsarbetare", "anställning", "yrkesgrupp", "volym"]
                .contains { key.hasPrefix($0) }
    }

    /// Whether a cell is a figure or a date and so no header; a year is.
    static func holdsData(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= ColumnMeaning.maximumLength else { return !text.isEmpty }
        guard first < 0x40 || first >= 0x80 else { return false }
        if DateText.isDateLike(text) { return true }
        guard !CellFigures(text).isText else { return false }
        return !isYear(text)
    }

    /// Whether a text is a year and nothing else.
    static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
            && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// The words of the cells up to the last that has any.
    static func trimmed(_ cells: [TableCell]) -> [String] {
        var words = cells.map(\.text)
        while words.last?.isEmpty == true { words.removeLast() }
        return words
    }

    /// Whether another header has the same columns, whatever the title of the first is called.
    func hasSameColumns(as other: HeaderRow) -> Bool {
        guard columns.count == other.columns.count, titleColumn == other.titleColumn else { return false }
        for index in columns.indices where index != titleColumn {
            let (first, second) = (columns[index], other.columns[index])
            guard first.meaning == second.meaning else { return false }
            if first.meaning.role == .other, !Self.haveSameWords(first, second) { return false }
        }
        return true
    }

    /// Whether another header has the same title.
    func hasSameTitle(as other: HeaderRow) -> Bool {
        Self.haveSameWords(columns[titleColumn], other.columns[other.titleColumn])
    }

    private static func haveSameWords(_ first: TableColumn, _ second: TableColumn) -> Bool {
        first.words == second.words || letters(first.words) == letters(second.words)
    }

    /// The letters and digits of a text in lower case.
    static func letters(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private var hasWomenAndMen: Bool {
        let parts = columns.dropFirst().compactMap(\.meaning.population)
        return parts.contains(.female) && parts.contains(.male)
    }

    private var hasYearsInSequence: Bool {
        // The same part of several years is a sequence too: "Jan–aug 2023", "Jan–aug 2024".
        let values = columns.map(\.meaning).filter { $0.role == .value && $0.year != nil && $0.population == nil }
        guard Set(values.map(\.period)).count == 1 else { return false }
        let years = values.compactMap(\.year)
        guard years.count >= 2 else { return false }
        return zip(years, years.dropFirst()).allSatisfy { abs($0 - $1) == 1 }
    }
}

// Several lines, and names of groups.
extension HeaderRow {
    /// The words over the titles.
    var titleWords: String { columns[titleColumn].words }

    /// Whether the words over the titles are not known, so that they may be the name of a group.
    var hasUnknownTitle: Bool {
        columns[titleColumn].meaning.titleKind == nil && columns[titleColumn].meaning.role == .title
    }

    /// Whether rows may be sums: the columns hold figures, and the rows are no indicators or assignments.
    var mayHaveSums: Bool {
        switch columns[titleColumn].meaning.titleKind {
        case .indicator, .goal, .assignment, .activity: return false
        case .account, .costCentre, .operatingArea, .investment, .quantity, .unit, nil: break
        }
        return columns.indices.allSatisfy { index in
            if index == titleColumn { return true }
            switch columns[index].meaning.role.content {
            case .figures, .targets, .populations, .anything: return true
            case .dates, .words: return false
            }
        }
    }

    /// Whether words under an empty cell belong to the words before that cell: a year, a period or a part, and no column of
    /// its own such as `Trend`.
    private static func isPartOfGroup(_ words: String) -> Bool {
        guard !words.isEmpty else { return false }
        switch ColumnMeaning(words).role {
        case .value, .income, .cost, .net, .other, .count, .share, .total, .title, .outcome, .budget, .deviation,
            .yearBudget, .forecast:
            return true
        default: return false
        }
    }

    /// The header with a second line under the first: years, or parts such as `Kostnad` under `Utfall`, whose empty
    /// cells belong to the word before them.
    ///
    /// - Returns: `nil` if the cells are no such line.
    func merging(_ cells: [TableCell]) -> HeaderRow? {
        let under = Self.trimmed(cells)
        let areDays = ISODay.areSameDay(under.dropFirst().filter { !$0.isEmpty })
        guard areDays || !cells.dropFirst().contains(where: { Self.holdsData($0.text) }), let first = cells.first,
            first.isEmpty || columns[0].words.isEmpty
        else { return nil }
        guard under.count > 1, under.count >= columns.count / 2 else { return nil }
        let isHeader = under.dropFirst().allSatisfy { text in
            text.isEmpty || areDays || ColumnMeaning(text).isKnown
                || HeaderVocabulary.fragments.contains(HeaderWords(text).key)
        }
        guard isHeader else { return nil }
        var words: [String] = []
        var above = ""
        for index in 0..<max(columns.count, under.count) {
            let word = index < columns.count ? columns[index].words : ""
            let below = index < under.count ? under[index] : ""
            if index > 0, !word.isEmpty { above = word }
            let isUnder = word.isEmpty && index > 0 && Self.isPartOfGroup(below)
            let over = isUnder ? above : word
            words.append([over, below].filter { !$0.isEmpty }.joined(separator: " "))
        }
        return HeaderRow(words: words)
    }
}
