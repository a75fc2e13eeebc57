import EventLog
import Oversight
package import OversightCommands
package import OversightViews
import ReportReading

extension OversightService {
    /// Records the values of indicators in a file, all of them or none.
    ///
    /// - Parameters:
    ///   - question: What kind of file it is, and what it does not say of itself.
    ///   - bytes: The file.
    ///   - permit: Proof that the caller has a role for recording values.
    ///   - key: The idempotency key; `nil` for a new one.
    /// - Returns: What was read and recorded, and whether an earlier request with the same key had recorded it.
    /// - Throws: `ReadingError` if the file is no text, ``Refusal`` if a row cannot be recorded; the sentence names the
    ///   lines. ``ReadingQueueFull`` if too many other files wait to be read.
    package func importIndicators(
        _ question: ImportIndicators, _ bytes: [UInt8], with permit: Permit, key: CommandKey? = nil
    ) async throws -> (view: IndicatorImportView, repeated: Bool) {
        _ = try access(for: ImportIndicators.self, with: permit) { state in
            // A file for no municipality in particular may have rows of each.
            guard let name = question.municipality else { return .installation }
            return state.municipality(named: name).map { .municipality($0.id) } ?? .undecided
        }
        let occasion = Occasion(on: question.day, today: clock.today)
        guard occasion.on <= occasion.today else {
            throw Refusal(
                .dateInFuture, "Values cannot be stated as of \(occasion.on), which is after today, \(occasion.today).")
        }
        let place = try await readings.place()
        let read = try await place.run { _ in try Self.reader(of: bytes, question) }
        let known = question.isDryRun ? nil : try await outcome(of: key)
        return try await retryingOnConflict(
            orRefuse: "Others keep changing the same indicators; import the file again in a moment."
        ) {
            let state = ledger.read { state, _ in state }
            let plan = try await place.run { _ in
                let (rows, complaints) = read(state)
                let plan = IndicatorImportPlan(
                    rows, in: state, occasion: occasion, isRevising: question.isRevising,
                    isPrecise: question.format == .kolada)
                try Self.refuse(complaints + plan.complaints)
                return plan
            }
            try permit.checkReach(of: plan.changes, in: state)
            func view(_ events: Int) -> IndicatorImportView {
                IndicatorImportView(rows: plan.rows, eventsAppended: events, dryRun: question.isDryRun)
            }
            if let known { return (view(known.count), true) }
            let changes = plan.changes
            if question.isDryRun || (changes.events.isEmpty && key == nil) {
                return (view(changes.events.count), false)
            }
            let outcome = try await commit(changes, by: permit.caller, key: key)
            return (view(outcome.count), outcome.repeated)
        }
    }

    /// Reads a file as far as that does not depend on the state.
    ///
    /// - Returns: Finds the indicators of its rows in a state, and says which rows are bad.
    private static func reader(
        of bytes: [UInt8], _ question: ImportIndicators
    ) throws -> @Sendable (OversightState) -> (rows: [StatedRow], complaints: [String]) {
        switch question.format {
        case .csv:
            let file = try IndicatorFile(try PlainText.decode(bytes))
            return { file.read(in: $0, municipality: question.municipality) }
        case .kolada:
            let file = try KoladaFile(bytes)
            return { (rows(of: file, in: $0, municipality: question.municipality), []) }
        }
    }

    /// The values of Kolada with the indicators that they are about; one that several indicators are linked to comes once
    /// for each.
    private static func rows(
        of file: KoladaFile, in state: OversightState, municipality: String?
    ) -> [StatedRow] {
        let finder = IndicatorFinder(state)
        let isOf = NameFilter.municipality(municipality, in: state)
        return file.values.enumerated().flatMap { index, value in
            let found = finder.indicators(
                keyFigure: value.keyFigure, municipalityCode: value.municipalityCode, gender: value.gender
            ).filter { isOf($0.municipality) }
            func row(_ indicator: Indicator?) -> StatedRow {
                StatedRow(
                    line: index + 1, indicator: indicator?.id, title: indicator?.title ?? value.keyFigure,
                    gender: value.gender, municipalityCode: value.municipalityCode, year: value.year,
                    value: value.value, day: nil)
            }
            return found.isEmpty ? [row(nil)] : found.map { row($0) }
        }
    }

    private static func refuse(_ complaints: [String]) throws(Refusal) {
        guard !complaints.isEmpty else { return }
        let most = IndicatorFile.greatestComplaintCount
        let named = complaints.prefix(most).joined(separator: " ")
        throw Refusal(
            .invalid, "Nothing was recorded. \(named)\(complaints.count < most ? "" : " There may be more such lines.")"
        )
    }
}
