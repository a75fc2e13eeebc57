import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("A unit that got another name")
struct RenamedUnitTests {
    private let unit: Identifier<OrganisationUnit> = "granvik-hemtjanst"

    private func plan(_ title: String, for unit: String) -> PlanActivity {
        PlanActivity(
            municipality: "Granvik", title: title, start: "2025-06-01", end: "2025-12-31", units: [unit],
            goals: ["Ingen ska vänta"])
    }

    @Test("is found by both names, and what it planned under the earlier one stays its own")
    func bothNames() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.act(RenameUnit(unit: unit, name: "Hemvård"), "2025-05-03")
            #expect(scene.state.unit(named: "hemvård", of: "granvik")?.id == unit)
            #expect(scene.state.unit(named: "Hemtjänst", of: "granvik")?.id == unit)
            let planned = try await scene.act(plan("Mäta restider", for: "Hemtjänst"), "2025-05-04")
            let activity = try await fixture.service.answer(
                ShowActivity(Identifier(rawValue: planned.id)), by: fixture.administrator
            ).view
            #expect(activity.units == ["Hemvård"])
            // The manager reaches what either name planned.
            try await scene.act(
                GrantRole(person: "p-lind", assignment: RoleAssignment(.unitManager, unit: unit)), "2025-05-04")
            for id in [scene.activity.rawValue, planned.id] {
                try await scene.act(
                    ReportActivity(activity: Identifier(rawValue: id), status: .inProgressOnPlan, comment: "Igång."),
                    "2025-06-02", by: "p-lind")
            }
            try await scene.act(DraftReport(report: scene.report), "2025-06-03")
            let report = try await fixture.service.answer(ShowReport(scene.report), by: fixture.administrator).view
            #expect(Set(report.goals.flatMap(\.activities).map(\.id)) == [scene.activity.rawValue, planned.id])
        }
    }

    @Test("does not take a name that another has or had")
    func taken() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.act(EstablishUnit(municipality: "Granvik", name: "Kök", parent: nil), "2025-01-02")
            try await scene.act(RenameUnit(unit: unit, name: "Hemvård"), "2025-05-03")
            for name in ["Hemvård", "hemtjänst"] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await scene.act(RenameUnit(unit: "granvik-kok", name: name), "2025-05-04")
                }
                #expect(refusal?.code == .alreadyExists)
            }
            try await scene.act(RenameUnit(unit: unit, name: "Hemtjänst"), "2025-05-05")
            #expect(scene.state.units[unit]?.earlierNames == ["Hemvård"])
        }
    }

    @Test("has the earlier name in views of earlier days")
    func earlierDays() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.act(RenameUnit(unit: unit, name: "Hemvård"), "2025-05-03")
            for (day, name) in [("2025-05-02", "Hemtjänst"), ("2025-05-03", "Hemvård")] as [(CalendarDate, String)] {
                let state = try await fixture.service.withState(Moment(day: day)) { $0 }
                #expect(state.units[unit]?.name == name)
            }
        }
    }
}
