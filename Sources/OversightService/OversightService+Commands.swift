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
    /// How often a command is decided again when others changed its streams meanwhile.
    private static let attempts = 32

    /// Carries out a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - day: The day on which it happened; today where none is given.
    ///   - caller: Who asks.
    ///   - key: Under which id it is sent; a new one where none is given.
    ///   - revision: The revision that the thing must be at, where the sender says so.
    /// - Returns: What it did.
    /// - Throws: ``Refusal`` where it cannot or may not be carried out, `EventLogError` where the log refuses it.
    public func perform(
        _ command: ServiceCommand, on day: CalendarDate? = nil, by caller: Caller, key: CommandKey? = nil,
        ifRevision revision: Int? = nil
    ) async throws -> Receipt {
        let occasion = Occasion(on: day, today: clock.today)
        return try await append(by: caller, key: key) { state, position throws(Refusal) in
            let decider = CommandDecider(state: state, position: position, caller: caller, occasion: occasion)
            let decided = try decider.decide(command)
            if let revision, let at = decided.streams.first?.revision, at != revision {
                throw Refusal(
                    .stale, "\(decided.id) was changed meanwhile: it is at revision \(at), not \(revision).")
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
    /// - Returns: What was read and recorded.
    /// - Throws: `ReadingError` where the document cannot be read, ``Refusal`` where it cannot be recorded.
    public func importDocument(
        _ request: ImportRequest, by caller: Caller, key: CommandKey? = nil
    ) async throws -> ImportView {
        try check(.importDocument, by: caller)
        guard request.asOf <= clock.today else {
            throw Refusal(
                .dateInFuture, "A report cannot speak as of \(request.asOf), which is after today, \(clock.today).")
        }
        let municipality = Municipality.identifier(name: request.municipality)
        guard !Municipality.shortName(request.municipality).isEmpty else {
            throw Refusal(.invalid, "Name the municipality that published the report.")
        }
        let report = try ReportReader.read(request.bytes)
        for _ in 0..<Self.attempts {
            let matches = ledger.read { state, _ in
                ActivityMatch.all(in: report, of: municipality, on: request.asOf, state: state)
            }
            let histories = try await histories(of: matches.map(\.id))
            let plan = try ledger.read { state, _ in
                var planner = ImportPlanner(
                    report: report, day: request.asOf, municipalityName: request.municipality,
                    committeeName: request.committee, state: state, matches: matches, histories: histories)
                return (id: planner.reportID, decided: try planner.plan())
            }
            func view(_ events: Int) -> ImportView {
                ImportView(
                    report, id: plan.id, matches: matches, on: request.asOf, events: events, dryRun: request.dryRun)
            }
            if request.dryRun { return view(plan.decided.events.count) }
            do {
                let receipt = try await commit(plan.decided, by: caller, key: key)
                return view(receipt.repeated ? 0 : receipt.eventsAppended)
            } catch let error as EventLogError where error.code == .conflict {
                try await ledger.catchUp(to: log.head().size)
            }
        }
        throw Refusal(.wrongState, "Others keep changing the same activities; import the document again in a moment.")
    }

    private func histories(
        of activities: [Identifier<Activity>]
    ) async throws -> [Identifier<Activity>: [ActivityEvent]] {
        var histories: [Identifier<Activity>: [ActivityEvent]] = [:]
        for id in activities {
            var events: [ActivityEvent] = []
            for recorded in try await stream(OversightStream(.activity, id.rawValue)) {
                if case (_, .activity(let event)) = try recorded.domainEvent() { events.append(event) }
            }
            if !events.isEmpty { histories[id] = events }
        }
        return histories
    }

    private func append(
        by caller: Caller, key: CommandKey?, _ decide: (OversightState, Int) throws(Refusal) -> Decided
    ) async throws -> Receipt {
        if let key, let known = try await log.outcome(of: key.id) {
            guard known.fingerprint == key.fingerprint else {
                throw Refusal(.invalid, "The key \(key.id) was used for another command; choose a new one.")
            }
            return try await repeated(known.outcome)
        }
        for _ in 0..<Self.attempts {
            let decided = try ledger.read { state, position in try decide(state, position) }
            do {
                return try await commit(decided, by: caller, key: key)
            } catch let error as EventLogError where error.code == .conflict {
                try await ledger.catchUp(to: log.head().size)
            }
        }
        throw Refusal(.wrongState, "Others keep changing the same thing; try again in a moment.")
    }

    private func commit(_ decided: Decided, by caller: Caller, key: CommandKey?) async throws -> Receipt {
        let events = decided.events
        if events.isEmpty, key == nil {
            let position = ledger.read { _, position in position }
            return Receipt(id: decided.id, eventsAppended: 0, position: position, repeated: false)
        }
        let id = UUID().uuidString.lowercased()
        guard let fresh = CommandID(rawValue: id), let correlation = EventID(id) else {
            throw Refusal(.invalid, "A command could not be given an id.")
        }
        let outcome = try await log.append(
            AppendRequest(
                command: key?.id ?? fresh, fingerprint: key?.fingerprint ?? [], appends: decided.appends(),
                actor: caller.id.rawValue, correlation: correlation))
        if outcome.repeated { return try await repeated(outcome) }
        if !events.isEmpty { ledger.take(events, first: outcome.first) }
        try await ledger.catchUp(to: outcome.last)
        return Receipt(
            id: decided.id, eventsAppended: outcome.count, position: outcome.last, repeated: false)
    }

    /// The receipt of a command that had been carried out before: the same as then, said to be repeated.
    private func repeated(_ outcome: AppendOutcome) async throws -> Receipt {
        var id = ""
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
