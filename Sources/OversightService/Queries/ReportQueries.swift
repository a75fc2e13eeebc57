package import EventLog
import Oversight
package import OversightCommands
package import OversightViews

extension ShowReport: Query {
    /// Shows a report as it stands at the moment.
    ///
    /// What it holds is of the day that it speaks of: before the submission as the log says now, which is what would be
    /// submitted, and after it as the log said at the position that the submission covers.
    ///
    /// - Throws: ``Refusal`` if there is no such report then.
    package func answer(in access: Access) async throws -> Revised<ReportView> {
        let service = access.service
        try await service.check(moment)
        let state = try await service.contents(of: id, asOf: moment).state
        guard let report = state.reports[id], report.revision > 0 else {
            let place = moment.position.map { " at position \($0)" } ?? ""
            throw Refusal(
                .notFound, "There is no report \(id)\(place); `uppsiktctl report list` shows those there are.")
        }
        var held = state
        var correctedSince: [CorrectedSinceView] = []
        if !report.stage.isOpenToUnit, let pinned = report.submittedPosition {
            // A submission that is recorded afterwards holds what was known of its own day, not what came between.
            let contents = try await service.contents(
                of: id, asOf: Moment(day: report.submittedOn, position: pinned))
            held = contents.state
            correctedSince = contents.later.filter { $0.position <= moment.position ?? .max }
                .sorted { $0.position < $1.position }.map { CorrectedSinceView($0) }
        }
        var view = ReportView(report, in: state, contents: held, on: moment.day, names: service.directory)
        view.correctedSince = correctedSince
        return Revised(view: view, revision: report.revision)
    }
}

extension ShowHistory: Query {
    /// Gives the events of a report in order, those of its case among them, as far as they had happened at the moment.
    ///
    /// - Throws: ``Refusal`` if there is no such report.
    package func answer(in access: Access) async throws -> [RecordedEvent] {
        let service = access.service
        let own = try await service.stream(OversightStream(.report, id.rawValue))
        guard !own.isEmpty else {
            throw Refusal(.notFound, "There is no report \(id); `uppsiktctl report list` shows those there are.")
        }
        let matter = try await service.stream(OversightStream(.matter, id.rawValue))
        let all = (own + matter).sorted { $0.position < $1.position }
        if moment == .now { return all }
        try await service.check(moment)
        return try all.filter { try moment.covers($0) }
    }
}
