import EventCatalogue
package import EventLog
package import Oversight
import OversightCommands
package import OversightViews

/// The idempotency key of a command: sent again with it, the command changes nothing.
package struct CommandKey: Sendable, Hashable {
    /// The id chosen by the client.
    package var id: CommandID
    /// A digest of the whole request: the same id with another digest is refused.
    package var fingerprint: [UInt8]

    /// - Parameters:
    ///   - id: The id chosen by the client.
    ///   - fingerprint: A digest of the whole request, at most 64 bytes.
    package init(id: CommandID, fingerprint: [UInt8]) {
        self.id = id
        self.fingerprint = fingerprint
    }
}

extension OversightService {
    /// Checks a caller's role and carries out a command.
    ///
    /// - Throws: What ``perform(_:on:with:key:ifRevision:)`` throws.
    package func perform<C: DecidableCommand>(
        _ command: C, on day: CalendarDate? = nil, by caller: Caller, key: CommandKey? = nil,
        ifRevision revisions: Set<Int>? = nil
    ) async throws -> Receipt {
        try await perform(
            command, on: day, with: try permit(C.declaration.action, for: caller), key: key, ifRevision: revisions)
    }

    /// Carries out a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - day: The day on which it happened, if the command does not contain it; `nil` for today.
    ///   - permit: Proof that the caller has a role for the command.
    ///   - key: The idempotency key; `nil` for a new one.
    ///   - revisions: The allowed revisions of the command's stream; `nil` for any.
    /// - Returns: The receipt.
    /// - Throws: ``Refusal`` if the command cannot be carried out, or the caller may not; `EventLogError` if the
    ///   log refuses the events.
    package func perform<C: DecidableCommand>(
        _ command: C, on day: CalendarDate? = nil, with permit: Permit, key: CommandKey? = nil,
        ifRevision revisions: Set<Int>? = nil
    ) async throws -> Receipt {
        try permit.check(isFor: C.declaration.action)
        let command = command.withoutPersons(directory)
        do {
            guard C.declaration.isExclusive else {
                return try await carryOut(command, day, permit, key, revisions)
            }
            await exclusive.lock()
            defer { exclusive.unlock() }
            return try await carryOut(command, day, permit, key, revisions)
        } catch let refusal as Refusal {
            throw directory.naming(refusal)
        }
    }

    /// Decides a command like ``perform(_:on:with:key:ifRevision:)`` but appends nothing.
    ///
    /// - Throws: ``Refusal`` if the command cannot be carried out, or the caller may not.
    package func rehearse<C: DecidableCommand>(
        _ command: C, on day: CalendarDate? = nil, with permit: Permit
    ) throws(Refusal) {
        try permit.check(isFor: C.declaration.action)
        let occasion = Occasion(on: command.day ?? day, today: clock.today)
        try ledger.read { state, position throws(Refusal) in
            _ = try decide(command, in: context(state, position, occasion, permit))
        }
    }

    /// Refuses a caller whose roles do not reach what a command is about.
    ///
    /// - Throws: ``Refusal`` with `forbidden`.
    package func checkReach<C: DecidableCommand>(
        of command: C, on day: CalendarDate?, with permit: Permit
    ) throws(Refusal) {
        do throws(Refusal) {
            try rehearse(command, on: day, with: permit)
        } catch {
            if error.code == .forbidden { throw error }
        }
    }

    private func carryOut<C: DecidableCommand>(
        _ command: C, _ day: CalendarDate?, _ permit: Permit, _ key: CommandKey?, _ revisions: Set<Int>?
    ) async throws -> Receipt {
        let occasion = Occasion(on: command.day ?? day, today: clock.today)
        return try await retryingOnConflict(orRefuse: "Others keep changing the same thing; try again in a moment.") {
            let changes: StreamChanges
            do throws(Refusal) {
                changes = try changesBy(command, occasion, permit, ifRevision: revisions)
            } catch {
                // A command that was carried out may be refused the second time. If it is decided, the log finds the key.
                if let known = try await outcome(of: key) {
                    return try await receipt(of: known, for: command, on: occasion.on)
                }
                throw error
            }
            if changes.events.isEmpty, key == nil {
                let position = ledger.read { _, position in position }
                return Receipt(id: changes.id, eventsAppended: 0, position: position, repeated: false)
            }
            let outcome = try await commit(changes, by: permit.caller, key: key)
            if outcome.repeated { return try await receipt(of: outcome, for: command, on: occasion.on) }
            command.wasCarriedOut(outcome, by: self)
            let note = ledger.read { state, _ in
                outcome.count > 0 ? command.note(in: state, on: occasion.on) : nil
            }
            return Receipt(
                id: changes.id, eventsAppended: outcome.count, position: outcome.last, note: note, repeated: false)
        }
    }

