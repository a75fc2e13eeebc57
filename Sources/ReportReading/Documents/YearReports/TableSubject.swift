import Oversight

/// What the rows of a table of a half-year or annual document are.
enum TableSubject: Sendable, Hashable {
    case goals, indicators, assignments, figures
    /// Rows that have no place in a report, such as activities.
    case other

    /// Tells what a table is about.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - heading: The heading above it.
    static func subject(of table: Table, under heading: String?) -> TableSubject {
        if GoalRows.isOfGrades(table) { return .goals }
        switch table.titleKind {
        case .indicator: return .indicators
        case .assignment: return .assignments
        case .goal: return GoalRows.isOfGoals(table) ? .goals : holdsValues(table) ? .indicators : .other
        case .activity: return table.columns(.status).isEmpty && table.columns(.end).isEmpty ? .figures : .other
        case .account, .costCentre, .operatingArea, .investment: return .figures
        case .quantity, .unit, nil: break
        }
        let isJudged = [ColumnRole.target, .trend, .followUp].contains { !table.columns($0).isEmpty }
        if isJudged, holdsValues(table) { return .indicators }
        guard table.titleKind != .quantity, let heading, heading.utf8.count <= 120 else { return .figures }
        let key = heading.lowercased()
        let isNamed = ["nyckeltal", "indikator", "mätetal", "resultatmått"].contains { key.contains($0) }
        let isAmount = [ColumnRole.budget, .yearBudget, .deviation].contains { !table.columns($0).isEmpty }
        return isNamed && holdsValues(table) && !isAmount ? .indicators : .figures
    }

    private static func holdsValues(_ table: Table) -> Bool {
        !table.columns(.value).isEmpty || !table.columns(.outcome).isEmpty || !table.columns(.target).isEmpty
    }
}
