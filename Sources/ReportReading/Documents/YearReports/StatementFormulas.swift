import Oversight

/// Finds which two columns a column of deviations is the difference of, and in which order.
enum StatementFormulas {
    /// Wider tables are not looked into, so that the work grows with the rows alone.
    private static let maximumColumns = 60

    /// Sets the formulas of a statement's columns.
    ///
    /// Of the pairs that the words allow, the one that most rows meet is taken, and its order is that of most rows.
    static func infer(in statement: inout StatedStatement, table: Table, figures: [Int]) {
        guard figures.count <= maximumColumns else { return }
        for (place, index) in figures.enumerated() where !isShare(index, of: table) {
            let candidates = pairs(for: table.columns[index], at: index, table: table, figures: figures)
            let keys = candidates.compactMap { pair in
                pair(figures, statement.columns)
            }
            guard let best = best(keys, for: statement.columns[place].key, in: statement.rows) else { continue }
            statement.columns[place].formula = best
        }
        statement.columns = DeviationRule.inferred(statement)
    }

    /// Whether the figures of a column are per cent, as those of `Avvikelse %` are beside `Avvikelse`.
    private static func isShare(_ index: Int, of table: Table) -> Bool {
        if table.columns[index].meaning.unit == .percent { return true }
        let numbers = table.rows.compactMap { $0.cells[index].figures.number }
        return !numbers.isEmpty && numbers.allSatisfy { $0.unit == .percent }
    }

    private typealias Pair = ([Int], [StatementColumn]) -> StatementFormula?

    /// The pairs of columns that a column may be the difference of, the likeliest first.
    private static func pairs(for column: TableColumn, at index: Int, table: Table, figures: [Int]) -> [Pair] {
        let roles: [(ColumnRole, ColumnRole)]
        switch column.meaning.role {
        case .deviation:
            roles = [
                (.outcome, .budget), (.forecast, .commitment), (.outcome, .commitment), (.forecast, .budget),
                (.forecast, .yearBudget), (.outcome, .yearBudget),
            ]
        case .forecastDeviation: roles = [(.forecast, .yearBudget), (.forecast, .budget), (.forecast, .commitment)]
        case .net: roles = [(.income, .cost)]
        case .change: roles = [(.value, .value), (.outcome, .outcome), (.outcome, .previousYear)]
        default: return []
        }
        return roles.flatMap { first, second in
            related(first, to: column, before: index, table, figures).flatMap { minuend in
                related(second, to: column, before: index, table, figures).map { subtrahend in
                    { figures, columns in
                        guard let one = figures.firstIndex(of: minuend), let other = figures.firstIndex(of: subtrahend)
                        else { return nil }
                        return StatementFormula(minuend: columns[one].key, subtrahend: columns[other].key)
                    }
                }
            }
        }
    }

    /// The columns with a role that are of the same part as another: of the same year first, then the nearest before it.
    private static func related(
        _ role: ColumnRole, to column: TableColumn, before index: Int, _ table: Table, _ figures: [Int]
    ) -> [Int] {
        let ofRole = figures.filter { $0 != index && table.columns[$0].meaning.role == role }
        let same = ofRole.filter { table.columns[$0].meaning.amount == column.meaning.amount }
        // A deviation beside income, costs and net is that of the net.
        let all = same.isEmpty ? ofRole.filter { table.columns[$0].meaning.amount == .net } : same
        let sameYear = all.filter { table.columns[$0].meaning.year == column.meaning.year }
        return Array((sameYear.isEmpty ? all : sameYear + all.filter { !sameYear.contains($0) }).prefix(3))
    }

    private static func best(
        _ formulas: [StatementFormula], for key: String, in rows: [StatementRow]
    ) -> StatementFormula? {
        let isDeviation = key.contains("deviation")
        var best: (formula: StatementFormula, met: Int, rows: Int)?
        for formula in formulas.prefix(12) where formula.minuend != formula.subtrahend {
            // Without an income the net is the cost, whatever the signs are.
            let telling = isDeviation ? rows : rows.filter { tells(formula, key, $0) }
            let met = telling.count { meets(formula, key, $0) }
            if best.map({ met > $0.met }) ?? true { best = (formula, met, telling.count) }
        }
        // Changes and nets are formulas only if most rows say so; deviations always are.
        guard let best, isDeviation || best.met * 2 > best.rows else { return nil }
        return best.formula
    }

    /// Whether a row can tell one formula from another: all three figures are there, and neither of the two is zero.
    private static func tells(_ formula: StatementFormula, _ key: String, _ row: StatementRow) -> Bool {
        guard let first = row.number(in: formula.minuend), let second = row.number(in: formula.subtrahend),
            row.number(in: key) != nil
        else { return false }
        return first.significand != 0 && second.significand != 0
    }

    /// Whether a row meets a formula in either order, within rounding.
    private static func meets(_ formula: StatementFormula, _ key: String, _ row: StatementRow) -> Bool {
        guard let first = row.number(in: formula.minuend), let second = row.number(in: formula.subtrahend),
            let printed = row.number(in: key), let difference = first.minus(second)
        else { return false }
        let finest = min(first.decimals, second.decimals, printed.decimals)
        return [difference, second.minus(first)].contains { value in
            guard let rest = value?.minus(printed) else { return false }
            // One and a half units of the last printed digit.
            let unit = (finest..<rest.decimals).reduce(1) { unit, _ in unit * 10 }
            return rest.significand.magnitude * 2 <= UInt(3 * unit)
        }
    }
}
