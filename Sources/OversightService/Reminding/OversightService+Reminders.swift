import EventLog
import Foundation
package import Oversight
import OversightCommands
package import OversightViews

extension OversightService {
    /// How many stale claims are given up at once; the next claim goes on with the rest.
    private static let mostAbandoned = 100

    /// Who is to be reminded of what on a day, as far as it is known at a moment; nothing is recorded.
    ///
    /// - Parameters:
    ///   - day: Any day; today if none is given.
    ///   - moment: The moment. Whom a message can reach is always asked of the directory as it is now.
    /// - Throws: ``Refusal`` if the caller may not remind; ``DirectoryError`` if the directory cannot be read.
    package func remindersDue(
        on day: CalendarDate? = nil, at moment: AsOf = .now, by caller: Caller
    ) async throws -> ReminderPlan {
        try check(.remind, by: caller)
        let day = day ?? clock.today
        let reachable = Set(addresses().keys)
        return try await withState(moment) { state in
            ReminderPlan(DueReminders(on: day, in: state, isReachable: reachable.contains), on: day, in: state)
        }
    }

    /// Claims the next digest, which the caller then sends, and tells what came of it with
    /// ``ConcludeReminder``.
    ///
    /// It is recorded before it is given out, so nobody else sends it. Claims of which nobody told the outcome within
    /// ``Reminder/claimDuration`` are given up.
    ///
    /// - Parameters:
    ///   - day: The day, never in the future; today if none is given.
    ///   - previous: Only recipients whose id comes after this one: who goes through the recipients with it meets none
    ///     twice, even where sending fails.
    ///   - key: Under which id it is sent; sent again, it gives the same digest.
    /// - Returns: The digest and where it goes, and whether an earlier request with the same key had claimed it.
    /// - Throws: ``Refusal`` if the caller may not remind or the day is in the future; `EventLogError` if the log
    ///   refuses it; ``DirectoryError`` where the directory cannot be read.
    package func claimReminder(
        on day: CalendarDate? = nil, after previous: Identifier<Person>? = nil, by caller: Caller,
        key: CommandKey? = nil
    ) async throws -> (claim: ReminderClaim, repeated: Bool) {
        try check(.remind, by: caller)
        // What a person was told stands in many streams, of which a claim writes one.
        await exclusive.lock()
        defer { exclusive.unlock() }
        if let known = try await outcome(of: key) { return (try await claim(recordedBy: known), true) }
        let occasion = Occasion(on: day, today: clock.today)
        guard occasion.on <= occasion.today else {
            throw Refusal(
                .dateInFuture,
                "Nobody is reminded for \(occasion.on) before it has come; today is \(occasion.today).")
        }
        return try await retryingOnConflict(orRefuse: "Others keep changing the same reminders; try again in a moment.")
        {
            let reachable = Set(addresses().keys)
            let changes = try decideClaim(occasion, after: previous, reachable: reachable)
            if changes.events.isEmpty, key == nil { return (ReminderClaim(), false) }
            let outcome = try await commit(changes, by: caller, key: key)
            reminderQueue.follow(outcome)
            return (try await claim(recordedBy: outcome), outcome.repeated)
        }
    }

    private func decideClaim(
        _ occasion: Occasion, after previous: Identifier<Person>?, reachable: Set<Identifier<Person>>
    ) throws -> StreamChanges {
        let now = UTCSecond(seconds: Int(clock.instant.timeIntervalSince1970.rounded(.down)))
        return try ledger.read { state, position in
            let next = reminderQueue.next(
                on: occasion.on, after: previous, reachable: reachable, in: state, at: position)
            let id = next.map { Reminder.identifier(of: $0.recipient, on: occasion.on).rawValue }
            var changes = StreamChanges(id ?? "", .reminder, revision: 0, [])
            let stale = state.reminded.entities.lazy.flatMap(\.reminders).filter { $0.isStale(at: now) }
            for reminder in stale.prefix(Self.mostAbandoned) {
                let events = try reminder.decide(.abandon(at: now), Occasion(today: occasion.today))
                changes = changes.with(
                    .reminder, reminder.id.rawValue, revision: reminder.revision,
                    events.map(OversightEvent.reminder))
            }
            guard let next, let id else { return changes }
            let person = Identifier<RemindedPerson>(rawValue: next.recipient.rawValue)
            let reminded = state.reminded[person] ?? RemindedPerson(id: person)
            let events = try reminded.prepare(next.causes, occasion, at: now)
            return changes.with(
                .reminder, id, revision: reminded.reminder(on: occasion.on).revision,
                events.map(OversightEvent.reminder))
        }
    }

    /// The claim that stands in the log.
    private func claim(recordedBy outcome: AppendOutcome) async throws -> ReminderClaim {
        guard outcome.count > 0 else { return ReminderClaim() }
        for recorded in try await log.read(from: outcome.first, through: outcome.last, limit: outcome.count) {
            guard case (_, .reminder(.prepared(let prepared))) = try recorded.domainEvent() else { continue }
            let entry = directory.entry(prepared.recipient)
            guard let address = entry?.email, !address.isEmpty else {
                throw Refusal(
                    .notFound, "\(prepared.recipient) has no address any more; record that the reminder failed.")
            }
            let digest = ledger.read { state, _ in
                ReminderDigest(recipient: prepared.recipient, on: prepared.on, causes: prepared.items, in: state)
            }
            return ReminderClaim(digest, mail: ReminderClaim.Mail(address: address, name: entry?.name))
        }
        return ReminderClaim()
    }

    /// The addresses of the persons who have one.
    private func addresses() -> [Identifier<Person>: String] {
        var addresses: [Identifier<Person>: String] = [:]
        for entry in directory.all() {
            if let email = entry.email, !email.isEmpty { addresses[Identifier(rawValue: entry.id)] = email }
        }
        return addresses
    }
}
