/// Compares the deviations of a statement with the two columns that they are the difference of.
///
/// Documents subtract in either order, and even differ between their own tables. For each column both orders are tried, and
/// the one that more rows meet is the table's.
package enum DeviationRule {
    /// The columns of a statement with each formula in the order that most rows meet.
    ///
    /// - Parameter statement: The statement; the formula of a column names the two columns in any order.
    package static func inferred(_ statement: StatedStatement) -> [StatementColumn] {
        statement.columns.map { column in
            var column = column
            column.formula = column.formula.map { order(of: $0, column.key, in: statement).formula }
            return column
        }
    }

    /// The deviations that hold in neither order, and those that are stated without figures.
    static func find(in statement: StatedStatement) -> [Finding] {
        statement.columns.flatMap { column -> [Finding] in
            guard let formula = column.formula else { return [] }
            let inferred = order(of: formula, column.key, in: statement).formula
            return statement.rows.compactMap { finding(column, inferred, $0, isExact: statement.isCounted) }
        }
    }

    /// The statements of money whose deviations have the other sign than those of most: above zero where these are below it for
    /// what is as good.
    ///
    /// The budget less what was spent is the same as the outcome less the budget of costs with a minus.
    ///
    /// - Parameter statements: The statements of a document, each formula in the order that their headings suggest.
    static func convention(of statements: [StatedStatement]) -> [Finding] {
        let reversed = statements.map { statement in
            let evidence = statement.columns.compactMap { column in
                column.formula.flatMap { isAdverse($0, column.key, in: statement) }
            }
            return evidence.isEmpty ? nil : evidence.filter { $0 }.count * 2 > evidence.count
        }
        let known = reversed.compactMap { $0 }
        let convention = known.filter { $0 }.count * 2 > known.count
        return zip(statements, reversed).compactMap { statement, reversed in
            guard let reversed, reversed != convention else { return nil }
            return Finding(
                code: .signConventionDiffers, line: statement.line, figures: [.init(.table, text: statement.title)])
        }
    }

    /// Whether a deviation above zero is a deficit; `nil` if no row tells, or the statement does not write costs in one way.
    private static func isAdverse(
        _ formula: StatementFormula, _ key: String, in statement: StatedStatement
    ) -> Bool? {
        guard let isReversed = isReversed(formula, key, in: statement) else { return nil }
        switch statement.signs {
        case .costsNegative: return isReversed
        case .costsPositive: return !isReversed
        case .unsigned: return nil
        }
    }

    /// Whether a deviation is what was planned less what came of it; `nil` if no row tells.
    ///
    /// Which of the two columns was planned their keys say; otherwise the order as stated counts as the usual one.
    private static func isReversed(
        _ formula: StatementFormula, _ key: String, in statement: StatedStatement
    ) -> Bool? {
        let (inferred, isReversed) = order(of: formula, key, in: statement)
        guard let isReversed else { return nil }
        let (first, second) = (isPlanned(inferred.minuend), isPlanned(inferred.subtrahend))
        return first == second ? isReversed : first
    }

    private static func isPlanned(_ key: String) -> Bool {
        key.hasPrefix("budget") || key.hasPrefix("year_budget") || key.hasPrefix("commitment")
    }

    /// The order of a difference that more rows meet, and whether it is the reverse; `nil` if no row tells.
    private static func order(
        of formula: StatementFormula, _ key: String, in statement: StatedStatement
    ) -> (formula: StatementFormula, isReversed: Bool?) {
        let reverse = StatementFormula(minuend: formula.subtrahend, subtrahend: formula.minuend)
        let isExact = statement.isCounted
        var (asStated, reversed) = (0, 0)
        for row in statement.rows {
            let (first, second) = (meets(formula, key, row, isExact), meets(reverse, key, row, isExact))
            // A row that meets both says nothing.
            if first == true, second == false { asStated += 1 }
            if first == false, second == true { reversed += 1 }
        }
        if asStated == 0, reversed == 0 { return (formula, nil) }
        return reversed > asStated ? (reverse, true) : (formula, false)
    }

    /// Whether a row meets a formula, or `nil` if it lacks one of the figures.
    private static func meets(
        _ formula: StatementFormula, _ key: String, _ row: StatementRow, _ isExact: Bool
    ) -> Bool? {
        guard let minuend = row.number(in: formula.minuend), let subtrahend = row.number(in: formula.subtrahend),
            let printed = row.number(in: key)
        else { return nil }
        return Rounding.addsToZero([(minuend, true), (subtrahend, false), (printed, false)], isExact: isExact)
    }

    private static func finding(
        _ column: StatementColumn, _ formula: StatementFormula, _ row: StatementRow, isExact: Bool
    ) -> Finding? {
        guard let printed = row.number(in: column.key) else { return nil }
        let (minuend, subtrahend) = (row.number(in: formula.minuend), row.number(in: formula.subtrahend))
        let place: [Finding.Figure] = [.init(.row, text: row.label), .init(.column, text: column.label)]
        if minuend == nil, subtrahend == nil {
            return Finding(
                code: .deviationWithoutFigures, line: row.line ?? 0, figures: place + [.init(.printed, number: printed)]
            )
        }
        let reverse = StatementFormula(minuend: formula.subtrahend, subtrahend: formula.minuend)
        guard meets(formula, column.key, row, isExact) == false, meets(reverse, column.key, row, isExact) == false,
            let minuend, let subtrahend, let difference = minuend.minus(subtrahend)
        else { return nil }
        return Finding(
            code: .deviationMismatch, line: row.line ?? 0,
            figures: place + [.init(.sum, number: difference), .init(.printed, number: printed)])
    }
}
