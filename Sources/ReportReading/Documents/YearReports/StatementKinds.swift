import Oversight

/// Tells what a table of figures is about.
enum StatementKinds {
    /// The kind of a table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - headings: The headings above it, the nearest first.
    static func kind(of table: Table, under headings: [String]) -> StatementKind {
        let header = table.columns[table.titleColumn].words
        switch table.titleKind {
        case .account: return hasGroupsOfNets(table) ? .operatingByArea : .incomeByAccount
        case .costCentre: return .incomeByCostCentre
        case .operatingArea: return .operatingByArea
        case .investment: return .investments
        case .quantity: return .quantities
        case .unit, .indicator, .goal, .assignment, .activity, nil: break
        }
        if let kind = kind(named: header) { return kind }
        for heading in headings.prefix(2) {
            if let kind = kind(named: heading) { return refined(kind, table, under: heading) }
        }
        if table.columns.contains(where: { $0.meaning.role == .commitment }) { return .quantities }
        if holdsBudget(table) {
            if hasGroupsOfNets(table) || table.columns.contains(where: { $0.meaning.amount != nil }) {
                return .operatingByArea
            }
            if table.titleKind == .unit { return .incomeByCostCentre }
            return hasAccounts(table) ? .incomeByAccount : .other
        }
        for heading in headings.dropFirst(2) {
            if let kind = kind(named: heading) { return refined(kind, table, under: heading) }
        }
        return .other
    }

    /// The kind that words name; `nil` if they name none.
    private static func kind(named words: String) -> StatementKind? {
        guard words.utf8.count <= 200 else { return nil }
        let key = words.lowercased()
        func has(_ parts: [String]) -> Bool { parts.contains { key.contains($0) } }
        if key == "personal" || key == "medarbetare" { return .headcount }
        if has(["sysselsättningsgrad", "tjänstgöringsgrad"]) { return .employmentDegree }
        if has([
            "antal anställda", "antalet anställda", "antal medarbetare", "anställningsform", "årsarbetare",
            "yrkesgrupp",
            "anställda ",
            "personalöversikt",
        ]) {
            return .headcount
        }
        if has(["investering"]) { return .investments }
        if has(["kvantitet", "volym", "prestation", "statistik", "i siffror", "ärenden"]) { return .quantities }
        if has(["driftredovisning", "driftsredovisning", "verksamhetsområde", "nettokostnad"]) {
            return .operatingByArea
        }
        if has(["kostnadsställe"]) { return .incomeByCostCentre }
        if has(["resultaträkning", "resultatrapport"]) { return .incomeByAccount }
        return nil
    }

    /// The kind that a heading names, as far as the table allows.
    private static func refined(_ kind: StatementKind, _ table: Table, under heading: String) -> StatementKind {
        // What is called volumes is counted, whatever was planned of it.
        let isCounted = ["volym", "kvantitet", "prestation"].contains { heading.lowercased().hasPrefix($0) }

        switch kind {
        case .incomeByAccount where table.titleKind == .unit || hasGroupsOfNets(table): return .operatingByArea
        case .quantities where !isCounted && holdsBudget(table) && table.titleKind == .unit: return .operatingByArea
        case .headcount where holdsBudget(table): return .other
        default: return kind
        }
    }

    private static func holdsBudget(_ table: Table) -> Bool {
        let roles = Set(table.columns.map(\.meaning.role))
        return (roles.contains(.budget) || roles.contains(.yearBudget))
            && !roles.isDisjoint(with: [.outcome, .forecast])
    }

    /// Whether the rows are kinds of income and costs.
    private static func hasAccounts(_ table: Table) -> Bool {
        let words = ["intäkt", "personalkostn", "kostnad", "bidrag", "avgift", "lokaler"]
        let found = table.rows.prefix(60).count { row in
            let title = table.title(of: row).prefix(60).lowercased()
            return words.contains { title.contains($0) }
        }
        return found > 1
    }

    /// Whether the rows are income, costs and net of one group after the other.
    private static func hasGroupsOfNets(_ table: Table) -> Bool {
        let nets = table.rows.count { row in
            row.kind != .group && table.title(of: row).prefix(12).lowercased().hasPrefix("netto")
        }
        return nets > 1 && table.rows.contains { $0.kind == .group || $0.group != nil }
    }
}
