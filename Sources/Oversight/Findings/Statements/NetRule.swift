/// Compares the net row of each group of a statement with its two other rows, income and costs.
///
/// Whether costs have a minus differs between municipalities: the combination that most groups meet is the table's.
enum NetRule {
    /// The nets that do not hold.
    static func find(in statement: StatedStatement) -> [Finding] {
        let groups = groups(of: statement)
        let amounts = statement.columns.filter { $0.formula == nil }
        let differences = statement.columns.filter { $0.formula != nil }
        let best = fewest(combinations, groups, amounts.isEmpty ? differences : amounts)
        // Deviations that say what each row does to the result add up, whatever the signs of the amounts are.
        let ofDifferences = fewest([best, (true, true)], groups, differences)
        return groups.flatMap { group in
            statement.columns.compactMap { column in
                finding(group, column, column.formula == nil ? best : ofDifferences)
            }
        }
    }

    /// The combination that the fewest nets fail; the first of those.
    private static func fewest(
        _ combinations: [Combination], _ groups: [Group], _ columns: [StatementColumn]
    ) -> Combination {
        let failures = combinations.map { combination in
            groups.reduce(0) { count, group in count + columns.count { fails(group, $0.key, combination) } }
        }
        let best = failures.indices.min { (failures[$0], $0) < (failures[$1], $1) } ?? 0
        return combinations[best]
    }

    private static func finding(_ group: Group, _ column: StatementColumn, _ combination: Combination) -> Finding? {
        guard fails(group, column.key, combination), let income = group.income.number(in: column.key),
            let costs = group.costs.number(in: column.key), let printed = group.net.number(in: column.key),
            let net = Rounding.sum([(income, combination.0), (costs, combination.1)])
        else { return nil }
        return Finding(
            code: .netMismatch, line: group.net.line ?? 0,
            figures: [
                .init(.group, text: group.net.group ?? ""), .init(.row, text: group.net.label),
                .init(.column, text: column.label), .init(.sum, number: net), .init(.printed, number: printed),
            ])
    }

    private typealias Group = (income: StatementRow, costs: StatementRow, net: StatementRow)
    private typealias Combination = (Bool, Bool)

    /// Whether income and costs are added to the net or subtracted from it.
    private static let combinations: [Combination] = [(true, true), (true, false), (false, true)]

    /// The groups of three rows of which one is the net of the others.
    private static func groups(of statement: StatedStatement) -> [Group] {
        var names: [String] = []
        var members: [String: [StatementRow]] = [:]
        for row in statement.rows {
            guard let name = row.group else { continue }
            if members[name] == nil { names.append(name) }
            members[name, default: []].append(row)
        }
        return names.compactMap { name in
            // Only groups of three are compared, so the words of longer ones are not looked into.
            guard let rows = members[name], rows.count == 3 else { return nil }
            let nets = rows.filter { Wording.key($0.label).hasPrefix("netto") }
            let others = rows.filter { !Wording.key($0.label).hasPrefix("netto") }
            guard nets.count == 1, others.count == 2 else { return nil }
            return (others[0], others[1], nets[0])
        }
    }

    private static func fails(_ group: Group, _ column: String, _ combination: Combination) -> Bool {
        guard let income = group.income.number(in: column), let costs = group.costs.number(in: column),
            let net = group.net.number(in: column)
        else { return false }
        return !Rounding.addsToZero([(income, combination.0), (costs, combination.1), (net, false)], isExact: false)
    }
}
