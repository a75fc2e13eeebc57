import Oversight
import TestSupport
import Testing

@Suite("An activity is planned, reported and moved")
struct ActivityTests {
    private static let asPlanned = ActivityPlanned(
        on: "2024-01-15", municipality: "ange", title: "Hälsosamtal", start: "2024-02-01", end: "2024-06-30",
        units: ["Hemtjänst"], goals: ["g-1"])
    private let planned = Scenario<Activity>.given(.planned(Self.asPlanned))
    private let nothing = Scenario<Activity>.givenNothing()

    @Test("A plan is dated by its occasion, its title tidied")
    func plan() {
        var asked = Self.asPlanned
        (asked.on, asked.title) = (.distantPast, " Hälsosamtal\n")
        let activity = nothing.when(.plan(asked), on: "2024-01-15").then(.planned(Self.asPlanned))
        #expect(activity.title == "Hälsosamtal")
        #expect(activity.municipality == "ange")
        #expect(activity.goals == ["g-1"])
        #expect(activity.units?.value == ["Hemtjänst"])
        #expect(activity.schedule?.value.start.day == "2024-02-01")
        #expect(activity.schedule?.value.end.day == "2024-06-30")
        #expect(activity.standing == nil)
        #expect(activity.knownSince == "2024-01-15")
    }

    @Test("A plan that cannot be is refused")
    func planRefused() {
        func changed(_ change: (inout ActivityPlanned) -> Void) -> ActivityCommand {
            var plan = Self.asPlanned
            change(&plan)
            return .plan(plan)
        }
        planned.when(.plan(Self.asPlanned), on: "2024-01-16").refused(.alreadyExists, mentioning: "it", "Hälsosamtal")
        nothing.when(.plan(Self.asPlanned), on: "2024-01-15", today: "2024-01-14").refused(.dateInFuture)
        nothing.when(changed { $0.title = " " }, on: "2024-01-15").refused(.invalid, mentioning: "title")
        nothing.when(changed { $0.goals = [] }, on: "2024-01-15").refused(.invalid, mentioning: "goal")
        nothing.when(changed { $0.end = "2024-01-31" }, on: "2024-01-15")
            .refused(.invalid, mentioning: "2024-01-31", "2024-02-01")
        var oneDay = Self.asPlanned
        oneDay.end = oneDay.start
        nothing.when(.plan(oneDay), on: "2024-01-15").then(.planned(oneDay))
    }

    @Test("A status is taken with its comment; the same again adds nothing", arguments: ActivityStatus.allCases)
    func report(_ status: ActivityStatus) {
        let activity = planned.when(.report(status, comment: "Så här"), on: "2024-04-30")
            .then(.statusReported(.init(on: "2024-04-30", status: status, comment: "Så här")))
        #expect(activity.standing?.value.status == status)
        #expect(activity.standing?.value.comment == "Så här")
        #expect(activity.standing?.on == "2024-04-30")
        planned.when(.report(status, comment: ""), on: "2024-04-30")
            .then(.statusReported(.init(on: "2024-04-30", status: status)))
        let reported = Scenario<Activity>.given(
            .planned(Self.asPlanned), .statusReported(.init(on: "2024-04-30", status: status)))
        reported.when(.report(status, comment: nil), on: "2024-04-30").then()
        reported.when(.report(status, comment: nil), on: "2024-05-31")
            .then(.statusReported(.init(on: "2024-05-31", status: status)))
    }

    @Test("A status that cannot be is refused")
    func reportRefused() {
        nothing.when(.report(.onHold, comment: nil), on: "2024-04-30")
            .refused(.notFound, mentioning: "it", "uppsiktctl activity list")
        planned.when(.report(.onHold, comment: nil), on: "2024-01-14").refused(.dateTooEarly, mentioning: "2024-01-15")
        planned.when(.report(.onHold, comment: nil), on: "2024-04-30", today: "2024-04-29").refused(.dateInFuture)
    }

