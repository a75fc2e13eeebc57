import Oversight
import TestSupport
import Testing

@Suite("A body, its mandates and the roles of persons")
struct BodyTests {
    private static let committee = BodyEstablished(
        on: "2023-01-01", municipality: "ange", name: "Sociala utskottet", kind: .subcommittee)
    private let nothing = Scenario<Body>.givenNothing()
    private let body = Scenario<Body>.given(.established(Self.committee))

    private func given(_ person: Identifier<Person>, _ office: Office, until: CalendarDate? = nil) -> BodyEvent {
        .mandateGiven(.init(on: "2023-01-01", person: person, office: office, until: until))
    }

    @Test("A body is established once")
    func establish() {
        var asked = Self.committee
        (asked.on, asked.name) = (.distantPast, "Sociala  utskottet")
        let new = nothing.when(.establish(asked), on: "2023-01-01").then(.established(Self.committee))
        #expect(new.name == "Sociala utskottet")
        #expect(new.kind == .subcommittee)
        body.when(.establish(asked), on: "2023-01-02").refused(.alreadyExists, mentioning: "Sociala utskottet")
        nothing.when(.establish(asked), on: "2023-01-02", today: "2023-01-01").refused(.dateInFuture)
        asked.name = ""
        nothing.when(.establish(asked), on: "2023-01-01").refused(.invalid, mentioning: "name")
    }

    @Test("A new chair or secretary ends the mandate of the one before", arguments: [Office.chair, .secretary])
    func single(_ office: Office) {
        let held = Scenario<Body>.given(.established(Self.committee), given("p-1", office))
        let after = held.when(.giveMandate("p-2", office, until: nil), on: "2024-07-01")
            .then(
                .mandateEnded(.init(on: "2024-06-30", person: "p-1", office: office)),
                .mandateGiven(.init(on: "2024-07-01", person: "p-2", office: office)))
        #expect(after.holder(of: office, on: "2022-12-31") == nil)
        #expect(after.holder(of: office, on: "2024-06-30") == "p-1")
        #expect(after.holder(of: office, on: "2024-07-01") == "p-2")
        held.when(.giveMandate("p-1", office, until: nil), on: "2024-07-01").then()
    }

    @Test("Several persons may be members, each once", arguments: [Office.member, .viceChair])
    func several(_ office: Office) {
        let held = Scenario<Body>.given(.established(Self.committee), given("p-1", office))
        let after = held.when(.giveMandate("p-2", office, until: "2026-12-31"), on: "2024-07-01")
            .then(.mandateGiven(.init(on: "2024-07-01", person: "p-2", office: office, until: "2026-12-31")))
        #expect(after.mandates.map(\.person) == ["p-1", "p-2"])
        #expect(after.mandates.map(\.until) == [nil, "2026-12-31"])
        held.when(.giveMandate("p-1", office, until: nil), on: "2024-07-01").then()
    }

    @Test("A mandate ends on its last day, which may come before the one foreseen")
    func end() {
        for until in [nil, "2026-12-31"] as [CalendarDate?] {
            let held = Scenario<Body>.given(.established(Self.committee), given("p-1", .chair, until: until))
            let after = held.when(.endMandate("p-1", .chair), on: "2024-06-30")
                .then(.mandateEnded(.init(on: "2024-06-30", person: "p-1", office: .chair)))
            #expect(after.holder(of: .chair, on: "2024-06-30") == "p-1")
            #expect(after.holder(of: .chair, on: "2024-07-01") == nil)
        }
    }

