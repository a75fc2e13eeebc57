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
    ///   - answer: Makes the answer of what was read and recorded. It may be called before that is recorded, and again if
    ///     that comes out otherwise.
    /// - Returns: The answer, and whether an earlier request with the same key had recorded the document.
    /// - Throws: `ReadingError` if the document cannot be read, ``Refusal`` if it cannot be recorded, ``ReadingQueueFull`` if
    ///   too many others wait; what `answer` throws.
    package func importDocument<Answer: Sendable>(
        _ document: ImportDocument, _ bytes: [UInt8], with permit: Permit, key: CommandKey? = nil,
        answer: @escaping @Sendable (ImportView) throws -> Answer
    ) async throws -> (answer: Answer, repeated: Bool) {
        _ = try access(for: ImportDocument.self, with: permit) { state in
            .municipality(state.identifier(ofMunicipality: document.municipality))
        }
        guard document.asOf <= clock.today else {
            throw Refusal(
                .dateInFuture, "A report cannot speak as of \(document.asOf), which is after today, \(clock.today).")
        }
        guard !Municipality.shortName(document.municipality).isEmpty else {
            throw Refusal(.invalid, "Name the municipality that published the report.")
        }
        try refuseMisspelt(document)
        let place = try await readings.place()
        let text = try await text(of: bytes, in: place)
        let report = try await place.run { try ReportReader.read(text, while: $0) }
        try Self.refuseEarlierYear(report, document)
        return try await record(report, document, in: place, with: permit, key: key, answer: answer)
    }

    /// Refuses a municipality that is not registered and may be a registered one misspelt.
    private func refuseMisspelt(_ document: ImportDocument) throws(Refusal) {
        guard !document.isNewMunicipality else { return }
        let near = ledger.read { state, _ in state.municipalities(near: document.municipality).map(\.name) }
        guard !near.isEmpty else { return }
        throw Refusal(
            .notFound,
            "There is no municipality \(Municipality.shortName(document.municipality)); near it is \(near.joined(separator: ", ")). If it is another one, say so with --new-municipality."
        )
    }

    /// Refuses a day before the year that a report is about: its values would be from the future.
    ///
    /// The goals of an oversight report may be planned in the year before.
    private static func refuseEarlierYear(_ report: ReadReport, _ document: ImportDocument) throws(Refusal) {
        guard report.kind != .oversight, let year = report.statedYear, document.asOf.year < year else { return }
        throw Refusal(
            .dateTooEarly,
            "The report is about \(year), so it cannot speak as of \(document.asOf); give the day that it describes.")
    }

    /// Records what was read from a document, whole or not at all.
    ///
    /// What the document says is compared with a copy of the state, so that others need not wait for that. The answer is
    /// made while the events are appended: that of a long document takes as long.
    ///
    /// - Parameters:
    ///   - place: Its place among those that are being read; `nil` to wait for one.
    ///   - answer: Makes the answer of what was read and recorded.
    /// - Throws: ``Refusal`` if it cannot be recorded; what `answer` throws.
    func record<Answer: Sendable>(
        _ report: ReadReport, _ document: ImportDocument, in place: ReadingPlace? = nil, with permit: Permit,
        key: CommandKey? = nil, answer: @escaping @Sendable (ImportView) throws -> Answer
    ) async throws -> (answer: Answer, repeated: Bool) {
        let place = if let place { place } else { try await readings.place() }
        let earlier = document.isDryRun ? nil : try await outcome(of: key)
        return try await retryingOnConflict(
            orRefuse: "Others keep changing the same activities; import the document again in a moment."
        ) {
            let state = ledger.read { state, _ in state }
            let imported = try await place.run { _ in ImportedDocument(report, document, state: state) }
            let left = try await LeftBehind(by: imported, in: state, log: log)
            let shown = try await place.run { _ in
                var view = ImportView(imported, events: 0, dryRun: document.isDryRun)
                view.committee = imported.committee(in: state)
                view.leftBehind = left.views
                return view
            }
            func view(_ outcome: AppendOutcome) async throws -> ImportView {
                var view = shown.appending(outcome.count)
                if imported.isRegistered, try await registered(imported.municipality, with: outcome) {
                    view.newMunicipality = Municipality.shortName(imported.municipalityName)
                }
                return view
            }
            // An import that was carried out before gives its outcome again, whatever became of the report since.
            if let earlier { return (try answer(try await view(earlier)), true) }
            let histories = try await histories(of: imported.knownStreams(in: state))
            let current = ledger.read { state, _ in state }
            let decided = try await place.run { _ in
                var planner = ImportPlanner(imported, state: current, histories: histories)
                return try planner.plan()
            }
            try permit.checkReach(of: decided, in: current)
            let expected = shown.appending(decided.events.count)
            async let made = place.run { _ in try answer(expected) }
            if document.isDryRun || (decided.events.isEmpty && key == nil) { return (try await made, false) }
            let outcome = try await commit(decided.expecting(current), by: permit.caller, key: key)
            let view = try await view(outcome)
            return (view == expected ? try await made : try answer(view), outcome.repeated)
        }
    }

    /// Whether a command registered a municipality: its first event is one of those that the command appended.
    private func registered(
        _ municipality: Identifier<Municipality>, with outcome: AppendOutcome
    ) async throws -> Bool {
        let stream = StreamName(rawValue: OversightStream(.municipality, municipality.rawValue).name)
        guard let stream, outcome.revisions[stream] != nil else { return false }
        let first = try await log.read(streams: [stream]).first?.first
        return first.map { (outcome.first...outcome.last).contains($0.position) } ?? false
    }

    private func histories(of streams: [OversightStream]) async throws -> ImportHistories {
        try ImportHistories(try await log.read(streams: streams.compactMap { StreamName(rawValue: $0.name) }))
    }
}

extension ImportView {
    /// The view with how many events were appended.
    fileprivate func appending(_ count: Int) -> ImportView {
        var view = self
        view.eventsAppended = count
        return view
    }
}
