import Oversight
import OversightViews
import ReportReading

extension ImportedDocument {
    /// The activities, assignments, indicators and statements of the document.
    var things: [LeftBehind.Thing] {
        let activities = activities.map { match in
            let goals = match.rows.compactMap { self.goals.goal(of: $0)?.rawValue }
            return LeftBehind.Thing(
                kind: .activity, id: match.id.rawValue, title: Wording.tidy(match.rows.first?.title ?? ""),
                places: Set(goals + match.rows.flatMap(\.units).map(Wording.key)))
        }
        let assignments = assignments.map { match in
            LeftBehind.Thing(
                kind: .assignment, id: match.id.rawValue, title: Wording.tidy(match.rows.first?.title ?? ""),
                places: Set(match.rows.compactMap { $0.goalLine.flatMap(goals.goal(onLine:))?.rawValue }))
        }
        let indicators = indicators.map { match in
            LeftBehind.Thing(
                kind: .indicator, id: match.id.rawValue, title: Wording.tidy(match.rows[0].title),
                places: Set(match.rows.compactMap { $0.goalLine.flatMap(goals.goal(onLine:))?.rawValue }))
        }
        let statements = zip(report.statements, statements).map { statement, id in
            LeftBehind.Thing(kind: .statement, id: id.rawValue, title: statement.shownTitle, places: [])
        }
        return activities + assignments + indicators + statements
    }

    /// The things of a state that may be in the document's report, and are not in the document.
    ///
    /// - Parameters:
    ///   - state: The state.
    ///   - listed: The activities that the report contained at some time.
    func things(missingFrom state: OversightState, listed: Set<Identifier<Activity>>) -> [LeftBehind.Thing] {
        let here = Set(things.map(\.stream))
        // What an import of the report brought is known since the report's day.
        let activities = state.activities.entities.filter {
            $0.municipality == municipality && ($0.knownSince == day || listed.contains($0.id))
        }.map { activity in
            LeftBehind.Thing(
                kind: .activity, id: activity.id.rawValue, title: activity.title,
                places: Set(activity.goals.map(\.rawValue) + (activity.units?.value ?? []).map(Wording.key)))
        }
        let assignments = state.assignments.entities.filter {
            $0.municipality == municipality && ($0.knownSince == day || $0.reports.contains(reportID))
        }.map { assignment in
            LeftBehind.Thing(
                kind: .assignment, id: assignment.id.rawValue, title: assignment.title,
                places: Set([assignment.goal?.rawValue].compactMap(\.self)))
        }
        let indicators = state.indicators.entities.filter { $0.isShown(in: reportID) }.map { indicator in
            LeftBehind.Thing(
                kind: .indicator, id: indicator.id.rawValue, title: indicator.title,
                places: Set(indicator.links.compactMap(\.goal?.rawValue)))
        }
        let statements = state.statements.entities.filter { $0.report == reportID }.map { statement in
            LeftBehind.Thing(kind: .statement, id: statement.id.rawValue, title: statement.title, places: [])
        }
        return (activities + assignments + indicators + statements).filter { !here.contains($0.stream) }
            .sorted { ($0.kind.rawValue, $0.title, $0.id) < ($1.kind.rawValue, $1.title, $1.id) }
    }
}
