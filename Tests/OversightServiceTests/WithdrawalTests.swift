import Oversight
import OversightCommands
import TestSupport
import Testing

@testable import OversightService

@Suite("A submission that the unit takes back")
struct WithdrawalTests {
    @Test("lies with the unit again, and the next one shows what was reported meanwhile")
    func anew() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-10")
            let first = try #require(scene.state.reports[scene.report]?.submittedPosition)
            try await scene.act(WithdrawReport(report: scene.report, reason: "Hemtjänsten saknas."), "2025-05-12")
            #expect(scene.state.reports[scene.report]?.stage == .drafting)
            let refusal = await #expect(throws: Refusal.self) { try await scene.decide(.approve, "2025-05-20") }
            #expect(refusal?.code == .wrongState)
            try await scene.act(
                ReportActivity(activity: scene.activity, status: .inProgressOnPlan, comment: "Börjat."), "2025-05-13")
            try await scene.submit("2025-05-14")
            let second = try #require(scene.state.reports[scene.report]?.submittedPosition)
            #expect(second > first)
            try await scene.decide(.approve, "2025-05-20")
            let report = try #require(scene.state.reports[scene.report])
            #expect(report.stage == .approved)
            #expect(report.round == 1)
            #expect(report.withdrawals.map(\.reason) == ["Hemtjänsten saknas."])
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }

    @Test("is before the body again if the withdrawal was recorded by mistake")
    func struck() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-10")
            try await scene.act(WithdrawReport(report: scene.report, reason: "Fel rapport."), "2025-05-12")
            try await scene.rectify(try await scene.position(of: "ReportWithdrawn"), void: true)
            let report = try #require(scene.state.reports[scene.report])
            #expect(report.stage == .submitted)
            #expect(report.submittedOn == "2025-05-10")
            #expect(report.withdrawals.isEmpty)
        }
    }
}
