package import EventLog
package import Oversight
import OversightCommands
package import OversightViews

extension OversightService {
    /// A report as it stands at a moment, with the revision of its stream.
    ///
    /// Once it is submitted, what it holds is what the log said, at the position that the submission covers, of the day
    /// of the submission.
    ///
    /// - Parameters:
    ///   - id: The report.
    ///   - moment: The moment.
    /// - Throws: ``Refusal`` if there is no such report then, or the caller may not read.
    package func report(
        _ id: Identifier<Report>, at moment: Moment = .now, by caller: Caller
    ) async throws -> (view: ReportView, revision: Int) {
        try check(.read, by: caller)
        try await check(moment)
        let state = try await contents(of: id, asOf: moment)
        guard let report = state.reports[id], report.revision > 0 else {
            let what = moment.position.map { " at position \($0)" } ?? ""
            throw Refusal(.notFound, "There is no report \(id)\(what); `uppsiktctl report list` shows those there are.")
        }
        var held = state
        if !report.stage.isOpenToUnit, let pinned = report.submittedPosition {
            // A submission that is recorded afterwards holds what was known of its own day, not what came between.
            held = try await contents(of: id, asOf: Moment(day: report.submittedOn, position: pinned))
        }
        return (
            ReportView(report, in: state, contents: held, on: moment.day, names: directory), report.revision
        )
    }

    /// The events of a report in order, those of its case among them, as far as they had happened at a moment.
    ///
    /// - Parameters:
    ///   - id: The report.
    ///   - moment: The moment.
    /// - Throws: ``Refusal`` if there is no such report, or the caller may not read.
    package func history(
        of id: Identifier<Report>, at moment: Moment = .now, by caller: Caller
    ) async throws -> [RecordedEvent] {
        try check(.read, by: caller)
        let own = try await stream(OversightStream(.report, id.rawValue))
        guard !own.isEmpty else {
            throw Refusal(.notFound, "There is no report \(id); `uppsiktctl report list` shows those there are.")
        }
        let matter = try await stream(OversightStream(.matter, id.rawValue))
        let all = (own + matter).sorted { $0.position < $1.position }
        if moment == .now { return all }
        try await check(moment)
        return try all.filter { try moment.covers($0) }
    }
}
