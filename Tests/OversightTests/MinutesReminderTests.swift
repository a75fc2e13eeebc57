import Oversight
import TestSupport
import Testing

@Suite("Reminders of minutes")
struct MinutesReminderTests {
    private let meeting: OversightStream = OversightStream(.meeting, "u-2024-09-11")
    private let body = OversightStream(.body, "u")

    private func state(_ events: [MeetingEvent]) -> OversightState {
        var state = OversightState()
        var position = 0
        func add(_ event: OversightEvent, _ stream: OversightStream) {
            position += 1
            state.apply(event, at: position, to: stream)
        }
        add(.body(.established(.init(on: "2024-01-01", municipality: "m", name: "U", kind: .subcommittee))), body)
        for (person, office) in [("p-chair", Office.chair), ("p-sec", .secretary), ("p-1", .member)] {
            let id = Identifier<Person>(rawValue: person)
            add(.body(.mandateGiven(.init(on: "2024-01-01", person: id, office: office))), body)
        }
        add(.meeting(.scheduled(.init(on: "2024-08-01", body: "u", date: "2024-09-11"))), meeting)
        for event in events { add(.meeting(event), meeting) }
        return state
    }

    private func due(
        _ day: CalendarDate, _ events: [MeetingEvent] = [], reachable: Set<Identifier<Person>> = ["p-chair", "p-sec"]
    ) -> [String] {
        let due = DueReminders(on: day, in: state(events)) { reachable.contains($0) }
        return due.digests.map { "\($0.recipient) \($0.causes.map { "\($0.stage.rawValue) \($0.due)" })" }
    }

    @Test("go to the secretary and the chair, until the minutes are adjusted and posted")
    func steps() {
        #expect(due("2024-09-10").isEmpty)
        #expect(due("2024-09-17").isEmpty)
        let week = "[\"one_week_before 2024-09-25\"]"
        #expect(due("2024-09-18") == ["p-chair \(week)", "p-sec \(week)"])
        #expect(due("2024-09-18", reachable: ["p-sec", "p-1"]) == ["p-sec \(week)"])
        let adjusted = MeetingEvent.minutesAdjusted(.init(on: "2024-09-18"))
        #expect(due("2024-09-20", [adjusted]).allSatisfy { $0.contains("due_day 2024-09-20") })
        let posted = MeetingEvent.minutesPosted(.init(on: "2024-09-20"))
        #expect(due("2024-10-20", [adjusted, posted]).isEmpty)
    }

    @Test("end after eight weeks, and are not of a meeting that is cancelled")
    func end() {
        #expect(due("2024-11-20").count == 2)
        #expect(due("2024-11-21").isEmpty)
        #expect(due("2024-09-25", [.cancelled(.init(on: "2024-09-01"))]).isEmpty)
    }
}
