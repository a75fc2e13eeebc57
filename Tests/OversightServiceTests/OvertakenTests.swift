import Oversight
import OversightCommands
import OversightService
import OversightViews
import Testing

@Suite("Concurrent changes of one entity")
struct OvertakenTests {
    @Test("are all carried out, each once")
    func crowd() async throws {
        try await ServiceFixture.run { fixture in
            let service = fixture.service
            let administrator = fixture.administrator
            _ = try await service.perform(
                RegisterMunicipality(name: "Granvik"), on: day("2025-01-02"), by: administrator)
            let goal = try await service.perform(
                AdoptGoal(municipality: "Granvik", level: .council, title: "Tryggare nätter", year: 2025),
                on: day("2025-01-02"), by: administrator)
            let plan = PlanActivity(
                municipality: "Granvik", title: "Utbilda nattpersonalen", rationale: nil, start: nil, end: nil,
                units: [], goals: [goal.id])
            let planned = try await service.perform(plan, on: day("2025-01-02"), by: administrator)
            let id = Identifier<Activity>(rawValue: planned.id)
            // Far more than a command is decided anew.
            let callers = 160
            try await withThrowingTaskGroup(of: Receipt.self) { tasks in
                for number in 0..<callers {
                    tasks.addTask {
                        try await service.perform(
                            ReportActivity(activity: id, status: .inProgressOnPlan, comment: "Rapport \(number)"),
                            on: day("2025-02-03"), by: administrator)
                    }
                }
                var positions: Set<Int> = []
                for try await receipt in tasks {
                    #expect(receipt.eventsAppended == 1)
                    positions.insert(receipt.position)
                }
                #expect(positions.count == callers)
            }
            let revision = try await service.answer(ShowActivity(id), by: administrator).revision
            #expect(revision > callers)
        }
    }
}
