import Crypto
import EventCatalogue
public import EventLog
import Foundation
public import Oversight
public import OversightViews
import ReportReading

/// Under which id a command is sent, so that sending it again changes nothing.
public struct CommandKey: Sendable, Hashable {
    /// The id that the sender chose.
    public var id: CommandID
    /// A digest of all that was sent: the same id for something else is refused.
    public var fingerprint: [UInt8]

    /// A key.
    ///
    /// - Parameters:
    ///   - id: The id that the sender chose.
    ///   - fingerprint: A digest of all that was sent, at most 64 bytes.
    public init(id: CommandID, fingerprint: [UInt8]) {
        self.id = id
        self.fingerprint = fingerprint
    }
}

extension OversightService {
    /// Carries out a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - day: The day on which it happened; today where none is given.
    ///   - caller: Who asks.
    ///   - key: Under which id it is sent; a new one where none is given.
    ///   - revisions: The revisions of which the thing must be at one, where the sender says so.
    /// - Returns: What it did.
    /// - Throws: ``Refusal`` where it cannot or may not be carried out, `EventLogError` where the log refuses it.
    public func perform(
        _ command: ServiceCommand, on day: CalendarDate? = nil, by caller: Caller, key: CommandKey? = nil,
        ifRevision revisions: Set<Int>? = nil
    ) async throws -> Receipt {
        let command = try withoutPersons(command)
        do {
            guard command.needsTurn else { return try await carryOut(command, day, caller, key, revisions) }
            await turnstile.enter()
            defer { turnstile.leave() }
            return try await carryOut(command, day, caller, key, revisions)
        } catch let refusal as Refusal {
            throw directory.naming(refusal)
        }
    }

    /// Decides a command as ``perform(_:on:by:key:ifRevision:)`` does, and appends nothing.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - day: The day on which it happened; today where none is given.
    ///   - caller: Who asks.
    /// - Throws: ``Refusal`` where it cannot or may not be carried out.
    public func rehearse(_ command: ServiceCommand, on day: CalendarDate? = nil, by caller: Caller) throws {
        let occasion = Occasion(on: day, today: clock.today)
        try ledger.read { state, position in
            _ = try CommandDecider(state: state, position: position, caller: caller, occasion: occasion)
                .decide(command)
        }
    }

    /// A command in which nobody is named by what another program said; a mail agent may say of whom it speaks.
    private func withoutPersons(_ command: ServiceCommand) throws -> ServiceCommand {
        guard case .concludeReminder(let id, .failed(let reason)) = command else { return command }
        return .concludeReminder(
            id, .failed(reason: try directory.redacted(reason, of: Reminder.parts(of: id).recipient)))
    }

    private func carryOut(
        _ command: ServiceCommand, _ day: CalendarDate?, _ caller: Caller, _ key: CommandKey?, _ revisions: Set<Int>?
    ) async throws -> Receipt {
        let occasion = Occasion(on: day, today: clock.today)
        return try await decidingAgain(orRefuse: "Others keep changing the same thing; try again in a moment.") {
            let decided: Decided
            do throws(Refusal) {
                decided = try decide(command, by: caller, on: occasion, ifRevision: revisions)
            } catch {
                // What has been carried out may well be refused the second time. Where it is not, the log knows the key.
                if let known = try await outcome(of: key) { return try await receipt(of: known, for: command) }
                throw error
            }
            if decided.events.isEmpty, key == nil {
                let position = ledger.read { _, position in position }
                return Receipt(id: decided.id, eventsAppended: 0, position: position, repeated: false)
            }
            let outcome = try await commit(decided, by: caller, key: key)
            if outcome.repeated { return try await receipt(of: outcome, for: command) }
            if case .concludeReminder = command { reminderQueue.follow(outcome) }
            return Receipt(id: decided.id, eventsAppended: outcome.count, position: outcome.last, repeated: false)
        }
    }

