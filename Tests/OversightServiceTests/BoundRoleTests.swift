import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("A role that is bound to a municipality")
struct BoundRoleTests {
    /// Two municipalities with the same units, bodies and goals, and a controller of the first.
    private struct Scene {
        static let controller = Caller(id: "p-c")
        let fixture: ServiceFixture

        static func run(_ body: (Scene) async throws -> Void) async throws {
            try await ServiceFixture.run { fixture in
                let scene = Scene(fixture: fixture)
                for town in ["Granvik", "Norrby"] {
                    try await scene.done(RegisterMunicipality(name: town))
                    for unit in ["Vård", "Skola"] {
                        try await scene.done(EstablishUnit(municipality: town, name: unit))
                    }
                    for name in ["Kommunstyrelsen", "Nämnden"] {
                        try await scene.done(EstablishBody(municipality: town, name: name, kind: nil))
                    }
                    try await scene.done(scene.goal("Trygghet", of: town))
                    try await scene.done(scene.activity("Fasta team", of: town))
                }
                try await scene.grant("p-c", .controller, of: "granvik kommun")
                try await body(scene)
            }
        }

        func goal(_ title: String, of town: String) -> AdoptGoal {
            AdoptGoal(municipality: town, level: .council, title: title, parent: nil, year: 2024)
        }

        func activity(_ title: String, of town: String, units: [String] = ["Vård"]) -> PlanActivity {
            PlanActivity(
                municipality: town, title: title, start: "2024-02-01", end: nil, units: units, goals: ["Trygghet"])
        }

        @discardableResult
        func done(_ command: some DecidableCommand, by caller: Caller? = nil) async throws -> Receipt {
            try await fixture.service.perform(command, on: "2024-02-01", by: caller ?? fixture.administrator)
        }

        func grant(_ person: Identifier<Person>, _ role: Role, of town: String?) async throws {
            try await done(GrantRole(person: person, assignment: RoleAssignment(role), municipality: town))
        }

        /// Expects a refusal whose sentence has some words, after which nothing is recorded.
        func refused(
            _ command: some DecidableCommand, by caller: Caller? = nil, _ code: Refusal.Code = .forbidden,
            saying words: String..., sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            let before = try await fixture.log.head()
            let refusal = await #expect(throws: Refusal.self, sourceLocation: sourceLocation) {
                try await done(command, by: caller)
            }
            let sentence = refusal?.sentence ?? ""
            #expect(refusal?.code == code, "\(sentence)", sourceLocation: sourceLocation)
            for word in words { #expect(sentence.contains(word), "\(sentence)", sourceLocation: sourceLocation) }
            #expect(try await fixture.log.head() == before, sourceLocation: sourceLocation)
        }
    }

    @Test("does there what it does everywhere without, and nothing to what is another municipality's")
    func reach() async throws {
        try await Scene.run { scene in
            func commands(_ town: String) -> [any DecidableCommand] {
                let slug = town.lowercased()
                let unit = Identifier<OrganisationUnit>(rawValue: "\(slug)-skola")
                let body = Identifier<Body>(rawValue: "\(slug)-namnden")
                return [
                    EstablishUnit(municipality: town, name: "Park"), RenameUnit(unit: unit, name: "Skola och förskola"),
                    EstablishBody(municipality: town, name: "Byggnadsnämnden", kind: nil),
                    GiveMandate(body: body, person: "p-1", office: .chair, until: nil),
                    scene.goal("Delaktighet", of: town), scene.activity("Ringa upp", of: town),
                    scene.activity("Alla i kommunen", of: town, units: []),
                    RequestReport(municipality: town, kind: .oversight, committee: "Nämnden"),
                    GiveAssignment(municipality: town, title: "Se över taxorna", kind: .project),
                    DefineIndicator(municipality: town, title: "Sjukfrånvaro"),
                    MoveUnit(unit: unit, parent: Identifier(rawValue: "\(slug)-vard")), CloseUnit(unit: unit),
                ]
            }
            for command in commands("Granvik") { try await scene.done(command, by: Scene.controller) }
            for command in commands("Norrby") {
                try await scene.refused(command, by: Scene.controller, saying: "may not", "own municipality")
            }
        }
    }

    @Test("is not told what stands in the way of a command, where it may not give it")
    func forbiddenFirst() async throws {
        try await Scene.run { scene in
            try await scene.refused(EstablishUnit(municipality: "Norrby", name: "Vård"), by: Scene.controller)
            try await scene.refused(
                EstablishUnit(municipality: "Granvik", name: "Vård"), by: Scene.controller, .alreadyExists)
            try await scene.refused(RegisterMunicipality(name: "Norrby"), by: Scene.controller)
            try await scene.refused(RegisterMunicipality(name: "Sjövik"), by: Scene.controller)
        }
    }

    @Test("is joined with the person's other roles, each in its own place")
    func together() async throws {
        try await Scene.run { scene in
            try await scene.done(
                GrantRole(person: "p-c", assignment: RoleAssignment(.unitManager, unit: "norrby-skola")))
            try await scene.done(scene.activity("Läxhjälp", of: "Norrby", units: ["Skola"]), by: Scene.controller)
            try await scene.refused(scene.activity("Ringa upp", of: "Norrby"), by: Scene.controller)
            try await scene.refused(EstablishUnit(municipality: "Norrby", name: "Park"), by: Scene.controller)
            try await scene.grant("p-c", .controller, of: "Norrby")
            try await scene.done(EstablishUnit(municipality: "Norrby", name: "Park"), by: Scene.controller)
        }
    }