    @Test("A chair who is elected in autumn begins on 1 January, and the one before serves the year out")
    func elected() {
        let held = Scenario<Body>.given(.established(Self.committee), given("p-1", .chair))
        let after = held.when(.giveMandate("p-2", .chair, until: nil), on: "2025-01-01", today: "2024-11-20")
            .then(
                .mandateEnded(.init(on: "2024-12-31", person: "p-1", office: .chair)),
                .mandateGiven(.init(on: "2025-01-01", person: "p-2", office: .chair)))
        #expect(after.holder(of: .chair, on: "2024-11-20") == "p-1")
        #expect(after.holder(of: .chair, on: "2024-12-31") == "p-1")
        #expect(after.holder(of: .chair, on: "2025-01-01") == "p-2")
        Scenario<Body>.given(.established(Self.committee), given("p-1", .chair))
            .when(.endMandate("p-1", .chair), on: "2024-12-31", today: "2024-11-20")
            .then(.mandateEnded(.init(on: "2024-12-31", person: "p-1", office: .chair)))
    }

    @Test("Who becomes chair while another is elected already serves until that one begins")
    func meanwhile() {
        let held = Scenario<Body>.given(
            .established(Self.committee), given("p-1", .chair, until: "2024-12-31"),
            .mandateGiven(.init(on: "2025-01-01", person: "p-2", office: .chair)))
        let after = held.when(.giveMandate("p-3", .chair, until: nil), on: "2024-10-01", today: "2024-11-20")
            .then(
                .mandateEnded(.init(on: "2024-09-30", person: "p-1", office: .chair)),
                .mandateGiven(.init(on: "2024-10-01", person: "p-3", office: .chair, until: "2024-12-31")))
        #expect(after.holder(of: .chair, on: "2024-12-31") == "p-3")
        #expect(after.holder(of: .chair, on: "2025-01-01") == "p-2")
    }

    @Test("A mandate that cannot be given or ended is refused")
    func mandateRefused() {
        let held = Scenario<Body>.given(.established(Self.committee), given("p-1", .chair, until: "2024-06-30"))
        nothing.when(.giveMandate("p-1", .chair, until: nil), on: "2024-01-01").refused(.notFound)
        nothing.when(.endMandate("p-1", .chair), on: "2024-01-01").refused(.notFound)
        body.when(.giveMandate("p-1", .chair, until: "2023-12-31"), on: "2024-01-01")
            .refused(.invalid, mentioning: "2023-12-31", "2024-01-01")
        body.when(.giveMandate("p-1", .chair, until: nil), on: "2042-01-01", today: "2024-01-01")
            .refused(.dateInFuture, mentioning: "2042-01-01")
        held.when(.endMandate("p-1", .chair), on: "2042-01-01", today: "2024-01-01").refused(.dateInFuture)
        held.when(.endMandate("p-2", .chair), on: "2024-01-01").refused(.notFound, mentioning: "p-2")
        held.when(.endMandate("p-1", .member), on: "2024-01-01").refused(.notFound)
        held.when(.endMandate("p-1", .chair), on: "2022-12-31").refused(.notFound)
        held.when(.endMandate("p-1", .chair), on: "2024-07-01").refused(.notFound)
    }

    @Test(
        "A body's kind follows from its name",
        arguments: [
            ("Kommunfullmäktige", BodyKind.council), ("kommunstyrelsen", .board), ("Socialnämnden", .committee),
            ("Kommunstyrelsens arbetsutskott", .subcommittee), ("UTSKOTTET", .subcommittee),
        ])
    func kind(_ name: String, _ kind: BodyKind) {
        #expect(Body.kind(ofName: name) == kind)
    }

    @Test("A role is granted once and revoked once")
    func roles() {
        let assignment = RoleAssignment(.secretary, body: "ange-ks")
        let granted = PersonEvent.roleGranted(.init(on: "2024-01-01", assignment: assignment))
        let person = Scenario<Person>.givenNothing("p-1").when(.grant(assignment), on: "2024-01-01").then(granted)
        #expect(person.assignments == [assignment])
        let holding = Scenario<Person>.given(granted)
        holding.when(.grant(assignment), on: "2024-02-01").then()
        let without = holding.when(.revoke(assignment), on: "2024-02-01")
            .then(.roleRevoked(.init(on: "2024-02-01", assignment: assignment)))
        holding.when(.revoke(assignment), on: "2023-12-31").refused(.dateTooEarly, mentioning: "2023-12-31")
        #expect(without.assignments.isEmpty)
    }

