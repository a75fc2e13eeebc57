/// Compares rows that are booked both as income and as costs, such as a municipality's own grant, and so cancel each other
/// out.
///
/// They are told by their words, which differ in the last one only, and by cancelling each other out in at least two columns.
enum CounterpartRule {
    /// The columns in which such rows do not cancel each other out.
    static func find(in statement: StatedStatement) -> [Finding] {
        let columns = statement.columns.filter { $0.formula == nil }
        var first: [String: StatementRow] = [:]
        var found: [Finding] = []
        for row in statement.rows where !row.isSum {
            let words = Wording.key(row.label).split(separator: " ")
            guard words.count > 1, let last = words.last, ["intäkter", "kostnader"].contains(last) else { continue }
            let name = "\(row.group ?? "") \(words.dropLast().joined(separator: " "))"
            guard let other = first[name] else {
                first[name] = row
                continue
            }
            found += differences(other, row, columns)
        }
        return found
    }

    private static func differences(
        _ one: StatementRow, _ other: StatementRow, _ columns: [StatementColumn]
    ) -> [Finding] {
        let amounts = columns.compactMap { column in
            one.number(in: column.key).flatMap { first in
                other.number(in: column.key).map { (column, first, $0) }
            }
        }
        let odd = amounts.filter { !Rounding.addsToZero([($0.1, true), ($0.2, true)], isExact: false) }
        guard amounts.count - odd.count >= 2 else { return [] }
        return odd.map { column, first, second in
            Finding(
                code: .counterpartDiffers, line: other.line ?? 0,
                figures: [
                    .init(.row, text: other.label), .init(.title, text: one.label), .init(.column, text: column.label),
                    .init(.printed, number: second), .init(.other, number: first),
                ])
        }
    }
}
