import Oversight

/// Tells whether brackets around the figures of a table stand for a minus, as in `(187 300)`.
///
/// In a table of money they do. One or two digits may also be the mark of a note: they are amounts only where other cells of
/// the table have greater figures in brackets.
enum BracketedAmounts {
    /// Whether the brackets of a table stand for a minus.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - isMoney: Whether its figures are money.
    static func areNegative(in table: Table, isMoney: Bool) -> Bool {
        guard isMoney else { return false }
        return table.rows.contains { row in
            row.cells.indices.contains { index in
                guard index != table.titleColumn, case .bracketed(let number) = row.cells[index].figures else {
                    return false
                }
                return number.value.decimals > 0 || number.value.significand > 99 || number.unit != nil
            }
        }
    }

    /// Whether the figures of a table are money, by its kind, its unit, or columns of budget and deviation.
    static func isMoney(_ table: Table, kind: StatementKind, unit: String?) -> Bool {
        if let unit, let (found, _) = NumberUnit.match(Array(unit.utf8), at: 0) {
            return found.exponent != nil || found == .kronorPerInhabitant
        }
        switch kind {
        case .incomeByAccount, .incomeByCostCentre, .operatingByArea, .investments: return true
        case .quantities, .headcount, .employmentDegree: return false
        case .other:
            return table.columns.contains { [.budget, .yearBudget, .deviation].contains($0.meaning.role) }
        }
    }

    /// Whether a row has figures in brackets that are not read: it cannot be told what they are.
    static func areDoubtful(_ row: TableRow, in table: Table) -> Bool {
        row.cells.indices.contains { index in
            guard index != table.titleColumn, case .bracketed = row.cells[index].figures else { return false }
            return true
        }
    }
}
