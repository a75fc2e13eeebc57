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
}
