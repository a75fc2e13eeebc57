import Oversight
import TestSupport
import Testing

@Suite("A reminder")
struct ReminderTests {
    private static let day: CalendarDate = "2024-05-03"
    private static let id: Identifier<Reminder> = "p-17-2024-05-03"
    private static let items = [ReminderCause(ReminderSubject(.activity, "a-1"), due: "2024-05-31", .fourWeeksBefore)]
    private static let at = UTCSecond(seconds: 1_714_717_801)
    private static let prepared = ReminderEvent.prepared(
        ReminderPrepared(on: day, recipient: "p-17", at: at, items: items))
    private static let sent = ReminderEvent.sent(ReminderSent(on: day))
    private static let failed = ReminderEvent.failed(ReminderFailed(on: day, reason: "Status 75."))
    private static let abandoned = ReminderEvent.abandoned(ReminderAbandoned(on: day))

    /// What comes of a command after some events.
    private func decide(
        after events: ReminderEvent..., command: ReminderCommand, on day: CalendarDate = Self.day
    ) throws -> [ReminderEvent] {
        var reminder = Reminder(id: Self.id)
        for event in events { reminder.apply(event) }
        return try reminder.decide(command, Occasion(on: day, today: "2024-05-04"))
    }

    @Test("is claimed with its deadlines, and then sent")
    func sending() throws {
        let claimed = try decide(command: .prepare(Self.items, at: Self.at))
        #expect(claimed == [Self.prepared])
        let concluded = try decide(after: Self.prepared, command: .conclude(.sent))
        #expect(concluded == [Self.sent])
        let again = try decide(after: Self.prepared, Self.sent, command: .conclude(.sent))
        #expect(again == [])
    }

    @Test("that failed can be claimed again; its causes are free")
    func failing() throws {
        let concluded = try decide(after: Self.prepared, command: .conclude(.failed(reason: "Status 75.")))
        #expect(concluded == [Self.failed])
        let again = try decide(after: Self.prepared, Self.failed, command: .prepare(Self.items, at: Self.at))
        #expect(again == [Self.prepared])
        var reminder = Reminder(id: Self.id)
        for event in [Self.prepared, Self.failed] { reminder.apply(event) }
        #expect(reminder.items == [])
    }

    @Test("says why it failed without the addresses in it")
    func reasons() throws {
        let said = "  <lind@ange.example>:\n user unknown (to=lind@ange.example) "
        let events = try decide(after: Self.prepared, command: .conclude(.failed(reason: said)))
        #expect(events == [.failed(ReminderFailed(on: Self.day, reason: "(address) user unknown (address)"))])
        let silent = try decide(after: Self.prepared, command: .conclude(.failed(reason: " ")))
        #expect(silent == [.failed(ReminderFailed(on: Self.day, reason: "No reason was given."))])
    }

    @Test("is given up after 15 minutes without an outcome, and not before")
    func abandoning() throws {
        let late = UTCSecond(seconds: Self.at.seconds + 900)
        let events = try decide(after: Self.prepared, command: .abandon(at: late))
        #expect(events == [Self.abandoned])
        Scenario<Reminder>.given(Self.prepared).when(
            .abandon(at: UTCSecond(seconds: Self.at.seconds + 899)), on: Self.day
        ).refused(.wrongState, mentioning: "15 minutes")
        Scenario<Reminder>.given(Self.prepared, Self.sent).when(.abandon(at: late), on: Self.day).refused(.wrongState)
        let again = try decide(after: Self.prepared, Self.abandoned, command: .abandon(at: late))
        #expect(again == [])
    }

    @Test("is claimed once: not while it is being sent, nor after it was sent or given up")
    func once() {
        let claim = ReminderCommand.prepare(Self.items, at: Self.at)
        Scenario<Reminder>.given(Self.prepared).when(claim, on: Self.day).refused(.wrongState, mentioning: "being sent")
        Scenario<Reminder>.given(Self.prepared, Self.sent).when(claim, on: Self.day).refused(
            .wrongState, mentioning: "already")
        Scenario<Reminder>.given(Self.prepared, Self.abandoned).when(claim, on: Self.day).refused(.wrongState)
    }

    @Test("has at least one item, and is not for a future day")
    func refusals() {
        Scenario<Reminder>.givenNothing().when(.prepare([], at: Self.at), on: Self.day).refused(.invalid)
        Scenario<Reminder>.givenNothing().when(.prepare(Self.items, at: Self.at), on: "2024-05-05", today: "2024-05-04")
            .refused(.dateInFuture)
    }

    @Test("has no outcome without a claim, and none other than the first")
    func outcomes() {
        Scenario<Reminder>.givenNothing().when(.conclude(.sent), on: Self.day).refused(.notFound)
        Scenario<Reminder>.given(Self.prepared, Self.sent).when(.conclude(.failed(reason: "x")), on: Self.day).refused(
            .wrongState, mentioning: "sent")
        Scenario<Reminder>.given(Self.prepared, Self.failed).when(.conclude(.sent), on: Self.day).refused(.wrongState)
        Scenario<Reminder>.given(Self.prepared, Self.abandoned).when(.conclude(.sent), on: Self.day).refused(
            .wrongState, mentioning: "given up")
    }

    @Test("has an identifier made of the person and the day, whatever hyphens the person has")
    func identifiers() {
        for person in ["p-17", "x", "a-2024-01-01", "7"] as [Identifier<Person>] {
            let id = Reminder.identifier(of: person, on: "2024-05-03")
            let parts = Reminder.parts(of: id)
            #expect(parts.recipient == person)
            #expect(parts.day == "2024-05-03")
        }
        for odd in ["", "x", "2024-05-03", "-2024-05-03", "p-2024-02-30", "p2024-05-03"] as [Identifier<Reminder>] {
            #expect(Reminder.parts(of: odd).day == .distantPast, "\(odd)")
            #expect(Reminder.parts(of: odd).recipient.rawValue == odd.rawValue)
        }
    }

    @Test("converts a time to text and back, and refuses any other text")
    func times() {
        for seconds in [0, -1, 1_714_717_801, -62_135_596_800, 253_402_300_799] {
            let time = UTCSecond(seconds: seconds)
            #expect(UTCSecond("\(time)") == time, "\(time)")
            #expect(time.seconds == seconds)
        }
        #expect("\(UTCSecond(seconds: 1_714_717_801))" == "2024-05-03T06:30:01Z")
        for text in [
            "", "2024-05-03", "2024-05-03T06:30:01", "2024-05-03 06:30:01Z", "2024-05-03T24:00:00Z",
            "2024-05-03T06:60:01Z", "2024-02-30T06:30:01Z", "2024-05-03T06:30:01+", "2024-05-03T06:3a:01Z",
        ] { #expect(UTCSecond(text) == nil, "\(text)") }
    }
}