    @Test("A role that was bound to what does not limit it goes on holding, and is taken back as it was given")
    func roleOfEarlierRelease() {
        let assignment = RoleAssignment(.controller, unit: "ange-kok")
        let holding = Scenario<Person>.given(.roleGranted(.init(on: "2024-01-01", assignment: assignment)))
        let without = holding.when(.revoke(assignment), on: "2024-02-01")
            .then(.roleRevoked(.init(on: "2024-02-01", assignment: assignment)))
        #expect(without.assignments.isEmpty)
    }

    @Test("A role that cannot be is refused")
    func rolesRefused() {
        let person = Scenario<Person>.givenNothing("p-1")
        person.when(.grant(.init(.unitManager)), on: "2024-01-01").refused(.invalid, mentioning: "unit")
        person.when(.grant(.init(.secretary)), on: "2024-01-01").refused(.invalid, mentioning: "secretary", "body")
        person.when(.grant(.init(.chair)), on: "2024-01-01").refused(.invalid, mentioning: "chair")
        for role in [Role.controller, .auditor, .operator] {
            for bound in [RoleAssignment(role, unit: "u"), RoleAssignment(role, body: "b")] {
                person.when(.grant(bound), on: "2024-01-01").refused(.invalid, mentioning: role.rawValue, "everywhere")
            }
        }
        person.when(.grant(.init(.unitManager, unit: "u", body: "b")), on: "2024-01-01")
            .refused(.invalid, mentioning: "not to a body")
        for role in [Role.secretary, .chair] {
            person.when(.grant(.init(role, unit: "u", body: "b")), on: "2024-01-01")
                .refused(.invalid, mentioning: role.rawValue, "not to a unit")
        }
        person.when(.grant(.init(.auditor)), on: "2024-01-02", today: "2024-01-01").refused(.dateInFuture)
        person.when(.revoke(.init(.auditor)), on: "2024-01-01").refused(.notFound, mentioning: "p-1", "role list")
        for role in [Role.controller, .auditor, .operator] {
            person.when(.grant(.init(role)), on: "2024-01-01")
                .then(.roleGranted(.init(on: "2024-01-01", assignment: .init(role))))
        }
        person.when(.grant(.init(.unitManager, unit: "u", municipality: "ange")), on: "2024-01-01")
            .refused(.invalid, mentioning: "its unit")
        person.when(.grant(.init(.chair, body: "b", municipality: "ange")), on: "2024-01-01")
            .refused(.invalid, mentioning: "its body")
        for bound in [
            RoleAssignment(.administrator, unit: "u"), .init(.administrator, body: "b"),
            .init(.administrator, municipality: "ange"),
        ] {
            person.when(.grant(bound), on: "2024-01-01").refused(.invalid, mentioning: "administrator", "nothing")
        }
    }

    @Test("The same role in two municipalities, and everywhere, are three; each is taken back by itself")
    func rolesOfMunicipalities() {
        let places: [Identifier<Municipality>?] = ["ange", "habo", nil]
        let granted = places.map { place in
            PersonEvent.roleGranted(.init(on: "2024-01-01", assignment: .init(.controller, municipality: place)))
        }
        let holding = Scenario<Person>.given(granted[0]).when(
            .grant(.init(.controller, municipality: "ange")), on: "2024-02-01"
        ).then()
        #expect(holding.assignments == [.init(.controller, municipality: "ange")])
        Scenario<Person>.given(granted[0]).when(.revoke(.init(.controller)), on: "2024-02-01")
            .refused(.notFound, mentioning: "controller in ange")
        Scenario<Person>.given(granted[2]).when(.revoke(.init(.controller, municipality: "ange")), on: "2024-02-01")
            .refused(.notFound, mentioning: "controller everywhere")
        let both = RoleAssignment(.controller, municipality: "habo")
        Scenario<Person>.given(granted[0]).when(.grant(both), on: "2024-02-01")
            .then(.roleGranted(.init(on: "2024-02-01", assignment: both)))
    }
}
