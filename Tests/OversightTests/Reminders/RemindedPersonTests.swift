import Oversight
import TestSupport
import Testing

@Suite("What a person was reminded of")
struct RemindedPersonTests {
    private static let at = UTCSecond(seconds: 1_714_717_801)

    private static func cause(
        _ stage: ReminderStage, due: CalendarDate = "2024-05-31", week: Int = 0, of id: String = "a-1"
    ) -> ReminderCause {
        ReminderCause(ReminderSubject(.activity, id), due: due, stage, week: week)
    }

    /// A person to whom reminders were sent, each on a day of its own.
    private static func sent(_ reminders: (CalendarDate, ReminderCause)...) -> RemindedPerson {
        var person = RemindedPerson(id: "p-17")
        for (day, cause) in reminders {
            person.apply(prepared(cause, on: day), at: person.revision + 1, on: day)
            person.apply(.sent(ReminderSent(on: day)), at: person.revision + 1, on: day)
        }
        return person
    }

    private static func prepared(_ cause: ReminderCause, on day: CalendarDate) -> ReminderEvent {
        .prepared(ReminderPrepared(on: day, recipient: "p-17", at: at, items: [cause]))
    }

    @Test("covers the stages before it, but no later stage, no other deadline and no other entity")
    func covered() {
        let person = Self.sent(("2024-05-24", Self.cause(.oneWeekBefore)))
        #expect(person.wasReminded(of: Self.cause(.oneWeekBefore)))
        #expect(person.wasReminded(of: Self.cause(.fourWeeksBefore)))
        #expect(!person.wasReminded(of: Self.cause(.overdue)))
        #expect(!person.wasReminded(of: Self.cause(.oneWeekBefore, due: "2024-06-30")))
        #expect(!person.wasReminded(of: Self.cause(.oneWeekBefore, of: "a-2")))
    }

    @Test("distinguishes weeks")
    func weeks() {
        let person = Self.sent(("2024-06-10", Self.cause(.stillOverdue, week: 1)))
        #expect(person.wasReminded(of: Self.cause(.stillOverdue, week: 1)))
        #expect(!person.wasReminded(of: Self.cause(.stillOverdue, week: 2)))
    }

    @Test("is not forgotten while the deadline is moved away and back")
    func backAgain() {
        let person = Self.sent(
            ("2024-05-24", Self.cause(.oneWeekBefore)), ("2024-05-27", Self.cause(.fourWeeksBefore, due: "2024-06-24")))
        #expect(person.wasReminded(of: Self.cause(.oneWeekBefore)))
        #expect(person.wasReminded(of: Self.cause(.fourWeeksBefore, due: "2024-06-24")))
        #expect(!person.wasReminded(of: Self.cause(.overdue)))
    }

    @Test("is claimed while being sent, free once it failed, and claimed for good once given up")
    func outcomes() {
        var person = RemindedPerson(id: "p-17")
        let cause = Self.cause(.fourWeeksBefore)
        person.apply(Self.prepared(cause, on: "2024-05-03"), at: person.revision + 1, on: "2024-05-03")
        #expect(person.wasReminded(of: cause))
        person.apply(.failed(ReminderFailed(on: "2024-05-03", reason: "x")), at: person.revision + 1, on: "2024-05-03")
        #expect(!person.wasReminded(of: cause))
        #expect(person.isFree(on: "2024-05-03"))
        person.apply(Self.prepared(cause, on: "2024-05-06"), at: person.revision + 1, on: "2024-05-06")
        person.apply(.abandoned(ReminderAbandoned(on: "2024-05-06")), at: person.revision + 1, on: "2024-05-06")
        #expect(person.wasReminded(of: cause))
        #expect(!person.isFree(on: "2024-05-06"))
    }

    @Test("is one message a day, and none for a day before the latest")
    func days() throws {
        let person = Self.sent(("2024-05-24", Self.cause(.oneWeekBefore)))
        #expect(!person.isFree(on: "2024-05-24"))
        #expect(!person.isFree(on: "2024-05-23"))
        #expect(person.isFree(on: "2024-05-25"))
        let other = [Self.cause(.oneWeekBefore, of: "a-2")]
        #expect(throws: Refusal.self) {
            try person.prepare(other, Occasion(on: "2024-05-23", today: "2024-06-01"), at: Self.at)
        }
        #expect(throws: Refusal.self) {
            try person.prepare(other, Occasion(on: "2024-05-24", today: "2024-06-01"), at: Self.at)
        }
        #expect(throws: Refusal.self) {
            try person.prepare([Self.cause(.fourWeeksBefore)], Occasion(today: "2024-06-01"), at: Self.at)
        }
        let events = try person.prepare(other, Occasion(today: "2024-06-01"), at: Self.at)
        #expect(events.count == 1)
    }

    @Test("is kept short: the latest reminder, and those that are still being sent")
    func short() {
        var person = Self.sent(("2024-05-03", Self.cause(.fourWeeksBefore)), ("2024-05-24", Self.cause(.oneWeekBefore)))
        #expect(person.reminders.map(\.day) == ["2024-05-24"])
        #expect(person.reminders.first?.items == [])
        person.apply(Self.prepared(Self.cause(.overdue), on: "2024-06-03"), at: person.revision + 1, on: "2024-06-03")
        person.apply(
            Self.prepared(Self.cause(.overdue, of: "a-2"), on: "2024-06-04"), at: person.revision + 1, on: "2024-06-04")
        #expect(person.reminders.map(\.day) == ["2024-06-03", "2024-06-04"])
        person.apply(.sent(ReminderSent(on: "2024-06-04")), at: person.revision + 1, on: "2024-06-03")
        #expect(person.reminders.map(\.day) == ["2024-06-04"])
        #expect(person.wasReminded(of: Self.cause(.overdue)))
        #expect(person.revision == 7)
    }
}
