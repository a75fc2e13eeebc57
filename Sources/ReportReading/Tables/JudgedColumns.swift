/// Tells by their cells which columns of indicators are judgements, where the words of the header do not say it.
enum JudgedColumns {
    /// The columns with the roles that their cells show.
    ///
    /// - Parameters:
    ///   - columns: The columns by their header.
    ///   - title: The index of the column of titles.
    ///   - rows: The cells of each row.
    static func resolved(_ columns: [TableColumn], title: Int, rows: [[TableCell]]) -> [TableColumn] {
        switch columns[title].meaning.titleKind {
        case .goal: return graded(columns, title: title, rows: rows)
        case .assignment, .activity: return dated(columns, title: title, rows: rows)
        default: break
        }
        guard columns[title].meaning.titleKind == .indicator else { return columns }
        var columns = columns
        for index in columns.indices where index != title && mayBeJudged(columns[index], rows.map { $0[index] }) {
            guard !columns[index].words.isEmpty else { continue }
            let stated = rows.lazy.map { $0[index].text }.filter { CellFigures($0) != .notStated }
            guard !stated.isEmpty else { continue }
            let role: ColumnRole
            if stated.allSatisfy({ !CellFigures($0).isText }) {
                if ColumnMeaning(columns[index].words).role == .forecast {
                    role = .forecast
                } else if isJudged(columns, rows) {
                    // What the values are judged by, whatever it is called.
                    role = .target
                } else {
                    continue
                }
            } else if stated.allSatisfy(ColumnContent.populations.admits) {
                role = .gender
            } else if stated.allSatisfy(isTrend) {
                role = .trend
            } else if stated.allSatisfy(isAssessment)
                || stated.contains(where: isAssessment) && stated.allSatisfy(GradeText.mayBeGrade)
                    && (ColumnMeaning(columns[index].words).role == .forecast
                        || stated.count(where: isAssessment) * 2 > stated.count)
            {
                role = .assessment
            } else {
                continue
            }
            // A second column of one kind is left as it is: it cannot be told which of them is meant.
            guard role == .forecast || !columns.contains(where: { $0.meaning.role == role }) else { continue }
            columns[index].meaning.role = role
        }
        return columns
    }

    /// Whether a table of indicators has values, and words of an assessment in some column, but no target.
    private static func isJudged(_ columns: [TableColumn], _ rows: [[TableCell]]) -> Bool {
        let values = columns.count { [.value, .outcome].contains($0.meaning.role) }
        let others = columns.indices.filter { index in
            columns[index].meaning.role == .other && !columns[index].words.isEmpty
                && rows.allSatisfy { !$0[index].figures.isText }
        }
        let isAssessed = columns.indices.contains { index in
            columns[index].meaning.role == .assessment
                || columns[index].meaning.role == .other && rows.contains { isAssessment($0[index].text) }
        }
        return values > 1 && others.count == 1 && isAssessed
            && !columns.contains { $0.meaning.role == .target || $0.meaning.role == .nationalMean }
    }

    /// Whether a column may be a judgement: its words are not known, or are those of a forecast above words.
    private static func mayBeJudged(_ column: TableColumn, _ cells: [TableCell]) -> Bool {
        switch column.meaning.role {
        case .other: return true
        case .forecast:
            let stated = cells.filter { $0.figures != .notStated }
            return !stated.isEmpty && stated.allSatisfy(\.figures.isText)
        default: return false
        }
    }

    /// The columns of a table of assignments, of which those whose header is not known are told by days, by words of a status,
    /// and by sentences.
    private static func dated(_ columns: [TableColumn], title: Int, rows: [[TableCell]]) -> [TableColumn] {
        var columns = columns
        func has(_ role: ColumnRole) -> Bool { columns.contains { $0.meaning.role == role } }
        for index in columns.indices where index != title && columns[index].meaning.role == .other {
            guard !AssignmentTables.isSpan(columns[index]) else { continue }
            let stated = rows.map { $0[index].text }.filter { CellFigures($0) != .notStated }
            guard !stated.isEmpty, !columns[index].words.isEmpty else { continue }
            func most(_ holds: (String) -> Bool) -> Bool { stated.count(where: holds) * 2 > stated.count }
            if most({ DateText.isDateLike($0) || DateExpression($0) != nil }), !has(.span), !has(.start) || !has(.end) {
                // Of two columns of days the first has the start; a day alone is the last one.
                let isFollowed = rows.contains { row in
                    columns.indices.contains { next in
                        next > index && next != title && columns[next].meaning.role == .other
                            && DateText.isDateLike(row[next].text)
                    }
                }
                let isFirst = isFollowed || columns[index...].contains { $0.meaning.role == .end }
                columns[index].meaning.role = isFirst && !has(.start) ? .start : .end
            } else if most({ GradeVocabulary.isStatus($0.lowercased()) }), !has(.status) {
                columns[index].meaning.role = .status
            } else if most({ PlainWords.endsSentence($0) && PlainWords.count($0) > 2 }), !has(.comment) {
                columns[index].meaning.role = .comment
            }
        }
        return columns
    }

    /// The columns of a table of goals, of which those that hold nothing but grades are assessments, such as `Prognos T2`.
    private static func graded(_ columns: [TableColumn], title: Int, rows: [[TableCell]]) -> [TableColumn] {
        var columns = columns
        for index in columns.indices where index != title && !columns[index].words.isEmpty {
            switch columns[index].meaning.role {
            case .forecast, .value, .other: break
            default: continue
            }
            let stated = rows.map { GradeText.cleaned($0[index].text) }.filter { !$0.isEmpty && $0 != "-" }
            let known = stated.count { GradeText.isKnown($0.lowercased()) }
            if columns[index].meaning.role == .other, ColumnMeaning(columns[index].words).role == .forecast,
                rows.allSatisfy({ !$0[index].figures.isText })
            {
                columns[index].meaning.role = .forecast
            } else if known * 2 > stated.count, stated.allSatisfy(GradeText.mayBeGrade) {
                columns[index].meaning.role = .assessment
            }
        }
        return columns
    }

    /// The beginnings of the words of trends.
    private static let trendStems = [
        "ök", "minsk", "förbättr", "försämr", "oförändr", "stig", "fall", "sjunk", "stabil", "bättre", "sämre", "uppåt",
        "nedåt", "positiv", "negativ", "neutral", "↑", "↓", "→", "↗", "↘",
    ]
    private static let trendWords: Set<String> = ["lika", "sidled", "samma", "upp", "ner", "ned"]

    /// The beginnings of the words of assessments.
    private static let assessmentStems = ["uppnå", "uppfyll", "accept", "avvik"]
    private static let assessmentWords: Set<String> = [
        "ja", "nej", "nästan", "delvis", "helt", "nås", "nått", "nådd", "nådda", "når", "grön", "gul", "röd", "grönt",
        "gult", "rött", "risk", "i", "ur", "på", "god", "bra", "ok", "ej", "inte", "till", "nära", "målet", "följer",
    ]

    private static func isTrend(_ text: String) -> Bool { begins(text, stems: trendStems, words: trendWords) }

    private static func isAssessment(_ text: String) -> Bool {
        begins(text, stems: assessmentStems, words: assessmentWords)
    }

    /// Whether a few words begin with one of the words, or with one of the stems.
    private static func begins(_ text: String, stems: [String], words: Set<String>) -> Bool {
        guard text.utf8.count <= 40, PlainWords.count(text) <= 5 else { return false }
        let key = text.lowercased()
        return stems.contains { key.hasPrefix($0) } || words.contains(String(key.prefix { $0.isLetter }))
    }
}
