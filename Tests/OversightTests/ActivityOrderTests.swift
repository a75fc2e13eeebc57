import Oversight
import SeededRandom
import TestSupport
import Testing

@Suite("An activity's history in any order of recording")
struct ActivityOrderTests {
    /// What must not depend on the order in which events were recorded.
    private struct Picture: Equatable {
        var schedule: Activity.Schedule
        var standing: Dated<Activity.Standing>?
        var byGoal: [Identifier<Goal>: Activity.Schedule]
        var standings: [Identifier<Goal>: Dated<Activity.Standing>?]
        var rationale: String?
        var units: [String]?
        var knownSince: CalendarDate?

        init(_ activity: Activity) {
            let goals = activity.goals.map { ($0, $0) }
            schedule = activity.schedule(under: nil)
            standing = activity.standing
            byGoal = Dictionary(goals) { first, _ in first }.mapValues { activity.schedule(under: $0) }
            standings = Dictionary(goals) { first, _ in first }.mapValues { activity.standing(under: $0) }
            rationale = activity.rationale?.value
            units = activity.units?.value
            knownSince = activity.knownSince
        }
    }

    private static let goals: [Identifier<Goal>] = ["g-1", "g-2", "g-3"]

    /// Events of one activity, each on a day of its own, so that the days alone say what holds.
    private func history(_ random: inout SeededGenerator) -> [ActivityEvent] {
        var day: CalendarDate = "2024-01-01"
        func maybe(_ random: inout SeededGenerator) -> CalendarDate? {
            Bool.random(using: &random) ? day.adding(days: Int.random(in: 0...400, using: &random)) : nil
        }
        var events: [ActivityEvent] = [
            .planned(
                .init(
                    on: day, municipality: "ange", title: "T", start: maybe(&random), end: maybe(&random),
                    goals: ["g-1"]))
        ]
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            day = day.adding(days: Int.random(in: 1...30, using: &random))
            let goal = Self.goals.randomElement(using: &random) ?? "g-1"
            switch Int.random(in: 0..<5, using: &random) {
            case 0: events.append(.described(.init(on: day, rationale: "\(day)", units: ["\(day)"])))
            case 1: events.append(.linkedToGoal(.init(on: day, goal: goal, start: maybe(&random), end: maybe(&random))))
            case 2:
                let status = ActivityStatus.allCases.randomElement(using: &random) ?? .onHold
                events.append(.statusReported(.init(on: day, status: status, comment: "\(day)")))
            case 3:
                let status = ActivityStatus.allCases.randomElement(using: &random) ?? .onHold
                events.append(.statusReported(.init(on: day, status: status, goal: goal)))
            default:
                events.append(.rescheduled(.init(on: day, start: maybe(&random), end: maybe(&random), reason: "R")))
            }
        }
        return events
    }

    private func picture(_ events: [ActivityEvent], on day: CalendarDate) -> Picture {
        var activity = Activity(id: "it")
        for event in events {
            if case .activity(let held)? = OversightEvent.activity(event).held(on: day) { activity.apply(held) }
        }
        return Picture(activity)
    }

    @Test("On every day the order of recording makes no difference", arguments: 1...20)
    func orderIndependent(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let history = history(&random)
            let days = history.map { OversightEvent.activity($0).on }
            let expected = days.map { picture(history, on: $0) }
            for _ in 0..<6 {
                let shuffled = history.shuffled(using: &random)
                let day = zip(days, expected).first { picture(shuffled, on: $0) != $1 }?.0
                #expect(
                    day == nil, "on that day \(shuffled.map { OversightEvent.activity($0).on }) tells another story")
            }
        }
    }

    @Test("On the same day, what was recorded last holds")
    func sameDay() {
        var activity = Activity(id: "it")
        activity.apply(.statusReported(.init(on: "2024-04-30", status: .onHold)))
        activity.apply(.statusReported(.init(on: "2024-04-30", status: .completedOnPlan)))
        #expect(activity.standing?.value.status == .completedOnPlan)
        activity.apply(.statusReported(.init(on: "2024-04-29", status: .notStarted)))
        #expect(activity.standing?.value.status == .completedOnPlan)
    }

    @Test("A dated value gives way only to one of the same day or a later one")
    func dated() {
        var value = Dated("first", on: "2024-04-30")
        value.update("earlier", on: "2024-04-29")
        #expect(value == Dated("first", on: "2024-04-30"))
        value.update("same day", on: "2024-04-30")
        #expect(value == Dated("same day", on: "2024-04-30"))
        value.update("later", on: "2024-05-01")
        #expect(value == Dated("later", on: "2024-05-01"))
    }
}
