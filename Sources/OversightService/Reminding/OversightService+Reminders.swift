import EventLog
import Foundation
import Oversight
package import OversightCommands
package import OversightViews

extension ListRemindersDue: Query {
    /// Tells who is to be reminded of what on the day, as far as it is known at the moment; nothing is recorded.
    ///
    /// Whom a message can reach is always asked of the directory as it is now.
    ///
    /// - Throws: ``Refusal`` if the log does not have the moment.
    package func answer(in access: Access) async throws -> ReminderPlan {
        let day = day ?? access.service.clock.today
        let reachable = Set(access.service.addresses().keys)
        return try await access.withState(moment) { state in
            ReminderPlan(DueReminders(on: day, in: state, isReachable: reachable.contains), on: day, in: state)
        }
    }
}

extension OversightService {
    /// How many stale claims are given up at once; the next claim goes on with the rest.
    private static let mostAbandoned = 100

    /// Claims the next digest for the caller, who then sends it and reports the outcome with `ConcludeReminder`.
    ///
    /// The claim is recorded before the digest is returned, so nobody else sends it. Claims without an outcome are given up
    /// after ``Reminder/claimDuration``.
    ///
    /// - Parameters:
    ///   - claim: The day, and the recipient after which to go on. A caller that passes the last recipient meets none twice,
    ///     even if sending fails.
    ///   - permit: Proof that the caller has a role for reminding.
    ///   - key: The idempotency key: a repeated request gets the same digest.
    /// - Returns: The digest and where it goes, and whether an earlier request with the same key had claimed it.
    /// - Throws: ``Refusal`` if the permit is not for reminding or the day is in the future; `EventLogError` if the log
    ///   refuses it.
    package func claimReminder(
        _ claim: ClaimReminder, with permit: Permit, key: CommandKey? = nil
    ) async throws -> (claim: ReminderClaim, repeated: Bool) {
        _ = try access(for: ClaimReminder.self, with: permit)
        // A person's reminders are in many streams, of which a claim writes one.
        await exclusive.lock()
        defer { exclusive.unlock() }
        if let known = try await outcome(of: key) { return (try await self.claim(recordedBy: known), true) }
        let occasion = Occasion(on: claim.day, today: clock.today)
        guard occasion.on <= occasion.today else {
            throw Refusal(
                .dateInFuture,
                "Nobody is reminded for \(occasion.on) before it has come; today is \(occasion.today).")
        }
        return try await retryingOnConflict(orRefuse: "Others keep changing the same reminders; try again in a moment.")
        {
            let reachable = Set(addresses().keys)
            let changes = try decideClaim(occasion, after: claim.previous, reachable: reachable)
            if changes.events.isEmpty, key == nil { return (ReminderClaim(), false) }
            let outcome = try await commit(changes, by: permit.caller, key: key)
            reminderQueue.follow(outcome)
            return (try await self.claim(recordedBy: outcome), outcome.repeated)
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

    /// The claim that was recorded.
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
    fileprivate func addresses() -> [Identifier<Person>: String] {
        var addresses: [Identifier<Person>: String] = [:]
        for entry in directory.all() {
            if let email = entry.email, !email.isEmpty { addresses[Identifier(rawValue: entry.id)] = email }
        }
        return addresses
    }
}
