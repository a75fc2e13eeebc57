import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("The year that a report is of")
struct ReportYearTests {
    @Test("is the year before for an annual report of the spring, or the one that is named: its goals are drafted")
    func goals() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.act(
                AdoptGoal(municipality: "Granvik", level: .board, title: "Fler ska cykla", year: 2024), "2025-01-05")
            try await scene.act(
                PlanActivity(
                    municipality: "Granvik", title: "Bygga cykelväg", start: "2024-01-01", end: "2024-12-31",
                    units: ["Hemtjänst"], goals: ["Fler ska cykla"]), "2025-01-06")
            func drafted(_ kind: ReportKind, year: Int?, _ day: CalendarDate) async throws -> [String] {
                let report = Identifier<Report>(
                    rawValue: try await scene.act(
                        RequestReport(municipality: "Granvik", kind: kind, committee: "Omsorgsutskottet", year: year),
                        day
                    ).id)
                try await scene.act(DraftReport(report: report), day)
                let view = try await fixture.service.answer(ShowReport(report), by: fixture.administrator).view
                return [view.title] + view.goals.map(\.title)
            }
            let (last, present) = (["Fler ska cykla"], ["Ingen ska vänta"])
            #expect(try await drafted(.annual, year: nil, "2025-01-15") == ["Årsrapport 2024"] + last)
            #expect(try await drafted(.fourMonth, year: nil, "2025-01-16") == ["Tertialrapport 2025"] + present)
            #expect(try await drafted(.fourMonth, year: 2024, "2025-01-17") == ["Tertialrapport 2024"] + last)
            #expect(try await drafted(.fourMonth, year: 2025, "2025-01-17") == ["Tertialrapport 2025"] + present)
            #expect(try await drafted(.annual, year: 2025, "2025-01-18") == ["Årsrapport 2025"] + present)
        }
    }
}
