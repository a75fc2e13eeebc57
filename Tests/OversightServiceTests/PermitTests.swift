import EventLog
import Oversight
import OversightCommands
import OversightService
import Testing

@Suite("A permit")
struct PermitTests {
    @Test("is for the action that it was given for, whatever else its caller may do")
    func action() async throws {
        try await ServiceFixture.run { fixture in
            let service = fixture.service
            let reading = try service.permit(.read, for: fixture.administrator)
            let administering = try service.permit(.administer, for: fixture.administrator)
            let person = Identifier<Person>(rawValue: "p-1")

            #expect(try await service.answer(ListGoals(), with: reading).count == 0)
            await Self.expectForbidden { try await service.answer(ListPersons(), with: reading) }
            await Self.expectForbidden { try await service.answer(ListGoals(), with: administering) }
            await Self.expectForbidden { try service.access(for: MakeToken.self, with: reading) }
            await Self.expectForbidden {
                try await service.perform(
                    GrantRole(person: person, assignment: RoleAssignment(.controller)), with: reading)
            }
            await Self.expectForbidden { try await service.claimReminder(ClaimReminder(), with: reading) }
            await Self.expectForbidden {
                try await service.importDocument(
                    ImportDocument(municipality: "Granvik", asOf: day("2025-04-30")), [], with: reading
                ) { $0 }
            }
            #expect(try await fixture.log.head().size == 0)
        }
    }

    @Test("opens the directory of persons only for administering it")
    func directory() async throws {
        try await ServiceFixture.run { fixture in
            let reading = try fixture.service.permit(.read, for: fixture.administrator)
            let access = try fixture.service.access(for: ReadEvents.self, with: reading)
            await Self.expectForbidden { try access.directory }
        }
    }

    private static func expectForbidden(_ body: () async throws -> Any) async {
        await #expect {
            _ = try await body()
        } throws: {
            ($0 as? Refusal)?.code == .forbidden
        }
    }
}
