/// Tells by their cells which columns of indicators are judgements, where the words of the header do not say it.
enum JudgedColumns {
    /// The columns with the roles that their cells show.
    ///
    /// - Parameters:
    ///   - columns: The columns by their header.
    ///   - title: The index of the column of titles.
    ///   - rows: The cells of each row.
    static func resolved(_ columns: [TableColumn], title: Int, rows: [[TableCell]]) -> [TableColumn] {
        guard columns[title].meaning.titleKind == .indicator else { return columns }
        var columns = columns
        for index in columns.indices where index != title && columns[index].meaning.role == .other {
            guard !columns[index].words.isEmpty else { continue }
            let stated = rows.lazy.map { $0[index].text }.filter { CellFigures($0) != .notStated }
            guard !stated.isEmpty else { continue }
            let role: ColumnRole
            if stated.allSatisfy({ !CellFigures($0).isText }) {
                guard ColumnMeaning(columns[index].words).role == .forecast else { continue }
                role = .forecast
            } else if stated.allSatisfy(isTrend) {
                role = .trend
            } else if stated.allSatisfy(isAssessment) {
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
