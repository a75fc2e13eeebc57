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
        return try await record(try ReportReader.read(try await text(of: bytes)), document, with: permit, key: key)
    }

    /// Records what was read from a document, whole or not at all.
    ///
    /// - Throws: ``Refusal`` if it cannot be recorded.
    func record(
        _ report: ReadReport, _ document: ImportDocument, with permit: Permit, key: CommandKey? = nil
    ) async throws -> (view: ImportView, repeated: Bool) {
        let earlier = document.isDryRun ? nil : try await outcome(of: key)
        return try await retryingOnConflict(
            orRefuse: "Others keep changing the same activities; import the document again in a moment."
        ) {
            let (imported, known) = ledger.read { state, _ in
                let imported = ImportedDocument(report, document, state: state)
                return (imported, imported.knownStreams(in: state))
            }
            let histories = earlier == nil ? try await histories(of: known) : ImportHistories()
            let decided = try ledger.read { state, _ in
                // An import that was carried out before gives its outcome again, whatever became of the report since.
                var planner = ImportPlanner(imported, state: state, histories: histories)
                return earlier == nil ? try planner.plan() : nil
            }
            func view(_ events: Int) -> ImportView {
                ImportView(imported, events: events, dryRun: document.isDryRun)
            }
            guard let decided else { return (view(earlier?.count ?? 0), true) }
            if document.isDryRun || (decided.events.isEmpty && key == nil) {
                return (view(decided.events.count), false)
            }
            let outcome = try await commit(decided, by: permit.caller, key: key)
            return (view(outcome.count), outcome.repeated)
        }
    }

    private func histories(of streams: [OversightStream]) async throws -> ImportHistories {
        try ImportHistories(try await log.read(streams: streams.compactMap { StreamName(rawValue: $0.name) }))
    }
}
