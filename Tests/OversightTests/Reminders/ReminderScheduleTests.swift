import Oversight
import SeededRandom
import TestSupport
import Testing

@Suite("The reminders of a deadline")
struct ReminderScheduleTests {
    /// The stages on each of some days, as `stage` or `stage week`.
    private func stages(
        _ kind: ReminderSubject.Kind, due: CalendarDate, on days: CalendarDate...
    ) -> [String?] {
        days.map { day in
            ReminderSchedule(kind, due: due).step(on: day).map { step in
                step.stage.rawValue + (step.week > 0 ? " \(step.week)" : "")
            }
        }
    }

    @Test("An activity's fall 28 and 7 days before its end, on the next working day, and each week after that")
    func activity() {
        // Friday 31 May 2024; the next working day is Monday 3 June.
        let stages = stages(
            .activity, due: "2024-05-31", on: "2024-05-02", "2024-05-03", "2024-05-23", "2024-05-24", "2024-05-31",
            "2024-06-02", "2024-06-03", "2024-06-09", "2024-06-10", "2024-06-16", "2024-06-17", "2025-06-02")
        #expect(
            stages == [
                nil, "four_weeks_before", "four_weeks_before", "one_week_before", "one_week_before", "one_week_before",
                "overdue", "overdue", "still_overdue 1", "still_overdue 1", "still_overdue 2", "still_overdue 52",
            ])
    }

    @Test("A report's fall 7 days before its due day, on that day, on the next working day, and each week after that")
    func report() {
        let stages = stages(
            .report, due: "2024-10-02", on: "2024-09-04", "2024-09-24", "2024-09-25", "2024-10-01", "2024-10-02",
            "2024-10-03", "2024-10-09", "2024-10-10")
        #expect(
            stages == [
                nil, nil, "one_week_before", "one_week_before", "due_day", "overdue", "overdue", "still_overdue 1",
            ])
    }

    @Test("A report that is due on a free day is reminded of on the last working day before, and on the first after")
    func freeDay() {
        // Christmas Day 2024 is a Wednesday; Monday 23 and Friday 27 December are the working days around it.
        let stages = stages(
            .report, due: "2024-12-25", on: "2024-12-22", "2024-12-23", "2024-12-25", "2024-12-26", "2024-12-27",
            "2025-01-03")
        #expect(stages == ["one_week_before", "due_day", "due_day", "due_day", "overdue", "still_overdue 1"])
    }

    @Test("The day after the end is a holiday: the reminder waits for the working day")
    func holiday() {
        // Maundy Thursday 2024; Good Friday to Easter Monday are free.
        let stages = stages(
            .activity, due: "2024-03-28", on: "2024-03-29", "2024-04-01", "2024-04-02", "2024-04-08", "2024-04-09")
        #expect(stages == ["one_week_before", "one_week_before", "overdue", "overdue", "still_overdue 1"])
    }

    @Test("No stage comes back: from day to day the reminder stays or a later one falls", arguments: 0..<40)
    func onward(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let due = CalendarDate(dayNumber: Int.random(in: 18_000...24_000, using: &random))
        for kind in ReminderSubject.Kind.allCases {
            let schedule = ReminderSchedule(kind, due: due)
            var last: ReminderSchedule.Step?
            for day in -40...120 {
                let today = due.adding(days: day)
                guard let step = schedule.step(on: today) else {
                    #expect(last == nil)
                    continue
                }
                #expect(step.day <= today)
                #expect(schedule.step(on: step.day) == step)
                if step != last { #expect(step.day == today, "\(kind) due \(due)") }
                #expect((step.stage == .stillOverdue) == (step.week > 0))
                last = step
            }
            #expect(last?.stage == .stillOverdue)
        }
    }

    @Test("The ends of the calendar have reminders too")
    func ends() {
        #expect(ReminderSchedule(.activity, due: "9999-12-30").step(on: "9999-12-31")?.stage == .overdue)
        #expect(ReminderSchedule(.report, due: "0001-01-01").step(on: "0001-01-01")?.stage == .dueDay)
    }
}
