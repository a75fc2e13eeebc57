import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("The day as of which a report speaks")
struct ReportDayTests {
    /// The day that a report's header names, and the statuses that it shows.
    private struct Shown: Equatable {
        let day: CalendarDate?
        let statuses: [ActivityStatus?]
    }

    private static func shown(_ scene: RectificationScene, at moment: Moment = .now) async throws -> Shown {
        let view = try await scene.service.answer(ShowReport(scene.report, at: moment), by: scene.fixture.administrator)
            .view
        return Shown(day: view.asOf, statuses: view.goals.flatMap(\.activities).map(\.status))
    }

    private static func report(
        _ scene: RectificationScene, _ status: ActivityStatus, _ day: CalendarDate
    ) async throws {
        try await scene.act(ReportActivity(activity: scene.activity, status: status, comment: "Läget."), day)
    }

    @Test("is that of the draft: later statuses stand in a later report, before and after it is submitted")
    func drafted() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await Self.report(scene, .inProgressOnPlan, "2025-05-02")
            try await Self.report(scene, .completedOnPlan, "2025-05-05")
            let preview = try await Self.shown(scene)
            #expect(preview.day == "2025-05-02")
            #expect(preview.statuses == [.inProgressOnPlan])
            try await scene.submit("2025-05-06")
            let submitted = try await Self.shown(scene)
            #expect(submitted == preview)
            let pinned = try #require(scene.state.reports[scene.report]?.submittedPosition)
            let known = try await Self.shown(scene, at: Moment(position: pinned))
            #expect(known == submitted)
            let later = try await Self.shown(scene, at: Moment(day: "2025-12-01"))
            #expect(later == submitted)
        }
    }

    @Test("is the one that the unit chose, also if that is before the request")
    func chosen() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await Self.report(scene, .inProgressOnPlan, "2025-04-20")
            try await Self.report(scene, .completedOnPlan, "2025-05-02")
            try await scene.act(DraftReport(report: scene.report, asOf: "2025-04-30"), "2025-05-04")
            let preview = try await Self.shown(scene)
            #expect(preview.day == "2025-04-30")
            #expect(preview.statuses == [.inProgressOnPlan])
            // What is learned of that day before the submission is part of it.
            try await Self.report(scene, .inProgressDeviating, "2025-04-28")
            try await scene.submit("2025-05-06")
            let submitted = try await Self.shown(scene)
            #expect(submitted.day == "2025-04-30")
            #expect(submitted.statuses == [.inProgressDeviating])
            // What is learned afterwards is not.
            try await Self.report(scene, .cancelled, "2025-04-29")
            let still = try await Self.shown(scene)
            #expect(still == submitted)
        }
    }

    @Test("is that of the supplement in a new round")
    func newRound() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await Self.report(scene, .inProgressOnPlan, "2025-05-02")
            try await scene.submit("2025-05-06")
            try await Self.report(scene, .completedOnPlan, "2025-05-20")
            try await scene.decide(.remit, "2025-05-14", reasons: "Vi vill veta mer.", due: "2025-06-14")
            let remitted = try await Self.shown(scene)
            #expect(remitted.day == "2025-05-02")
            #expect(remitted.statuses == [.inProgressOnPlan])
            try await scene.act(SupplementReport(report: scene.report, text: "Nu är det klart."), "2025-05-22")
            let second = try await Self.shown(scene)
            #expect(second.day == "2025-05-22")
            #expect(second.statuses == [.completedOnPlan])
            try await scene.submit("2025-05-23")
            let submitted = try await Self.shown(scene)
            #expect(submitted == second)
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }
}