    private func decide(
        _ command: ServiceCommand, by caller: Caller, on occasion: Occasion, ifRevision revisions: Set<Int>?
    ) throws(Refusal) -> Decided {
        try ledger.read { state, position throws(Refusal) in
            let decider = CommandDecider(state: state, position: position, caller: caller, occasion: occasion)
            let decided = try decider.decide(command)
            if let revisions, let at = decided.streams.first?.revision, !revisions.contains(at) {
                let asked = revisions.sorted().map(String.init).joined(separator: " or ")
                throw Refusal(.stale, "\(decided.id) was changed meanwhile: it is at revision \(at), not \(asked).")
            }
            return decided
        }
    }

    /// Imports a document, whole or not at all.
    ///
    /// - Parameters:
    ///   - request: The document.
    ///   - caller: Who asks.
    ///   - key: Under which id it is sent; a new one where none is given.
    /// - Returns: What was read and recorded, and whether an earlier request with the same key had recorded it.
    /// - Throws: `ReadingError` where the document cannot be read, ``Refusal`` where it cannot be recorded.
    public func importDocument(
        _ request: ImportRequest, by caller: Caller, key: CommandKey? = nil
    ) async throws -> (view: ImportView, repeated: Bool) {
        try check(.importDocument, by: caller)
        guard request.asOf <= clock.today else {
            throw Refusal(
                .dateInFuture, "A report cannot speak as of \(request.asOf), which is after today, \(clock.today).")
        }
        guard !Municipality.shortName(request.municipality).isEmpty else {
            throw Refusal(.invalid, "Name the municipality that published the report.")
        }
        let report = try ReportReader.read(request.bytes)
        let known = request.dryRun ? nil : try await outcome(of: key)
        return try await decidingAgain(
            orRefuse: "Others keep changing the same activities; import the document again in a moment."
        ) {
            let matches = ledger.read { state, _ in
                ActivityMatch.all(
                    in: report, of: state.identifier(ofMunicipality: request.municipality), on: request.asOf,
                    state: state)
            }
            let histories = known == nil ? try await histories(of: matches.map(\.id)) : [:]
            let plan = try ledger.read { state, _ in
                var planner = ImportPlanner(
                    report: report, request: request, state: state, matches: matches, histories: histories)
                // What was carried out already is told again, whatever became of the report since.
                return (id: planner.reportID, decided: try known == nil ? planner.plan() : nil)
            }
            func view(_ events: Int) -> ImportView {
                ImportView(
                    report, id: plan.id, matches: matches, on: request.asOf, events: events, dryRun: request.dryRun)
            }
            guard let decided = plan.decided else { return (view(known?.count ?? 0), true) }
            if request.dryRun || (decided.events.isEmpty && key == nil) { return (view(decided.events.count), false) }
            let outcome = try await commit(decided, by: caller, key: key)
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

    /// What came of an earlier command with a key, or `nil` where there was none.
    ///
    /// - Throws: `EventLogError` with `commandReused` where the key was used for something else.
    func outcome(of key: CommandKey?) async throws -> AppendOutcome? {
        guard let key, let known = try await log.outcome(of: key.id) else { return nil }
        guard known.fingerprint == key.fingerprint else { throw EventLogError.commandReused(key.id) }
        return known.outcome
    }

    /// Appends what was decided, and lets the state take it.
    func commit(_ decided: Decided, by caller: Caller, key: CommandKey?) async throws -> AppendOutcome {
        var ids = EventIDGenerator()
        let correlation = ids.next(at: LogClock.system.now())
        guard let command = key?.id ?? CommandID(rawValue: correlation.description) else {
            throw Refusal(.invalid, "A command could not be given an id.")
        }
        let outcome = try await log.append(
            AppendRequest(
                command: command, fingerprint: key?.fingerprint ?? [], appends: decided.appends(),
                actor: caller.id.rawValue, correlation: correlation))
        // The caller is answered once the state holds the events.
        try await ledger.wait(until: outcome.last)
        return outcome
    }

    /// The receipt of a command that had been carried out before: the same as then, said to be repeated.
    private func receipt(of outcome: AppendOutcome, for command: ServiceCommand) async throws -> Receipt {
        // What it was about stands in its first event; where it had none, in the command.
        var id = ledger.read { state, _ in command.subject(in: state) }
        if outcome.count > 0, let first = try await log.read(from: outcome.first, limit: 1).first {
            id = String(first.stream.id)
        }
        return Receipt(id: id, eventsAppended: outcome.count, position: outcome.last, repeated: true)
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
