import EventCatalogue
import EventLog
import Foundation
import Oversight
package import OversightCommands
package import OversightViews
import ReportReading

extension OversightService {
    /// Imports a document, whole or not at all.
    ///
    /// - Parameters:
    ///   - document: What the document does not say of itself.
    ///   - bytes: The file.
    ///   - permit: Proof that the caller has a role for importing.
    ///   - key: The idempotency key; `nil` for a new one.
    /// - Returns: What was read and recorded, and whether an earlier request with the same key had recorded it.
    /// - Throws: `ReadingError` if the document cannot be read, ``Refusal`` if it cannot be recorded.
    package func importDocument(
        _ document: ImportDocument, _ bytes: [UInt8], with permit: Permit, key: CommandKey? = nil
    ) async throws -> (view: ImportView, repeated: Bool) {
        _ = try access(for: ImportDocument.self, with: permit)
        guard document.asOf <= clock.today else {
            throw Refusal(
                .dateInFuture, "A report cannot speak as of \(document.asOf), which is after today, \(clock.today).")
        }
        guard !Municipality.shortName(document.municipality).isEmpty else {
            throw Refusal(.invalid, "Name the municipality that published the report.")
        }
        let report = try ReportReader.read(try await text(of: bytes))
        let known = document.isDryRun ? nil : try await outcome(of: key)
        return try await retryingOnConflict(
            orRefuse: "Others keep changing the same activities; import the document again in a moment."
        ) {
            let matches = ledger.read { state, _ in
                ActivityMatch.all(
                    in: report, of: state.identifier(ofMunicipality: document.municipality), on: document.asOf,
                    state: state)
            }
            let histories = known == nil ? try await histories(of: matches.map(\.id)) : [:]
            let plan = try ledger.read { state, _ in
                var planner = ImportPlanner(
                    report: report, document: document, state: state, matches: matches, histories: histories)
                // An import that was carried out before gives its outcome again, whatever became of the report since.
                return (id: planner.reportID, decided: try known == nil ? planner.plan() : nil)
            }
            func view(_ events: Int) -> ImportView {
                ImportView(
                    report, id: plan.id, matches: matches, on: document.asOf, events: events, dryRun: document.isDryRun)
            }
            guard let decided = plan.decided else { return (view(known?.count ?? 0), true) }
            if document.isDryRun || (decided.events.isEmpty && key == nil) {
                return (view(decided.events.count), false)
            }
            let outcome = try await commit(decided, by: permit.caller, key: key)
            return (view(outcome.count), outcome.repeated)
        }
    }

    private func histories(
        of activities: [Identifier<Activity>]
    ) async throws -> [Identifier<Activity>: [(position: Int, event: ActivityEvent)]] {
        var histories: [Identifier<Activity>: [(position: Int, event: ActivityEvent)]] = [:]
        for id in activities {
            var events: [(position: Int, event: ActivityEvent)] = []
            for recorded in try await stream(OversightStream(.activity, id.rawValue)) {
                guard case (_, .activity(let event)) = try recorded.domainEvent() else { continue }
                events.append((recorded.position, event))
            }
            if !events.isEmpty { histories[id] = events }
        }
        return histories
    }
}
