import Oversight
import TestSupport
import Testing

@Suite("A municipality, its goals and its units")
struct OrganisationTests {
    private let nobody = Scenario<Municipality>.givenNothing()
    private let registered = Scenario<Municipality>.given(.registered(.init(on: "2024-01-01", name: "Ånge")))
    private static let homeCare = UnitEstablished(
        on: "2024-01-01", municipality: "ange", name: "Hemtjänst", parent: "top")
    private let unit = Scenario<OrganisationUnit>.given(.established(Self.homeCare))

    @Test("A municipality is registered once, without the word kommun")
    func register() {
        let ange = nobody.when(.register(name: " Ånge kommun "), on: "2024-01-01")
            .then(.registered(.init(on: "2024-01-01", name: "Ånge")))
        #expect(ange.name == "Ånge")
        registered.when(.register(name: "Ånge"), on: "2024-01-02").refused(.alreadyExists, mentioning: "Ånge")
        nobody.when(.register(name: " "), on: "2024-01-01").refused(.invalid, mentioning: "name")
        nobody.when(.register(name: "Ånge"), on: "2024-01-02", today: "2024-01-01").refused(.dateInFuture)
    }

    @Test("A municipality's short name and identifier")
    func names() {
        #expect(Municipality.shortName("Hudiksvalls kommun") == "Hudiksvalls")
        #expect(Municipality.shortName("Timrå Kommun") == "Timrå")
        #expect(Municipality.shortName("kommun") == "kommun")
        #expect(Municipality.candidates(name: "Ånge kommun")[1] == "ange")
        #expect(Municipality.candidates(name: "Örnsköldsvik")[1] == "ornskoldsvik")
    }

    @Test("A grade scale is adopted, and another replaces it from its day on")
    func scale() {
        let adopted = MunicipalityEvent.gradeScaleAdopted(.init(on: "2024-01-01", scale: .fourSteps))
        let ange = registered.when(.adoptGradeScale(.fourSteps), on: "2024-01-01").then(adopted)
        #expect(ange.scale?.value.label("barely_met") == "Knappt uppfyllt")
        #expect(ange.scale?.value.label("largely_met") == "largely_met")
        let other = GradeScale(steps: [.init(key: "contributes", label: "Bidrar till målet")])
        let scenario = Scenario<Municipality>.given(.registered(.init(on: "2024-01-01", name: "Ånge")), adopted)
        scenario.when(.adoptGradeScale(.fourSteps), on: "2024-06-01").then()
        let changed = scenario.when(.adoptGradeScale(other), on: "2025-01-01")
            .then(.gradeScaleAdopted(.init(on: "2025-01-01", scale: other)))
        #expect(changed.scale?.value == other)
    }

    @Test("A grade scale that cannot be is refused")
    func scaleRefused() {
        func adopt(_ scale: GradeScale) -> Outcome<Municipality> {
            registered.when(.adoptGradeScale(scale), on: "2024-01-01")
        }
        nobody.when(.adoptGradeScale(.fourSteps), on: "2024-01-01").refused(.notFound)
        registered.when(.adoptGradeScale(.fourSteps), on: "2024-01-02", today: "2024-01-01").refused(.dateInFuture)
        adopt(GradeScale(steps: [])).refused(.invalid, mentioning: "at least one")
        adopt(GradeScale(steps: [.init(key: "a", label: "A"), .init(key: "a", label: "B")])).refused(.invalid)
        for key in ["", "Met", "partly met", "mål", "a-b"] {
            adopt(GradeScale(steps: [.init(key: GradeKey(rawValue: key), label: "A")])).refused(
                .invalid, mentioning: key)
        }
        let rule = GradeRule(noneStarted: "a", inProgress: "a", oneCompleted: "a", targetReached: "b")
        adopt(GradeScale(steps: [.init(key: "a", label: "A")], rule: rule)).refused(.invalid, mentioning: "\"b\"")
    }

