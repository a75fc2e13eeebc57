import EventLog
import Oversight
package import OversightCommands
package import OversightViews

extension OversightService {
    /// Takes back what the latest import of a report recorded.
    ///
    /// - Parameters:
    ///   - request: The report, and why.
    ///   - permit: Proof that the caller has a role for importing.
    ///   - key: The idempotency key; `nil` for a new one.
    /// - Returns: What was taken back and what stays, and whether an earlier request with the same key had done so.
    /// - Throws: ``Refusal`` if the report was not imported, or something rests on it; `EventLogError` if the log refuses
    ///   the events.
    package func undoImport(
        _ request: UndoImport, with permit: Permit, key: CommandKey? = nil
    ) async throws -> (view: ImportUndoView, repeated: Bool) {
        _ = try access(for: UndoImport.self, with: permit) { state in
            let report = OversightStream(.report, request.report.rawValue)
            return state.municipality(of: report).map { .municipality($0) } ?? .undecided
        }
        let occasion = Occasion(on: request.on, today: clock.today)
        try occasion.check(notBefore: nil, "A correction", follows: "anything")
        guard !Wording.tidy(request.reason).isEmpty else {
            throw Refusal(.reasonsMissing, "A correction needs a reason; it stays in the log beside what it corrects.")
        }
        if let known = try await outcome(of: key) { return (try await view(of: known, request), true) }
        await exclusive.lock()
        defer { exclusive.unlock() }
        return try await retryingOnConflict(
            orRefuse: "Others keep changing what was imported; try again in a moment."
        ) {
            let report = OversightStream(.report, request.report.rawValue)
            let (state, position) = ledger.read { ($0, $1) }
            let trace = try await ImportTrace(of: request.report, in: log, through: position)
            let histories = try await log.histories(of: Set(trace.steps.map(\.stream)), through: position)
            let basis = RectificationBasis(
                state: state, histories: Dictionary(uniqueKeysWithValues: histories.map { ($0.stream, $0.events) }),
                today: clock.today, caller: permit.caller)
            let undo = try ImportUndo(trace, of: report, on: occasion.on, because: request.reason, basis: basis)
            let changes = undo.changes(of: report)
            try permit.checkReach(of: changes, in: state)
            var view = ImportUndoView(
                report: request.report.rawValue, position: nil,
                takenBack: undo.taken.keys.sorted { $0.name < $1.name }.map { stream in
                    ImportUndoView.Taken(
                        kind: stream.kind.rawValue, id: stream.id, whole: undo.emptied.contains(stream))
                },
                kept: undo.kept.map {
                    ImportUndoView.Kept(kind: $0.stream.kind.rawValue, id: $0.stream.id, why: $0.why)
                },
                eventsAppended: changes.events.count)
            if request.isDryRun { return (view, false) }
            let outcome = try await commit(changes, by: permit.caller, key: key)
            if outcome.repeated { return (try await self.view(of: outcome, request), true) }
            view.position = outcome.first
            return (view, false)
        }
    }

    /// What an import that is undone took back, told again from the log; what stayed then is not told again.
    private func view(of outcome: AppendOutcome, _ request: UndoImport) async throws -> ImportUndoView {
        let steps = try await CommandTrace(of: outcome.first, in: log).steps
        let histories = try await log.histories(of: Set(steps.map(\.stream)), through: outcome.last)
        return ImportUndoView(
            report: request.report.rawValue, position: outcome.first,
            takenBack: histories.map { history in
                ImportUndoView.Taken(
                    kind: history.stream.kind.rawValue, id: history.stream.id, whole: history.events.counted.isEmpty)
            },
            kept: [], eventsAppended: outcome.count)
    }
}
