import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("Activities of a document that stand under no goal")
struct OtherActivitiesTests {
    private static let document = """
        Uppsiktsrapport 2025

        Kultur- och fritidsnämnden

        Aktivitet\tStartdatum\tSlutdatum\tStatus\tKommentar
        Köpa böcker\t2025-01-01\t2025-12-31\tPågående enligt plan\tGår bra.
        Måla om\t2025-02-01\t2025-06-30\tEj påbörjad\tFärgen är vald.
        """

    private func imported(_ fixture: ServiceFixture) async throws -> Identifier<Report> {
        let (view, _) = try await fixture.service.importDocument(
            ImportDocument(municipality: "Granvik", asOf: "2025-04-30"), Array(Self.document.utf8),
            by: fixture.administrator)
        return Identifier(rawValue: view.report)
    }

    @Test("stand in the report, are counted, submitted and kept by a new draft")
    func shown() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try await imported(fixture)
            func view() async throws -> ReportView {
                try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
            }
            let drafted = try await view()
            #expect(drafted.goals.isEmpty)
            #expect(drafted.otherActivities.map(\.title) == ["Köpa böcker", "Måla om"])
            #expect(drafted.otherActivities.map(\.comment) == ["Går bra.", "Färgen är vald."])
            #expect(drafted.statusCounts == ["in_progress_on_plan": 1, "not_started": 1])
            _ = try await fixture.service.perform(
                SubmitReport(report: report), on: "2025-05-02", by: fixture.administrator)
            #expect(try await view().otherActivities == drafted.otherActivities)
        }
    }

    @Test("are kept beside the goals of a new draft")
    func besideGoals() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try await imported(fixture)
            let act = { (command: any DecidableCommand, day: CalendarDate) in
                try await fixture.service.perform(command, on: day, by: fixture.administrator)
            }
            _ = try await act(
                AdoptGoal(municipality: "Granvik", level: .board, title: "Fler ska läsa", year: 2025), "2025-05-02")
            _ = try await act(
                PlanActivity(
                    municipality: "Granvik", title: "Ordna bokbytardag", start: "2025-05-03", end: "2025-09-30",
                    goals: ["Fler ska läsa"]), "2025-05-03")
            _ = try await act(DraftReport(report: report), "2025-05-04")
            let view = try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
            #expect(view.goals.map(\.title) == ["Fler ska läsa"])
            #expect(view.otherActivities.map(\.title) == ["Köpa böcker", "Måla om"])
        }
    }
}