    @Test("The rule proposes as the four-month report grades")
    func gradeRule() throws {
        let rule = try #require(GradeScale.fourSteps.rule)
        #expect(rule.propose(for: []) == "not_met")
        #expect(rule.propose(for: [nil]) == "not_met")
        #expect(rule.propose(for: [.notStarted, .cancelled, nil]) == "not_met")
        #expect(rule.propose(for: [.notStarted, .inProgressOnPlan]) == "barely_met")
        #expect(rule.propose(for: [.inProgressDeviating]) == "barely_met")
        #expect(rule.propose(for: [.onHold]) == "barely_met")
        #expect(rule.propose(for: [.notStarted, .completedDeviating, .inProgressOnPlan]) == "partly_met")
        #expect(rule.propose(for: [.completedOnPlan]) == "partly_met")
        #expect(rule.propose(for: [.notStarted], targetReached: true) == "met")
    }

    @Test("A goal is adopted once")
    func goal() {
        var asked = GoalAdopted(
            on: .distantPast, municipality: "ange", level: .board, title: " Fler  i arbete ", area: "Tillväxt",
            parent: "g-0", year: 2024)
        var expected = asked
        (expected.on, expected.title) = ("2024-01-01", "Fler i arbete")
        let goal = Scenario<Goal>.givenNothing().when(.adopt(asked), on: "2024-01-01").then(.adopted(expected))
        #expect(goal.title == "Fler i arbete")
        #expect(goal.area == "Tillväxt")
        #expect(goal.parent == "g-0")
        #expect(goal.level == .board)
        #expect(goal.year == 2024)
        Scenario<Goal>.given(.adopted(expected)).when(.adopt(asked), on: "2024-01-02")
            .refused(.alreadyExists, mentioning: "Fler i arbete", "2024")
        Scenario<Goal>.givenNothing().when(.adopt(asked), on: "2024-01-02", today: "2024-01-01").refused(.dateInFuture)
        asked.title = "\t"
        Scenario<Goal>.givenNothing().when(.adopt(asked), on: "2024-01-01").refused(.invalid, mentioning: "words")
    }

    @Test("A goal's identifier tells apart words, parents, years and municipalities, and nothing else")
    func goalIdentifier() {
        func identifier(
            _ title: String = "Fler i arbete.", parent: Identifier<Goal>? = nil, year: Int = 2024,
            municipality: Identifier<Municipality> = "ange"
        ) -> Identifier<Goal> {
            Goal.candidates(title: title, parent: parent, year: year, municipality: municipality)[1]
        }
        #expect(identifier() == identifier("  fler I arbete*"))
        #expect(identifier().rawValue.hasPrefix("ange-2024-"))
        let different = [
            identifier(), identifier("Färre i arbete"), identifier(parent: "g-1"), identifier(year: 2025),
            identifier(municipality: "timra"),
        ]
        #expect(Set(different).count == different.count)
    }

    @Test("A unit is established, moves and is closed")
    func unitLife() {
        var asked = Self.homeCare
        (asked.on, asked.name) = (.distantPast, " Hemtjänst ")
        let new = Scenario<OrganisationUnit>.givenNothing().when(.establish(asked), on: "2024-01-01")
            .then(.established(Self.homeCare))
        #expect(new.parent?.value == "top")
        let moved = unit.when(.move(parent: "care", ancestors: ["care", "top"]), on: "2025-01-01")
            .then(.moved(.init(on: "2025-01-01", parent: "care")))
        #expect(moved.parent?.value == "care")
        unit.when(.move(parent: "top", ancestors: ["top"]), on: "2025-01-01").then()
        let free = unit.when(.move(parent: nil, ancestors: []), on: "2025-01-01")
            .then(.moved(.init(on: "2025-01-01", parent: nil)))
        #expect(free.parent == Dated(nil, on: "2025-01-01"))
        let closed = unit.when(.close, on: "2025-12-31").then(.closed(.init(on: "2025-12-31")))
        #expect(closed.closedOn == "2025-12-31")
    }

