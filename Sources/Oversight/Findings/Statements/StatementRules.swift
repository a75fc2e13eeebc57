/// Finds what a reader would want flagged in the statements of a report.
package enum StatementRules {
    /// All findings among statements, by line.
    ///
    /// What rounding explains is never flagged.
    ///
    /// - Parameter statements: The statements of one report.
    package static func find(in statements: [StatedStatement]) -> [Finding] {
        var found = DeviationRule.convention(of: statements) + disagreements(statements)
        for statement in statements {
            found += SumRule.find(in: statement) + DeviationRule.find(in: statement) + NetRule.find(in: statement)
            found += CounterpartRule.find(in: statement) + outOfScale(statement) + unitMissing(statement)
        }
        return found.sorted { ($0.line, $0.code.rawValue) < ($1.line, $1.code.rawValue) }
    }

    /// The total of an income statement by account that is another than the one by cost centre.
    ///
    /// One of them may be the net cost and the other the result. They are of the same thing if at least as many of their
    /// columns of figures agree as differ.
    private static func disagreements(_ statements: [StatedStatement]) -> [Finding] {
        let accounts = statements.filter { $0.kind == .incomeByAccount }
        let centres = statements.filter { $0.kind == .incomeByCostCentre }
        return accounts.flatMap { first in
            centres.filter { $0.unit.map(Wording.key) == first.unit.map(Wording.key) }.flatMap {
                disagreements(first, $0)
            }
        }
    }

    private static func disagreements(_ first: StatedStatement, _ second: StatedStatement) -> [Finding] {
        guard let total = first.rows.last(where: \.isSum), let other = second.rows.last(where: \.isSum) else {
            return []
        }
        guard areOfSame(total, other, first.columns) else { return [] }
        return first.columns.compactMap { column in
            guard let printed = total.number(in: column.key), let second = other.number(in: column.key),
                !printed.hasSameValue(as: second)
            else { return nil }
            return Finding(
                code: .tablesDisagree, line: other.line ?? 0,
                figures: [
                    .init(.row, text: other.label), .init(.column, text: column.label), .init(.printed, number: second),
                    .init(.other, number: printed), .init(.table, text: first.title),
                ])
        }
    }

    private static func areOfSame(_ one: StatementRow, _ other: StatementRow, _ columns: [StatementColumn]) -> Bool {
        var (agreeing, differing) = (0, 0)
        for column in columns where column.formula == nil {
            guard let first = one.number(in: column.key), let second = other.number(in: column.key) else { continue }
            if !first.hasSameValue(as: second) {
                differing += 1
            } else if first.significand != 0 {
                agreeing += 1
            }
        }
        return agreeing > 0 && agreeing >= differing
    }

    /// Quantities that are three times those of the first column or more, or a third of them or less.
    ///
    /// Small numbers, and hours that take other shapes, would be flagged for nothing, so both are at least 10.
    private static func outOfScale(_ statement: StatedStatement) -> [Finding] {
        guard statement.kind == .quantities, let base = statement.columns.first(where: { $0.formula == nil }) else {
            return []
        }
        var found: [Finding] = []
        var compared = 0
        for row in statement.rows {
            guard let before = row.number(in: base.key), !before.isLess(than: ten) else { continue }
            compared += 1
            // "Varav" names a part of what is beside it.
            for column in statement.columns
            where column.key != base.key && column.formula == nil && !Wording.key(column.label).hasPrefix("varav") {
                guard let now = row.number(in: column.key), !now.isLess(than: ten), factor(before, now) else {
                    continue
                }
                found.append(
                    Finding(
                        code: .valueOutOfScale, line: row.line ?? 0,
                        figures: [
                            .init(.row, text: row.label), .init(.column, text: column.label),
                            .init(.printed, number: now), .init(.other, number: before),
                            .init(.otherColumn, text: base.label),
                        ]))
                break
            }
        }
        // If many rows differ so much, the columns are about different things, such as a whole and its parts.
        return found.count < 2 || found.count * 3 <= compared ? found : []
    }

    private static var ten: DecimalNumber { DecimalNumber(whole: 10) }

    /// Whether the greater of two numbers is at least three times the lesser.
    private static func factor(_ first: DecimalNumber, _ second: DecimalNumber) -> Bool {
        let decimals = max(first.decimals, second.decimals)
        let (one, other) = (first.units(of: decimals), second.units(of: decimals))
        return max(one, other) >= 3 * min(one, other)
    }

    /// Money without a unit may be kronor or thousands of them.
    private static func unitMissing(_ statement: StatedStatement) -> [Finding] {
        guard statement.isMoney, statement.unit == nil else { return [] }
        return [Finding(code: .unitMissing, line: statement.line, figures: [.init(.table, text: statement.title)])]
    }
}
