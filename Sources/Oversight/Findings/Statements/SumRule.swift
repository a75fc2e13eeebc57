/// Compares the sum rows of a statement with the rows that they add up.
///
/// A document does not say which rows a sum row adds up. The choice that most of its columns meet is taken, and the columns
/// that do not meet it are flagged. A sum that is far off in most of its columns adds up other rows than those, and says
/// nothing.
enum SumRule {
    /// The sums that do not hold.
    static func find(in statement: StatedStatement) -> [Finding] {
        let byLabel = totals(in: statement)
        var above = Above(columns: statement.columns)
        return statement.rows.flatMap { row -> [Finding] in
            defer { above.add(row) }
            guard row.isSum else { return [] }
            return statement.kind == .employmentDegree
                ? outsideParts(row, above, statement)
                : findings(row, above.choices(for: row) + others(row, byLabel), statement)
        }
    }

    /// A total for each column.
    fileprivate typealias Totals = [RunningTotal]

    private static func findings(_ row: StatementRow, _ choices: [Totals], _ statement: StatedStatement) -> [Finding] {
        let shares = Set(statement.columns.map(\.key).filter { isShare($0, in: statement) })
        let failures = choices.map { totals in
            zip(statement.columns, totals).filter { column, total in
                !shares.contains(column.key)
                    && row.number(in: column.key).map { !total.allows($0, isExact: statement.isCounted) } ?? false
            }
        }
        guard let best = failures.indices.min(by: { (failures[$0].count, $0) < (failures[$1].count, $1) }) else {
            return []
        }
        let held = zip(statement.columns, choices[best]).count { column, total in
            guard let printed = row.number(in: column.key), !shares.contains(column.key) else { return false }
            return printed.significand != 0 && total.allows(printed, isExact: statement.isCounted)
        }
        let isFarOff = failures[best].allSatisfy { column, total in
            row.number(in: column.key).map(total.isFar(from:)) ?? true
        }
        if isFarOff, failures[best].count > held { return [] }
        return failures[best].compactMap { column, total in
            guard let printed = row.number(in: column.key), let sum = total.sum else { return nil }
            return Finding(
                code: .sumMismatch, line: row.line ?? 0,
                figures: [
                    .init(.row, text: row.label), .init(.column, text: column.label), .init(.sum, number: sum),
                    .init(.printed, number: printed),
                ])
        }
    }

    /// Whether a column holds shares, such as what has been used of a budget: they are not added up.
    private static func isShare(_ key: String, in statement: StatedStatement) -> Bool {
        let label = statement.columns.first { $0.key == key }.map { Wording.key($0.label) } ?? ""
        return label.contains("%") || label.contains("procent") || label.hasPrefix("andel")
            || statement.rows.contains { row in row.cells.contains { $0.column == key && $0.written.contains("%") } }
    }

    /// Whether a row is a part of the one above it, which is counted there.
    private static func isPart(_ row: StatementRow) -> Bool {
        let label = Wording.key(row.label).drop { "- •*".contains($0) }
        return ["varav", "därav", "av vilka", "av vilket"].contains(where: label.hasPrefix)
    }

    /// Shares are not added up: that of all lies between those of the parts.
    private static func outsideParts(_ row: StatementRow, _ above: Above, _ statement: StatedStatement) -> [Finding] {
        zip(statement.columns, above.bounds(for: row)).compactMap { column, bounds in
            guard let total = row.number(in: column.key), let bounds, bounds.count > 1,
                total.isLess(than: bounds.least) || bounds.most.isLess(than: total)
            else { return nil }
            return Finding(
                code: .totalOutsideParts, line: row.line ?? 0,
                figures: [
                    .init(.title, text: row.label), .init(.year, text: column.label), .init(.printed, number: total),
                ])
        }
    }

    // MARK: The rows with the label of a sum in other groups

    private struct Place: Hashable {
        let label: String
        let group: String?
    }

    private struct LabelTotals {
        var all: [String: Totals] = [:]
        var inGroup: [Place: Totals] = [:]
    }

