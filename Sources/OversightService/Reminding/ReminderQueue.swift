import EventLog
import Oversight
import Synchronization

/// Keeps the digests that a run of reminders still has to send, so that claiming one after the other does not compute each
/// time what is due.
///
/// It is a cache: valid as long as only the run's own events are appended, and filled again when it is empty.
final class ReminderQueue: Sendable {
    private struct Plan {
        var day: CalendarDate
        var reachable: Set<Identifier<Person>>
        /// The last position that the plan takes into account.
        var position: Int
        var waiting: [DueReminders.Digest]
    }

    private let plan = Mutex<Plan?>(nil)

    /// Takes the next digest for a day.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - previous: Only recipients whose id comes after this one.
    ///   - reachable: The persons to whom a message can be sent.
    ///   - state: The state.
    ///   - position: The last position that the state holds.
    func next(
        on day: CalendarDate, after previous: Identifier<Person>?, reachable: Set<Identifier<Person>>,
        in state: OversightState, at position: Int
    ) -> DueReminders.Digest? {
        plan.withLock { plan in
            if let known = plan, known.day == day, known.position == position, known.reachable == reachable,
                let digest = Self.take(from: &plan, after: previous)
            {
                return digest
            }
            let due = DueReminders(on: day, in: state, isReachable: reachable.contains)
            plan = Plan(day: day, reachable: reachable, position: position, waiting: due.digests)
            return Self.take(from: &plan, after: previous)
        }
    }

    /// Advances past events of the run itself, which change nothing for the remaining recipients.
    ///
    /// - Parameter outcome: The positions of the events.
    func follow(_ outcome: AppendOutcome) {
        guard outcome.count > 0 else { return }
        plan.withLock { plan in
            if plan?.position == outcome.first - 1 { plan?.position = outcome.last }
        }
    }

    private static func take(from plan: inout Plan?, after previous: Identifier<Person>?) -> DueReminders.Digest? {
        guard let waiting = plan?.waiting,
            let place = waiting.firstIndex(where: { previous.map { [id = $0.recipient] in $0 < id } ?? true })
        else { return nil }
        return plan?.waiting.remove(at: place)
    }
}
