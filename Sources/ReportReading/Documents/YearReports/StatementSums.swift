import Oversight

/// Marks the last row of a statement as the sum of the others where its label or its figures say so.
enum StatementSums {
    /// Marks the row, if no row is marked and the rows are in no groups.
    static func mark(in statement: inout StatedStatement) {
        guard statement.rows.count > 2, !statement.rows.contains(where: \.isSum),
            statement.rows.allSatisfy({ $0.group == nil }), let last = statement.rows.last
        else { return }
        if (statement.holdsMoney && isNet(last.label)) || addsUp(statement) {
            statement.rows[statement.rows.count - 1].isSum = true
        }
    }

    private static func isNet(_ label: String) -> Bool {
        let key = label.prefix(60).lowercased()
        return key.hasPrefix("netto") || key == "resultat" || key == "periodens resultat" || key == "årets resultat"
            || key == "verksamhetens nettokostnader"
    }

    /// Whether the last row is the sum of the others in most columns, within rounding.
    private static func addsUp(_ statement: StatedStatement) -> Bool {
        guard statement.columns.count <= 40 else { return false }
        var (met, missed) = (0, 0)
        for index in statement.columns.indices {
            let numbers = statement.rows.map { $0.cells[index].number }
            guard let printed = numbers.last ?? nil, numbers.contains(where: { $0?.significand != 0 }) else { continue }
            let others = numbers.dropLast().compactMap { $0 }
            guard others.count > 1, let difference = difference(printed, others) else { continue }
            if difference { met += 1 } else { missed += 1 }
        }
        return met > missed && met > 0
    }

    /// Whether numbers add up to a printed one as nearly as rounding allows; `nil` if they are too great.
    private static func difference(_ printed: DecimalNumber, _ numbers: [DecimalNumber]) -> Bool? {
        let decimals = numbers.reduce(printed.decimals) { max($0, $1.decimals) }
        var sum = 0
        for (number, sign) in numbers.map({ ($0, 1) }) + [(printed, -1)] {
            var units = number.significand
            for _ in number.decimals..<decimals {
                let (product, isOverflow) = units.multipliedReportingOverflow(by: 10)
                if isOverflow { return nil }
                units = product
            }
            let (total, isOverflow) = sum.addingReportingOverflow(units * sign)
            if isOverflow { return nil }
            sum = total
        }
        return abs(sum) * 2 <= numbers.count + 1
    }
}