    private static func totals(in statement: StatedStatement) -> LabelTotals {
        var totals = LabelTotals()
        guard statement.rows.contains(where: \.isSum) else { return totals }
        let none = Totals(repeating: RunningTotal(), count: statement.columns.count)
        for row in statement.rows {
            let label = Wording.key(row.label)
            for (index, column) in statement.columns.enumerated() {
                let number = row.number(in: column.key)
                totals.all[label, default: none][index].add(number)
                totals.inGroup[Place(label: label, group: row.group), default: none][index].add(number)
            }
        }
        return totals
    }

    private static func others(_ row: StatementRow, _ totals: LabelTotals) -> [Totals] {
        let label = Wording.key(row.label)
        guard !label.isEmpty, let all = totals.all[label],
            let own = totals.inGroup[Place(label: label, group: row.group)]
        else { return [] }
        let others = zip(all, own).map { $0.without($1) }
        return others.first?.count ?? 0 > 1 ? [others] : []
    }

    // MARK: The rows above a sum

    /// The least and the greatest figure of a column, and how many there are.
    private typealias Bounds = (least: DecimalNumber, most: DecimalNumber, count: Int)

    /// What the rows above add up to: since the last sum, in each group, and the sums themselves.
    private struct Above {
        let columns: [StatementColumn]
        private let none: Totals
        private var nearest: Totals
        private var nearestGroup: String??
        private var isNearestMixed = false
        private var leaves: Totals
        private var leavesOfGroup: [String: Totals] = [:]
        private var sums: Totals
        private var sumsOfGroup: [String: Totals] = [:]
        private var parts: [[DecimalNumber?]] = []

        init(columns: [StatementColumn]) {
            self.columns = columns
            none = Totals(repeating: RunningTotal(), count: columns.count)
            (nearest, leaves, sums) = (none, none, none)
        }

        mutating func add(_ row: StatementRow) {
            if SumRule.isPart(row) { return }
            let numbers = columns.map { row.number(in: $0.key) }
            if row.isSum {
                (nearest, nearestGroup, isNearestMixed, parts) = (none, nil, false, [])
                Self.add(numbers, to: &sums)
                if let group = row.group { Self.add(numbers, to: &sumsOfGroup[group, default: none]) }
                return
            }
            // The rows since the last sum are those of one group, or of none.
            if let known = nearestGroup, known != row.group { isNearestMixed = true }
            nearestGroup = .some(row.group)
            parts.append(numbers)
            Self.add(numbers, to: &nearest)
            Self.add(numbers, to: &leaves)
            if let group = row.group { Self.add(numbers, to: &leavesOfGroup[group, default: none]) }
        }

        /// What a sum row may add up: the rows since the last sum, all rows in its group or above it, as the net below the last
        /// group does, or the sums of other groups or all above it.
        func choices(for row: StatementRow) -> [Totals] {
            let isOwn = row.group == nil || (!isNearestMixed && nearestGroup == .some(row.group))
            let all = row.group.map { leavesOfGroup[$0] ?? none } ?? leaves
            let others =
                row.group.map { group in
                    zip(sums, sumsOfGroup[group] ?? none).map { $0.without($1) }
                } ?? sums
            // Income and costs of its own group are compared with their net by another rule.
            let isOfSeveral = row.group.map { sumsOfGroup[$0]?.first?.count ?? 0 < sums.first?.count ?? 0 } ?? true
            return [isOwn ? nearest : none, all, leaves].filter { $0.first?.count ?? 0 > 0 }
                + [others, isOfSeveral ? sums : none].filter { $0.first?.count ?? 0 > 1 }
        }

        /// The bounds of the rows since the last sum, by column; `nil` where one of them states nothing.
        func bounds(for row: StatementRow) -> [Bounds?] {
            columns.indices.map { column in
                let numbers = parts.map { $0[column] }
                guard var bounds = numbers.first.flatMap({ $0 }).map({ ($0, $0, 0) }) else { return nil }
                for number in numbers {
                    guard let number else { return nil }
                    if number.isLess(than: bounds.0) { bounds.0 = number }
                    if bounds.1.isLess(than: number) { bounds.1 = number }
                    bounds.2 += 1
                }
                return bounds
            }
        }

        private static func add(_ numbers: [DecimalNumber?], to totals: inout Totals) {
            for (index, number) in numbers.enumerated() { totals[index].add(number) }
        }
    }
}