    /// Decides a command, and holds what it would write to the caller's roles.
    private func decide<C: DecidableCommand>(
        _ command: C, in context: DecisionContext
    ) throws(Refusal) -> StreamChanges {
        let changes = try command.decide(in: context)
        try context.permit.checkReach(of: changes, in: context.state)
        return changes
    }

    func context(
        _ state: OversightState, _ position: Int, _ occasion: Occasion, _ permit: Permit
    ) -> DecisionContext {
        DecisionContext(
            state: state, position: position, occasion: occasion, permit: permit, names: directory, issuer: issuer)
    }

    private func changesBy<C: DecidableCommand>(
        _ command: C, _ occasion: Occasion, _ permit: Permit, ifRevision revisions: Set<Int>?
    ) throws(Refusal) -> StreamChanges {
        try ledger.read { state, position throws(Refusal) in
            let changes = try decide(command, in: context(state, position, occasion, permit))
            let at = changes.taggedRevision
            if let revisions, !revisions.contains(at) {
                let asked = revisions.sorted().map(String.init).joined(separator: " or ")
                throw Refusal(.stale, "\(changes.id) was changed meanwhile: it is at revision \(at), not \(asked).")
            }
            return changes.expecting(state)
        }
    }

    /// The outcome of an earlier command with a key, or `nil` if there was none.
    ///
    /// - Throws: `EventLogError` with `commandReused` if the key was used for something else.
    func outcome(of key: CommandKey?) async throws -> AppendOutcome? {
        guard let key, let known = try await log.outcome(of: key.id) else { return nil }
        guard known.fingerprint == key.fingerprint else { throw EventLogError.commandReused(key.id) }
        return known.outcome
    }

    /// Appends the events of a decision, and waits until the state holds them.
    func commit(_ changes: StreamChanges, by caller: Caller, key: CommandKey?) async throws -> AppendOutcome {
        var ids = EventIDGenerator()
        let correlation = ids.next(at: LogClock.system.now())
        guard let command = key?.id ?? CommandID(rawValue: correlation.description) else {
            throw Refusal(.invalid, "A command could not be given an id.")
        }
        // What an event names by its digest is durable before the event is.
        for blob in changes.blobs { _ = try await issuer?.blobs.store(blob) }
        let outcome = try await log.append(
            AppendRequest(
                command: command, fingerprint: key?.fingerprint ?? [], appends: changes.appends(),
                actor: caller.id.rawValue, correlation: correlation))
        // The caller is answered once the state holds the events. Others wait for it too where a stream has to be read
        // again, so it goes on if the caller leaves.
        let ledger = ledger
        try await Task { try await ledger.wait(until: outcome.last) }.value
        return outcome
    }

    /// The receipt of a command that was carried out before, marked as a repetition.
    private func receipt(
        of outcome: AppendOutcome, for command: some DecidableCommand, on day: CalendarDate
    ) async throws -> Receipt {
        // The subject is the stream of the first event; without events, it comes from the command.
        var id = ledger.read { state, _ in command.subject(in: state) }
        let note = ledger.read { state, _ in outcome.count > 0 ? command.note(in: state, on: day) : nil }
        if outcome.count > 0, let first = try await log.read(from: outcome.first, limit: 1).first {
            id = String(first.stream.id)
        }
        return Receipt(id: id, eventsAppended: outcome.count, position: outcome.last, note: note, repeated: true)
    }

    /// All events of a stream.
    func stream(_ stream: OversightStream) async throws -> [RecordedEvent] {
        guard let name = StreamName(rawValue: stream.name) else { return [] }
        var events: [RecordedEvent] = []
        while true {
            let page = try await log.read(stream: name, from: events.count + 1, limit: 1024)
            events += page
            if page.count < 1024 { return events }
        }
    }
}
