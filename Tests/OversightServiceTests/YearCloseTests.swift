import EventLog
import JSONValues
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("Closing a year")
struct YearCloseTests {
    private let goal = "Ingen ska vänta"

    private func close(
        _ scene: RectificationScene, _ year: Int = 2025, carry: [String] = [], end: [String] = [],
        on day: CalendarDate = "2026-01-15", dryRun: Bool = false, key: CommandKey? = nil
    ) async throws -> (view: YearClosingView, repeated: Bool) {
        try await scene.service.closeYear(
            CloseYear(municipality: "Granvik", year: year, carry: carry, end: end, on: day, isDryRun: dryRun),
            with: try scene.service.permit(.organise, for: scene.fixture.administrator), key: key)
    }

    private func refused(
        _ scene: RectificationScene, in year: Int = 2025, carry: [String] = [], end: [String] = [],
        on day: CalendarDate = "2026-01-15", _ code: Refusal.Code, saying words: String
    ) async throws {
        let before = try await scene.fixture.log.head()
        let refusal = await #expect(throws: Refusal.self) {
            try await close(scene, year, carry: carry, end: end, on: day)
        }
        #expect(refusal?.code == code, "\(refusal?.sentence ?? "")")
        #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
        #expect(try await scene.fixture.log.head() == before)
    }

    private func overdue(_ scene: RectificationScene, on day: CalendarDate) -> [String] {
        OverdueItem.all(on: day, in: scene.state).map(\.id)
    }

    private func plan(_ scene: RectificationScene, _ title: String, end: CalendarDate?) async throws -> String {
        try await scene.act(
            PlanActivity(
                municipality: "Granvik", title: title, start: "2025-03-01", end: end, units: ["Hemtjänst"],
                goals: [goal]), "2025-02-01"
        ).id
    }

    private func give(_ scene: RectificationScene, _ title: String) async throws -> String {
        try await scene.act(
            GiveAssignment(
                municipality: "Granvik", title: title, kind: .fromCouncil, end: "2025-11-30"), "2025-02-01"
        ).id
    }

    @Test("carries over, ends, and leaves what is not named without reminding of it")
    func closes() async throws {
        try await ServiceFixture.run(today: "2026-02-01") { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            let ended = try await plan(scene, "Mäta restider", end: "2025-06-30")
            let left = try await plan(scene, "Köpa cyklar", end: nil)
            let lasting = try await plan(scene, "Bygga om", end: "2027-06-30")
            let (moved, dropped) = (try await give(scene, "Se över taxan"), try await give(scene, "Sälja lokalen"))
            try await scene.act(
                AdoptGoal(municipality: "Granvik", level: .board, title: goal, year: 2026), "2025-12-01")
            let next = try #require(scene.state.goals.entities.first { $0.year == 2026 }?.id)
            #expect(overdue(scene, on: "2026-01-31").contains(scene.report.rawValue))

            let rehearsed = try await close(scene, dryRun: true).view
            #expect(Set(rehearsed.left.map(\.id)) == [scene.activity.rawValue, ended, left, moved, dropped])
            #expect(rehearsed.position == nil)

            let key = try CommandKey(id: #require(CommandID(rawValue: "k-close")), fingerprint: [1])
            let carry = [scene.activity.rawValue, lasting, moved]
            let end = ["\(ended)=Bilarna är sålda.", "\(dropped)=Köparen drog sig ur."]
            let view = try await close(scene, carry: carry, end: end, key: key).view
            #expect(view.carried.map(\.id) == carry)
            #expect(view.carried.map(\.goals) == [[goal], [goal], []])
            #expect(view.ended.map(\.reason) == ["Bilarna är sålda.", "Köparen drog sig ur."])
            #expect(view.left.map(\.id) == [left])
            #expect(view.eventsAppended == 7)

            let state = scene.state
            let activity = try #require(state.activities[scene.activity])
            #expect(activity.schedule?.value.end.day == "2026-12-31")
            #expect(activity.goals.last == next)
            #expect(state.activities[Identifier(rawValue: lasting)]?.schedule?.value.end.day == "2027-06-30")
            #expect(state.activities[Identifier(rawValue: lasting)]?.goals.last == next)
            #expect(state.activities[Identifier(rawValue: ended)]?.standing?.value.status == .cancelled)
            #expect(state.assignments[Identifier(rawValue: moved)]?.end?.value.day == "2026-12-31")
            #expect(state.assignments[Identifier(rawValue: dropped)]?.standing?.value.comment == "Köparen drog sig ur.")
            // The report was due in the closed year too.
            #expect(overdue(scene, on: "2026-01-31") == [])
            #expect(overdue(scene, on: "2026-01-14").contains(scene.report.rawValue))
            #expect(DueReminders(on: "2026-02-02", in: state) { _ in true }.digests == [])

            let again = try await close(scene, carry: carry, end: end, key: key)
            #expect(again.repeated && again.view.carried.map(\.id) == carry && again.view.position == view.position)
        }
    }

    @Test("is taken back whole by a rectification")
    func takenBack() async throws {
        try await ServiceFixture.run(today: "2026-02-01") { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            let streams = [
                OversightStream(.activity, scene.activity.rawValue), OversightStream(.municipality, "granvik"),
            ]
            let before = scene.content(of: streams)
            _ = try await close(scene, end: ["\(scene.activity)=Pengarna är slut."])
            #expect(scene.content(of: streams) != before)
            let view = try await scene.rectify(try await scene.position(of: "YearClosed"), void: true)
            #expect(view.eventsAppended == 2)
            #expect(scene.content(of: streams) == before)
            #expect(overdue(scene, on: "2026-01-31").contains(scene.report.rawValue))
        }
    }

    @Test("is refused for a year that is not over or is closed, and for what is unknown, twice or without a reason")
    func refusals() async throws {
        try await ServiceFixture.run(today: "2026-02-01") { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            let id = scene.activity.rawValue
            try await refused(scene, in: 2026, .dateTooEarly, saying: "2026-12-31")
            try await refused(scene, on: "2025-12-30", .dateTooEarly, saying: "2025-12-31")
            try await refused(scene, on: "2026-02-02", .dateInFuture, saying: "2026-02-02")
            try await refused(scene, carry: [id], .notFound, saying: "no goal for 2026")
            try await refused(scene, carry: ["\(id)=Nytt mål"], .notFound, saying: "Nytt mål")
            try await refused(scene, end: [id], .reasonsMissing, saying: id)
            try await refused(scene, end: ["\(id)= "], .reasonsMissing, saying: id)
            try await refused(scene, end: ["\(id)=A", "\(id)=B"], .invalid, saying: "twice")
            try await refused(scene, end: ["\(id)x=A"], .notFound, saying: id)
            _ = try await close(scene)
            try await refused(scene, .alreadyExists, saying: "2026-01-15")
            // What was left can be dealt with afterwards.
            _ = try await close(scene, end: ["\(id)=Pengarna är slut."], on: "2026-01-20")
            #expect(scene.state.activities[scene.activity]?.standing?.value.status == .cancelled)
            #expect(scene.state.municipalities["granvik"]?.closedYears.map(\.on) == ["2026-01-15"])
        }
    }
}
