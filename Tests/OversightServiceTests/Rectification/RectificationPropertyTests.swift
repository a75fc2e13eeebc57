import EventCatalogue
import EventLog
import Oversight
import OversightCommands
import OversightViews
import SeededRandom
import TestSupport
import Testing

@testable import OversightService

/// Whatever happened and whatever is corrected, in whatever order.
@Suite("Corrections of any history")
struct RectificationPropertyTests {
    @Test("leave the events that count, the earlier log as it was, and one state on every way to it", arguments: 1...5)
    func anyHistory(seed: UInt64) async throws {
        try await ServiceFixture.run { fixture in
            var random = SeededGenerator(seed: seed)
            let scene = try await RectificationScene(fixture)
            var accepted = 0
            for _ in 0..<20 {
                if Bool.random(using: &random) { try await Self.happen(scene, &random) }
                let head = try await fixture.log.head()
                let before = scene.state
                guard try await Self.correct(scene, head.size, &random) else {
                    #expect(try await fixture.log.head() == head)
                    #expect(scene.state == before)
                    continue
                }
                accepted += 1
                // The log up to here is what it was, and shows what was known.
                #expect(try await fixture.log.root(at: head.size) == head.root)
                #expect(try await scene.service.withState(Moment(position: head.size)) { $0 } == before)
                try await Self.expectCounted(scene)
            }
            #expect(accepted > 0)
            #expect(try await fixture.replayed() == scene.state)
            #expect(try OversightState(bytes: scene.state.snapshotBytes()) == scene.state)
        }
    }

    /// Lets something happen, if the rules allow it.
    private static func happen(_ scene: RectificationScene, _ random: inout SeededGenerator) async throws {
        let day = CalendarDate("2025-05-03").adding(days: Int.random(in: 0...60, using: &random))
        do {
            switch Int.random(in: 0..<7, using: &random) {
            case 0: try await scene.submit(day)
            case 1:
                let outcome = DecisionOutcome.allCases.randomElement(using: &random) ?? .approve
                try await scene.decide(
                    outcome, day, paragraph: "§ \(Int.random(in: 1...99, using: &random))", reasons: "Kostnaden saknas."
                )
            case 2: try await scene.act(SupplementReport(report: scene.report, text: "Den är låg."), day)
            case 3:
                let status = ActivityStatus.allCases.randomElement(using: &random) ?? .onHold
                try await scene.act(ReportActivity(activity: scene.activity, status: status), day)
            case 4:
                let person = Identifier<Person>(rawValue: "p-\(Int.random(in: 1...3, using: &random))")
                let office: Office = Bool.random(using: &random) ? .chair : .member
                try await scene.act(GiveMandate(body: scene.committee, person: person, office: office), day)
            case 5:
                try await scene.act(
                    RescheduleActivity(activity: scene.activity, end: day.adding(days: 200), reason: "Dröjer."), day)
            default:
                try await scene.act(
                    PlanActivity(
                        municipality: "Granvik", title: "Aktivitet \(Int.random(in: 1...4, using: &random))",
                        start: nil,
                        end: nil, units: [], goals: ["Ingen ska vänta"]), day)
            }
        } catch is Refusal {}
    }

    /// Corrects any event in any way; gives whether that was accepted and recorded something.
    private static func correct(
        _ scene: RectificationScene, _ end: Int, _ random: inout SeededGenerator
    ) async throws -> Bool {
        let position = Int.random(in: 1...end, using: &random)
        let day = CalendarDate("2025-04-20").adding(days: Int.random(in: 0...80, using: &random))
        let sets = [
            ["on=\(day)"], ["item.paragraph=§ \(Int.random(in: 1...99, using: &random))"], ["status=on_hold"],
            ["type=ReportRemitted", "reasons=Mer behövs."], ["type=ReportApproved"], ["person=p-2"],
            ["title=Annat namn"],
            ["end=\(day.adding(days: 250))"], ["due=\(day)"],
        ]
        do {
            let view =
                if Int.random(in: 0..<3, using: &random) == 0 {
                    try await scene.rectify(position, void: true)
                } else {
                    try await scene.rectify(position, set: sets.randomElement(using: &random) ?? [])
                }
            return view.eventsAppended > 0
        } catch is Refusal {
            return false
        }
    }

    /// Expects every stream's entity to be the fold of the events that count, taken by themselves.
    private static func expectCounted(_ scene: RectificationScene) async throws {
        let end = try await scene.fixture.log.head().size
        let events = try await scene.fixture.log.read(from: 1, limit: 10_000)
        let streams = Set(try events.map { try $0.domainEvent().0 })
        for history in try await scene.fixture.log.histories(of: streams, through: end) {
            var state = OversightState()
            for step in history.events.counted { state.apply(step.event, at: step.position, to: history.stream) }
            #expect(
                state.content(of: history.stream) == scene.state.content(of: history.stream), "\(history.stream.name)")
        }
    }
}
