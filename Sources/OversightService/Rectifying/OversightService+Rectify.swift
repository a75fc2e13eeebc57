import EventLog
import Oversight
package import OversightCommands
package import OversightViews

extension OversightService {
    /// Puts right what was recorded at a position.
    ///
    /// - Parameters:
    ///   - request: The event, what it should have been, and why.
    ///   - permit: Proof that the caller may correct something; whether it is this is decided by the event.
    ///   - key: The idempotency key; `nil` for a new one.
    /// - Returns: What was corrected, and whether an earlier request with the same key had corrected it.
    /// - Throws: ``Refusal`` if it cannot be corrected so, or the caller may not; `EventLogError` if the log refuses the
    ///   events.
    package func rectify(
        _ request: RectifyEvent, with permit: Permit, key: CommandKey? = nil
    ) async throws -> (view: RectificationView, repeated: Bool) {
        try permit.check(isFor: RectifyEvent.declaration.action)
        if let known = try await outcome(of: key) { return (try await view(of: known, request), true) }
        let occasion = Occasion(on: request.on, today: clock.today)
        try occasion.check(notBefore: nil, "A correction", follows: "anything")
        guard !Wording.tidy(request.reason).isEmpty else {
            throw Refusal(.reasonsMissing, "A correction needs a reason; it stays in the log beside what it corrects.")
        }
        guard request.isVoid != !request.set.isEmpty else {
            throw Refusal(
                .invalid, "Either the event counts for nothing, or fields of it are set; give one of the two.")
        }
        await exclusive.lock()
        defer { exclusive.unlock() }
        do {
            return try await retryingOnConflict(
                orRefuse: "Others keep changing the same thing; try again in a moment."
            ) {
                let trace = try await wholeTrace(of: request.position)
                let plan = try await plan(request, trace, permit.caller)
                guard !plan.corrected.isEmpty else { return (Self.unchanged(request, trace.target), false) }
                let changes = try plan.changes(on: occasion.on, because: request.reason, in: trace.target.stream)
                if request.isDryRun {
                    let report = RectificationReport(
                        target: trace.target, before: plan.basis.histories, recorded: changes.events, position: nil)
                    return (try report.view(in: plan.basis.state), false)
                }
                let outcome = try await commit(changes, by: permit.caller, key: key)
                return (try await view(of: outcome, request), outcome.repeated)
            }
        } catch let refusal as Refusal {
            throw directory.naming(refusal)
        }
    }

    /// The command of an event, with what corrections of the event have caused since.
    private func wholeTrace(of position: Int) async throws -> CommandTrace {
        var trace = try await CommandTrace(of: position, in: log)
        if case .rectification = trace.target.event { return trace }
        let end = ledger.read { _, position in position }
        let history = try await log.histories(of: [trace.target.stream], through: end).first?.events ?? []
        let inForce = history.inForce
        for step in history where inForce.contains(step.position) {
            guard case .rectification(.rectified(let rectified)) = step.event, rectified.position == position else {
                continue
            }
            trace.add(try await CommandTrace(of: step.position, in: log))
        }
        return trace
    }

    /// Plans a correction; what it comes to cause in further streams, such as the closing of a case, is planned with their
    /// histories.
    private func plan(
        _ request: RectifyEvent, _ trace: CommandTrace, _ caller: Caller
    ) async throws -> RectificationPlan {
        var concerned = trace.streamsConcerned
        while true {
            let plan = try plan(request, trace, on: try await basis(of: concerned, caller))
            let further = Set(plan.added.map(\.stream)).subtracting(concerned)
            guard !further.isEmpty else { return plan }
            concerned.formUnion(further)
        }
    }

    private func plan(
        _ request: RectifyEvent, _ trace: CommandTrace, on basis: RectificationBasis
    ) throws -> RectificationPlan {
        let correction: RectificationPlan.Correction
        if request.isVoid {
            correction = .void
        } else {
            let base = basis.counted(at: request.position, in: trace.target.stream) ?? trace.target.event
            let event = try EventFields(base).setting(request.set) { (name) throws(Refusal) in
                // Whoever may not correct it learns nothing of whom the directory knows.
                try basis.checkReach(of: (request.position, trace.target.event), in: trace.target.stream)
                return try person(named: name)
            }
            correction = .replacement(event)
        }
        return try RectificationPlan(correction, of: trace, on: basis)
    }

    private func basis(of streams: Set<OversightStream>, _ caller: Caller) async throws -> RectificationBasis {
        let (state, position) = ledger.read { ($0, $1) }
        let histories = try await log.histories(of: streams, through: position)
        return RectificationBasis(
            state: state, histories: Dictionary(uniqueKeysWithValues: histories.map { ($0.stream, $0.events) }),
            today: clock.today, caller: caller)
    }
}
