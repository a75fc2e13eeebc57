import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("The receipt of a status report")
struct StatusNoteTests {
    @Test("says that a newer status stands, and as of which day this one counts")
    func behind() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            func report(_ status: ActivityStatus, _ day: CalendarDate) async throws -> String? {
                try await scene.act(ReportActivity(activity: scene.activity, status: status, comment: "Läget."), day)
                    .note
            }
            #expect(try await report(.onHold, "2025-05-21") == nil)
            #expect(
                try await report(.completedOnPlan, "2025-05-10")
                    == "It counts as of 2025-05-10. A newer status stands, of 2025-05-21: Vänteläge.")
            #expect(try await report(.completedOnPlan, "2025-05-21") == nil)
        }
    }

    @Test("names the body that takes over a report that is handed on")
    func handedOn() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.act(
                EstablishBody(municipality: "Granvik", name: "Kommunfullmäktige", kind: nil), "2025-01-01")
            try await scene.submit("2025-05-06")
            func escalate(_ body: String, _ date: CalendarDate) async throws -> String? {
                try await scene.act(
                    RecordDecision(
                        report: scene.report, outcome: .escalate, body: body, meeting: date, paragraph: "§ 41"), date
                ).note
            }
            #expect(try await escalate("Omsorgsutskottet", "2025-05-14") == "It is before Kommunstyrelsen now.")
            #expect(try await escalate("Kommunstyrelsen", "2025-06-11") == "It is before Kommunfullmäktige now.")
            let listed = try await scene.service.answer(ListReports(), by: fixture.administrator).all()
            #expect(listed.map(\.before) == ["Kommunfullmäktige"])
        }
    }
}
