import Oversight

/// Tells whether a statement writes costs and spending with a minus.
enum StatementSigns {
    /// The convention that most of the rows that are no income follow.
    static func signs(of statement: StatedStatement) -> SignConvention {
        guard statement.holdsMoney else { return .unsigned }
        let keys = statement.columns.map(\.key).filter { key in
            key.hasPrefix("budget") || key.hasPrefix("outcome")
                || key.hasPrefix("forecast") && !key.contains("deviation")
                || key.hasPrefix("year_budget") || key.hasPrefix("cost")
        }
        var (negative, positive) = (0, 0)
        for row in statement.rows where !isIncome(row.label) {
            for key in keys {
                guard let number = row.number(in: key), number.significand != 0 else { continue }
                if number.significand < 0 { negative += 1 } else { positive += 1 }
            }
        }
        if negative == 0, positive == 0 { return .unsigned }
        return negative > positive ? .costsNegative : .costsPositive
    }

    private static func isIncome(_ label: String) -> Bool {
        let key = label.prefix(80).lowercased()
        return key.contains("intäkt") || key.contains("bidrag") || key.contains("avgifter") || key.contains("resultat")
    }
}
