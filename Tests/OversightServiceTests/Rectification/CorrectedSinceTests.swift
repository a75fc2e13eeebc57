import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("What a submitted report rests on, corrected after the submission")
struct CorrectedSinceTests {
    @Test("is listed beside what was submitted, and no longer once it is submitted anew")
    func listed() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            func view(_ moment: Moment = .now) async throws -> ReportView {
                try await fixture.service.answer(ShowReport(scene.report, at: moment), by: fixture.administrator).view
            }
            try await scene.act(
                ReportActivity(activity: scene.activity, status: .inProgressOnPlan, comment: "Börjat."), "2025-05-03")
            try await scene.act(DraftReport(report: scene.report), "2025-05-04")
            let reported = try await scene.position(of: "ActivityStatusReported")
            #expect(try await view().correctedSince.isEmpty)
            try await scene.submit("2025-05-10")
            #expect(try await view().correctedSince.isEmpty)
            let before = try await fixture.log.head().size

            try await scene.rectify(reported, set: ["status=not_started"])
            let corrected = try await view()
            #expect(corrected.correctedSince.map(\.rectifies) == [reported])
            #expect(corrected.correctedSince.map(\.reason) == ["Skrivfel."])
            #expect(corrected.correctedSince.map(\.stream) == ["activity-\(scene.activity)"])
            #expect(corrected.goals.flatMap(\.activities).map(\.status) == [.inProgressOnPlan])
            #expect(try await view(Moment(position: before)).correctedSince.isEmpty)

            try await scene.act(WithdrawReport(report: scene.report, reason: "Fel status."), "2025-05-12")
            try await scene.submit("2025-05-13")
            let anew = try await view()
            #expect(anew.correctedSince.isEmpty)
            #expect(anew.goals.flatMap(\.activities).map(\.status) == [.notStarted])
        }
    }
}
