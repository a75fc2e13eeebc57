import Oversight

/// What the rows of a table of a half-year or annual document are.
enum TableSubject: Sendable, Hashable {
    case goals, indicators, assignments, figures
    /// Rows of activities, or such as have no place in a report.
    case other

    /// Tells what a table is about.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - heading: The heading above it.
    ///   - isOfGoal: Whether it stands under a goal or an area of goals.
    static func subject(of table: Table, under heading: String?, isOfGoal: Bool) -> TableSubject {
        if GoalRows.isOfGrades(table) { return .goals }
        switch table.titleKind {
        case .indicator: return isOfGoal || isJudged(table) ? .indicators : .figures
        case .assignment: return .assignments
        case .goal: return GoalRows.isOfGoals(table) ? .goals : holdsValues(table) ? .indicators : .other
        case .activity: return table.columns(.status).isEmpty && table.columns(.end).isEmpty ? .figures : .other
        case .account, .costCentre, .operatingArea, .investment: return .figures
        case .quantity, .unit, nil: break
        }
        if isMeasured(table), holdsValues(table) { return .indicators }
        // Women and men under a title of their own are no indicators, whatever chapter they stand in.
        if !table.rows.isEmpty, table.rows.allSatisfy({ IndicatorTables.part(table.title(of: $0)) != nil }) {
            return .figures
        }
        guard table.titleKind != .quantity, let heading, heading.utf8.count <= 120 else { return .figures }
        let key = heading.lowercased()
        let isNamed = ["nyckeltal", "indikator", "mätetal", "resultatmått"].contains { key.contains($0) }
        let isAmount = [ColumnRole.budget, .yearBudget, .deviation].contains { !table.columns($0).isEmpty }
        return isNamed && holdsValues(table) && !isAmount ? .indicators : .figures
    }

    /// Whether a column says what is to be reached, how it goes, or when it is measured.
    private static func isMeasured(_ table: Table) -> Bool {
        [ColumnRole.target, .trend, .followUp].contains { !table.columns($0).isEmpty }
    }

    /// Whether a table has more than figures: a list of key figures, which measures no goal, is a statement.
    private static func isJudged(_ table: Table) -> Bool {
        isMeasured(table) || table.columns[table.titleColumn].words.lowercased().contains("indikator")
            || [ColumnRole.assessment, .status, .gender, .nationalMean].contains { !table.columns($0).isEmpty }
    }

    private static func holdsValues(_ table: Table) -> Bool {
        !table.columns(.value).isEmpty || !table.columns(.outcome).isEmpty || !table.columns(.target).isEmpty
    }
}