    @Test("The last day moves, with a reason")
    func reschedule() {
        let activity = planned.when(.reschedule(end: "2024-10-31", reason: "Sen start"), on: "2024-05-20")
            .then(.rescheduled(.init(on: "2024-05-20", end: "2024-10-31", reason: "Sen start")))
        #expect(activity.schedule?.value.end.day == "2024-10-31")
        #expect(activity.schedule?.value.start.day == "2024-02-01")
        planned.when(.reschedule(end: "2024-06-30", reason: "Samma"), on: "2024-05-20").then()
    }

    @Test("A move that cannot be is refused")
    func rescheduleRefused() {
        let move = ActivityCommand.reschedule(end: "2024-10-31", reason: "Sen start")
        nothing.when(move, on: "2024-05-20").refused(.notFound)
        planned.when(move, on: "2024-01-14").refused(.dateTooEarly)
        planned.when(move, on: "2024-05-20", today: "2024-05-19").refused(.dateInFuture)
        planned.when(.reschedule(end: "2024-10-31", reason: " "), on: "2024-05-20").refused(.reasonsMissing)
        planned.when(.reschedule(end: "2024-01-31", reason: "R"), on: "2024-05-20")
            .refused(.invalid, mentioning: "2024-01-31", "2024-02-01")
    }

    @Test("Under a goal, its own status holds until a status of the whole activity is reported")
    func underGoals() {
        var activity = Activity(id: "it")
        activity.apply(.planned(Self.asPlanned))
        activity.apply(.linkedToGoal(.init(on: "2024-02-01", goal: "g-2", end: "2024-12-31")))
        #expect(activity.goals == ["g-1", "g-2"])
        #expect(activity.schedule(under: "g-2").end.day == "2024-12-31")
        #expect(
            activity.schedule(under: "g-2").start.day == "2024-02-01",
            "a day that does not differ is the activity's own")
        #expect(activity.schedule(under: "g-1").end.day == "2024-06-30")
        #expect(activity.schedule(under: nil).end.day == "2024-06-30")
        activity.apply(.statusReported(.init(on: "2024-04-30", status: .inProgressOnPlan)))
        activity.apply(.statusReported(.init(on: "2024-04-30", status: .completedOnPlan, goal: "g-2")))
        #expect(activity.standing(under: "g-1")?.value.status == .inProgressOnPlan)
        #expect(activity.standing(under: "g-2")?.value.status == .completedOnPlan)
        #expect(activity.standing(under: "g-unknown")?.value.status == .inProgressOnPlan)
        activity.apply(.rescheduled(.init(on: "2024-05-20", end: "2024-08-31", reason: "R")))
        activity.apply(.statusReported(.init(on: "2024-06-30", status: .onHold)))
        #expect(activity.schedule(under: "g-2").end.day == "2024-08-31")
        #expect(activity.standing(under: "g-2")?.value.status == .onHold)
    }

    @Test("Later facts are added, and fields not mentioned stay")
    func described() {
        var activity = Activity(id: "it")
        activity.apply(.planned(Self.asPlanned))
        activity.apply(.described(.init(on: "2024-03-01", rationale: "Färre sjuka")))
        #expect(activity.rationale?.value == "Färre sjuka")
        #expect(activity.units?.value == ["Hemtjänst"])
        activity.apply(.described(.init(on: "2024-03-02", units: [])))
        #expect(activity.units?.value == [])
        #expect(activity.rationale?.value == "Färre sjuka")
        #expect(activity.revision == 3)
    }

    @Test("Statuses group as reports count them")
    func groups() {
        #expect(ActivityStatus.allCases.filter(\.isInProgress) == [.inProgressOnPlan, .inProgressDeviating])
        #expect(ActivityStatus.allCases.filter(\.isCompleted) == [.completedOnPlan, .completedDeviating])
        #expect(ActivityStatus.allCases.filter(\.isEnded) == [.completedOnPlan, .completedDeviating, .cancelled])
        #expect(Set(ActivityStatus.allCases.map(\.swedish)).count == ActivityStatus.allCases.count)
    }
}