    @Test("A unit gets another name, and keeps the earlier ones")
    func renamed() {
        let renamed = UnitEvent.renamed(.init(on: "2026-01-01", name: "Hemvård"))
        let after = unit.when(.rename(" Hemvård "), on: "2026-01-01").then(renamed)
        #expect(after.name == "Hemvård")
        #expect(after.earlierNames == ["Hemtjänst"])
        let held = Scenario<OrganisationUnit>.given(.established(Self.homeCare), renamed)
        held.when(.rename("Hemvård"), on: "2026-02-01").then()
        let back = held.when(.rename("Hemtjänst"), on: "2026-03-01")
            .then(.renamed(.init(on: "2026-03-01", name: "Hemtjänst")))
        #expect(back.name == "Hemtjänst")
        #expect(back.earlierNames == ["Hemvård"])
        // What is recorded afterwards of an earlier day does not change the name of today.
        let between = held.when(.rename("Vård i hemmet"), on: "2025-06-01")
            .then(.renamed(.init(on: "2025-06-01", name: "Vård i hemmet")))
        #expect(between.name == "Hemvård")
        #expect(between.earlierNames == ["Hemtjänst", "Vård i hemmet"])
        unit.when(.rename(" "), on: "2026-01-01").refused(.invalid, mentioning: "name")
        unit.when(.rename("Hemvård"), on: "2023-12-31").refused(.dateTooEarly)
    }

    @Test("A unit that is renamed on the day on which it was established keeps both names")
    func renamedAtOnce() {
        let after = unit.when(.rename("Hemvård"), on: "2024-01-01").then(
            .renamed(.init(on: "2024-01-01", name: "Hemvård")))
        #expect(after.name == "Hemvård")
        #expect(after.earlierNames == ["Hemtjänst"])
    }

    @Test("A closed unit is reopened, and may be closed again")
    func reopened() {
        let closing = UnitEvent.closed(.init(on: "2025-12-31"))
        let reopening = UnitEvent.reopened(.init(on: "2026-07-01"))
        let closed = Scenario<OrganisationUnit>.given(.established(Self.homeCare), closing)
        let open = closed.when(.reopen, on: "2026-07-01").then(reopening)
        #expect(open.closedOn == nil)
        #expect(open.reopenedOn == "2026-07-01")
        closed.when(.reopen, on: "2025-12-30").refused(.dateTooEarly, mentioning: "2025-12-31")
        unit.when(.reopen, on: "2026-07-01").then()
        let again = Scenario<OrganisationUnit>.given(.established(Self.homeCare), closing, reopening)
        #expect(again.when(.close, on: "2026-12-31").then(.closed(.init(on: "2026-12-31"))).closedOn == "2026-12-31")
        again.when(.close, on: "2026-06-30").refused(.dateTooEarly, mentioning: "2026-07-01")
    }

    @Test("A change of a unit that cannot be is refused")
    func unitRefused() {
        let nothing = Scenario<OrganisationUnit>.givenNothing()
        let closed = Scenario<OrganisationUnit>.given(.established(Self.homeCare), .closed(.init(on: "2025-12-31")))
        var unnamed = Self.homeCare
        unnamed.name = " "
        unit.when(.establish(Self.homeCare), on: "2024-01-02").refused(.alreadyExists, mentioning: "Hemtjänst")
        nothing.when(.establish(Self.homeCare), on: "2024-01-02", today: "2024-01-01").refused(.dateInFuture)
        nothing.when(.establish(unnamed), on: "2024-01-01").refused(.invalid, mentioning: "name")
        nothing.when(.close, on: "2024-01-01").refused(.notFound)
        nothing.when(.move(parent: "top", ancestors: ["top"]), on: "2024-01-01").refused(.notFound)
        unit.when(.move(parent: "below", ancestors: ["below", "it", "top"]), on: "2025-01-01")
            .refused(.invalid, mentioning: "Hemtjänst")
        unit.when(.move(parent: "it", ancestors: ["it", "top"]), on: "2025-01-01").refused(.invalid)
        unit.when(.close, on: "2023-12-31").refused(.dateTooEarly, mentioning: "2024-01-01")
        unit.when(.close, on: "2025-12-31", today: "2025-12-30").refused(.dateInFuture)
        closed.when(.close, on: "2026-01-01").refused(.wrongState, mentioning: "2025-12-31")
        closed.when(.move(parent: "care", ancestors: ["care"]), on: "2026-01-01").refused(.wrongState)
    }
}
