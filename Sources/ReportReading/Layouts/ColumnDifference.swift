import Oversight

/// A column of figures that is the difference of two others, as the rows of a table show that can be read for sure.
struct ColumnDifference {
    private let minuend: Int
    private let subtrahend: Int
    private let difference: Int

    /// The fewest rows that show a difference.
    private static let proof = 2

    /// Finds the difference that holds in every row.
    ///
    /// - Parameter rows: The figures of each row, as written.
    /// - Returns: `nil` if there is none, or more than one.
    init?(_ rows: [[String]]) {
        guard let count = rows.first?.count, (3...8).contains(count) else { return nil }
        let known = rows.filter { $0.count == count }.prefix(40).map { row in row.map { WrittenNumber($0)?.value } }
        var found: [(Int, Int, Int)] = []
        for difference in 0..<count {
            for minuend in 0..<count where minuend != difference {
                for subtrahend in (minuend + 1)..<max(count, minuend + 1) where subtrahend != difference {
                    var shown = 0
                    let holds = known.allSatisfy { numbers in
                        guard let first = numbers[minuend], let second = numbers[subtrahend],
                            let third = numbers[difference]
                        else { return true }
                        if third.significand != 0 { shown += 1 }
                        return Self.isDifference(first, second, third)
                    }
                    if holds, shown >= Self.proof { found.append((minuend, subtrahend, difference)) }
                }
            }
        }
        // Of a, b and a - b each is a difference of the others but for the signs; the last column is the one meant.
        guard let last = found.max(by: { $0.2 < $1.2 }), found.count(where: { $0.2 == last.2 }) == 1 else { return nil }
        (minuend, subtrahend, difference) = last
    }

    /// Whether the difference holds in a row.
    ///
    /// - Parameter row: The figures as written.
    func holds(_ row: [String]) -> Bool {
        guard row.indices.contains(minuend), row.indices.contains(subtrahend), row.indices.contains(difference),
            let first = WrittenNumber(row[minuend])?.value, let second = WrittenNumber(row[subtrahend])?.value,
            let third = WrittenNumber(row[difference])?.value
        else { return false }
        return Self.isDifference(first, second, third)
    }

    private static func isDifference(_ first: DecimalNumber, _ second: DecimalNumber, _ third: DecimalNumber) -> Bool {
        guard first.decimals == second.decimals, second.decimals == third.decimals else { return false }
        // Rounded figures may be off by one.
        let (difference, isTooLarge) = first.significand.subtractingReportingOverflow(second.significand)
        guard !isTooLarge, difference != .min, third.significand != .min else { return false }
        return abs(abs(difference) - abs(third.significand)) <= 1
    }
}