    @Test("imports and puts right what is its own")
    func documents() async throws {
        try await Scene.run { scene in
            let service = scene.fixture.service
            let bytes = try scene.fixture.sample("granvik-uppsikt-april.txt")
            func imported(of town: String) async throws {
                _ = try await service.importDocument(
                    ImportDocument(municipality: town, asOf: "2025-04-30"), bytes, by: Scene.controller)
            }
            func rectified(_ position: Int) async throws {
                let request = RectifyEvent(
                    position: position, isVoid: true, set: [], on: "2025-05-01", reason: "Fel", isDryRun: false)
                _ = try await service.rectify(
                    request, with: try service.permit(for: RectifyEvent.self, to: Scene.controller))
            }
            let own = try await scene.done(EstablishUnit(municipality: "Granvik", name: "Park")).position
            let other = try await scene.done(EstablishUnit(municipality: "Norrby", name: "Park")).position
            try await rectified(own)
            for attempt in [{ try await rectified(other) }, { try await imported(of: "Norrby") }] {
                let refusal = await #expect(throws: Refusal.self) { try await attempt() }
                #expect(refusal?.code == .forbidden)
            }
            try await imported(of: "Granvik")
        }
    }

    @Test("does not reach what concerns the whole installation")
    func installation() async throws {
        try await Scene.run { scene in
            let service = scene.fixture.service
            try await scene.grant("p-a", .auditor, of: "Granvik")
            try await scene.grant("p-b", .auditor, of: nil)
            func verify(by person: Identifier<Person>) throws {
                let caller = Caller(id: person)
                _ = try service.access(
                    for: VerifyLog.self, with: try service.permit(for: VerifyLog.self, to: caller))
            }
            try verify(by: "p-b")
            let refusal = #expect(throws: Refusal.self) { try verify(by: "p-a") }
            #expect(refusal?.code == .forbidden)
        }
    }

    @Test("names a municipality that there is; where a unit or a body is bound to, it is the one of that")
    func granted() async throws {
        try await Scene.run { scene in
            func grant(_ assignment: RoleAssignment, of town: String?) -> GrantRole {
                GrantRole(person: "p-2", assignment: assignment, municipality: town)
            }
            let controller = RoleAssignment(.controller)
            let manager = RoleAssignment(.unitManager, unit: "norrby-vard")
            let secretary = RoleAssignment(.secretary, body: "norrby-namnden")
            try await scene.refused(grant(controller, of: "Norby"), .notFound, saying: "Norby", "near it is Norrby")
            try await scene.refused(grant(manager, of: "Granvik"), .invalid, saying: "Norrby's", "Granvik")
            try await scene.refused(grant(secretary, of: "Granvik"), .invalid, saying: "Norrby's", "Granvik")
            try await scene.refused(grant(.init(.administrator), of: "Granvik"), .invalid, saying: "everywhere")
            for assignment in [controller, manager, secretary] {
                try await scene.done(grant(assignment, of: "Norrby"))
            }
            try await scene.done(grant(controller, of: nil))
            let persons = try await scene.fixture.service.answer(ListPersons(), by: scene.fixture.administrator)
            let shown = try #require(try persons.all().first { $0.id == "p-2" })
            #expect(shown.roles.map(\.municipality) == ["norrby", "norrby", "norrby", nil])
            #expect(shown.roles.map(\.isEverywhere) == [false, false, false, true])
            // Which of the two ends is said by the municipality.
            try await scene.done(RevokeRole(person: "p-2", assignment: controller))
            try await scene.refused(
                RevokeRole(person: "p-2", assignment: controller), .notFound, saying: "controller in norrby")
            try await scene.done(RevokeRole(person: "p-2", assignment: controller, municipality: "Norrby"))
            let state = scene.fixture.service.ledger.read { state, _ in state }
            #expect(state.persons["p-2"]?.assignments == [manager, secretary])
        }
    }

    @Test("may be put right, and the municipality stays while a role names it")
    func corrected() async throws {
        try await Scene.run { scene in
            let service = scene.fixture.service
            func rectify(_ position: Int, _ set: [String]) async throws {
                let request = RectifyEvent(
                    position: position, isVoid: set.isEmpty, set: set, on: "2025-05-01", reason: "Fel", isDryRun: false)
                _ = try await service.rectify(
                    request, with: try service.permit(for: RectifyEvent.self, to: scene.fixture.administrator))
            }
            let town = try await scene.done(RegisterMunicipality(name: "Sjövik")).position
            let granted = try await scene.done(
                GrantRole(person: "p-3", assignment: RoleAssignment(.auditor), municipality: "Sjövik")
            ).position
            let refusal = await #expect(throws: Refusal.self) { try await rectify(town, []) }
            #expect(refusal?.sentence.contains("has a role for the municipality") == true)
            try await rectify(granted, ["municipality=norrby"])
            let state = service.ledger.read { state, _ in state }
            #expect(state.persons["p-3"]?.assignments == [RoleAssignment(.auditor, municipality: "norrby")])
            try await rectify(town, [])
        }
    }

    @Test("is given by whoever has the role of an administrator, who keeps no minutes and decides nothing")
    func administrator() async throws {
        try await Scene.run { scene in
            try await scene.grant("p-adm", .administrator, of: nil)
            let administrator = Caller(id: "p-adm")
            let grant = GrantRole(
                person: "p-4", assignment: RoleAssignment(.controller), municipality: "Norrby")
            try await scene.done(grant, by: administrator)
            try await scene.done(EstablishUnit(municipality: "Norrby", name: "Park"), by: administrator)
            try await scene.refused(
                ScheduleMeeting(body: "norrby-namnden", date: "2024-03-01"), by: administrator)
            try await scene.refused(scene.activity("Ringa upp", of: "Norrby"), by: administrator)
            try await scene.refused(grant, by: Scene.controller)
        }
    }
}
