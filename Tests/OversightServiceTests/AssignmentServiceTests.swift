import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("Assignments are given, followed up and listed")
struct AssignmentServiceTests {
    /// A town with a unit, a goal, and an assignment of the unit that ends in June.
    private struct Scene {
        let fixture: ServiceFixture
        let id: Identifier<Assignment>

        static func run(_ body: (Scene) async throws -> Void) async throws {
            try await ServiceFixture.run { fixture in
                for command: any DecidableCommand in [
                    RegisterMunicipality(name: "Granvik"), EstablishUnit(municipality: "Granvik", name: "Natt"),
                    EstablishUnit(municipality: "Granvik", name: "Kök"),
                    AdoptGoal(municipality: "Granvik", level: .council, title: "Trygghet", year: 2025),
                ] {
                    _ = try await fixture.service.perform(command, on: day("2025-01-02"), by: fixture.administrator)
                }
                let receipt = try await fixture.service.perform(
                    GiveAssignment(
                        municipality: "Granvik", title: "Byt larmen", kind: .project, end: day("2025-06-30"),
                        unit: "natt", goal: "Trygghet", area: "Hemmet"), on: day("2025-01-02"),
                    by: fixture.administrator)
                try await body(Scene(fixture: fixture, id: Identifier(rawValue: receipt.id)))
            }
        }

        @discardableResult
        func done(_ command: some DecidableCommand, on date: CalendarDate) async throws -> Receipt {
            try await fixture.service.perform(command, on: date, by: fixture.administrator)
        }

        func shown(at moment: Moment = .now) async throws -> AssignmentView {
            try await fixture.service.answer(ShowAssignment(id, at: moment), by: fixture.administrator).view
        }

        func listed(_ set: (inout ListAssignments) -> Void) async throws -> [String] {
            try await fixture.service.answer(ListAssignments(set), by: fixture.administrator).all().map(\.title)
        }
    }

    @Test("with a unit and a goal that are named in words, in one append")
    func give() async throws {
        try await Scene.run { scene in
            let view = try await scene.shown()
            #expect(view.title == "Byt larmen" && view.kind == .project && view.end == day("2025-06-30"))
            #expect(view.unit == "granvik-natt" && view.unitName == "Natt")
            #expect(view.goalTitle == "Trygghet" && view.area == "Hemmet")
            #expect(view.status == nil && view.municipalityName == "Granvik")
            let events = try await scene.fixture.log.read(from: 1, limit: 100).suffix(2)
            #expect(events.map(\.type) == ["AssignmentGiven", "AssignmentAssigned"])
        }
    }

    @Test("but not twice, and not to a unit or toward a goal that does not exist")
    func refused() async throws {
        try await Scene.run { scene in
            func refusal(_ command: some DecidableCommand) async throws -> Refusal? {
                await #expect(throws: Refusal.self) { try await scene.done(command, on: day("2025-01-03")) }
            }
            let again = GiveAssignment(municipality: "granvik", title: "byt  larmen", kind: .project)
            #expect(try await refusal(again)?.code == .alreadyExists)
            var other = GiveAssignment(municipality: "Granvik", title: "Annat", kind: .fromCouncil, unit: "Dagen")
            let unit = try await refusal(other)
            #expect(unit?.code == .notFound)
            #expect(unit?.sentence.contains("Kök, Natt") == true)
            (other.unit, other.goal) = (nil, "Ingenting")
            #expect(try await refusal(other)?.code == .notFound)
            #expect(try await refusal(AssignToUnit(assignment: "ingen", unit: "Natt"))?.code == .notFound)
            #expect(try await refusal(ReportAssignment(assignment: "ingen", status: .done))?.code == .notFound)
            // The same words are another assignment if another body gave it.
            try await scene.done(
                GiveAssignment(municipality: "Granvik", title: "Byt larmen", kind: .fromCouncil), on: day("2025-01-03"))
            #expect(try await scene.listed { _ in }.count == 2)
        }
    }

    @Test("as of the days on which things happened")
    func asOf() async throws {
        try await Scene.run { scene in
            try await scene.done(
                ReportAssignment(assignment: scene.id, status: .inProgress, comment: "Det går."), on: day("2025-03-01"))
            try await scene.done(AssignToUnit(assignment: scene.id, unit: "Kök"), on: day("2025-04-01"))
            try await scene.done(
                RescheduleAssignment(assignment: scene.id, end: day("2025-09-30"), reason: "Dröjer."),
                on: day("2025-05-01"))
            let now = try await scene.shown()
            #expect(now.status == .inProgress && now.statusLabel == "Pågår" && now.comment == "Det går.")
            #expect(now.unitName == "Kök" && now.end == day("2025-09-30") && now.reportedOn == day("2025-03-01"))
            let march = try await scene.shown(at: Moment(day: day("2025-03-31")))
            #expect(march.status == .inProgress && march.unitName == "Natt" && march.end == day("2025-06-30"))
            let february = try await scene.shown(at: Moment(day: day("2025-02-01")))
            #expect(february.status == nil)
        }
    }

    @Test("in the municipality's own words, once it has adopted some")
    func words() async throws {
        try await Scene.run { scene in
            let municipality = OversightStream(.municipality, "granvik")
            let words = [
                AssignmentWord(status: .done, label: "Slutfört"), AssignmentWord(status: .done, label: "Klart"),
            ]
            try await scene.fixture.append(
                .municipality(.assignmentWordsAdopted(.init(on: "2025-02-01", words: words))), to: municipality)
            try await scene.done(ReportAssignment(assignment: scene.id, status: .inProgress), on: day("2025-03-01"))
            #expect(try await scene.shown().statusLabel == "Pågår")
            try await scene.done(ReportAssignment(assignment: scene.id, status: .done), on: day("2025-03-02"))
            #expect(try await scene.shown().statusLabel == "Slutfört")
        }
    }

    @Test("and filtered by what they are and whose they are")
    func filters() async throws {
        try await Scene.run { scene in
            try await scene.done(
                GiveAssignment(municipality: "Granvik", title: "Annat", kind: .fromCouncil), on: day("2025-01-03"))
            try await scene.done(ReportAssignment(assignment: scene.id, status: .done), on: day("2025-03-01"))
            let matching: [(inout ListAssignments) -> Void] = [
                { $0.status = .done }, { $0.kind = .project }, { $0.unit = "NATT" }, { $0.unit = "granvik-natt" },
                { $0.goal = "trygghet" }, { $0.area = "hemmet" },
                { ($0.municipality, $0.status, $0.unit) = ("Granvik kommun", .done, "Natt") },
            ]
            for set in matching {
                let listed = try await scene.listed(set)
                #expect(listed == ["Byt larmen"])
            }
            let others: [(inout ListAssignments) -> Void] = [
                { $0.status = .inProgress }, { $0.kind = .standingDirection }, { $0.unit = "Kök" },
                { $0.area = "Annat" },
            ]
            for set in others {
                let listed = try await scene.listed(set)
                #expect(listed == [])
            }
        }
    }

    @Test("overdue from the day after their end until they are done")
    func overdue() async throws {
        try await Scene.run { scene in
            func overdue(on date: CalendarDate) async throws -> [OverdueItem] {
                try await scene.fixture.service.answer(
                    ListOverdue { $0.day = date }, by: scene.fixture.administrator
                ).all()
            }
            #expect(try await overdue(on: day("2025-06-30")) == [])
            let item = try #require(try await overdue(on: day("2025-07-02")).first)
            #expect(item.kind == .assignment && item.id == scene.id.rawValue && item.daysOverdue == 2)
            #expect(item.unit == "granvik-natt" && item.unitName == "Natt" && item.due == day("2025-06-30"))
            try await scene.done(ReportAssignment(assignment: scene.id, status: .done), on: day("2025-07-03"))
            #expect(try await overdue(on: day("2025-07-04")) == [])
            #expect(try await overdue(on: day("2025-07-02")).map(\.kind) == [.assignment])
        }
    }

    @Test("by a manager of the responsible unit, and by no other")
    func reach() async throws {
        try await Scene.run { scene in
            for (person, unit) in [("natt", "granvik-natt"), ("kok", "granvik-kok")] {
                try await scene.done(
                    GrantRole(
                        person: Identifier(rawValue: person),
                        assignment: RoleAssignment(.unitManager, unit: Identifier(rawValue: unit))),
                    on: day("2025-01-02"))
            }
            func report(by person: String) async throws {
                _ = try await scene.fixture.service.perform(
                    ReportAssignment(assignment: scene.id, status: .inProgress), on: day("2025-03-01"),
                    by: Caller(id: Identifier(rawValue: person)))
            }
            let refusal = await #expect(throws: Refusal.self) { try await report(by: "kok") }
            #expect(refusal?.code == .forbidden)
            try await report(by: "natt")
            try await scene.done(AssignToUnit(assignment: scene.id, unit: "Kök"), on: day("2025-04-01"))
            try await report(by: "kok")
            await #expect(throws: Refusal.self) { try await report(by: "natt") }
        }
    }

    @Test("and reminded of, to the managers of the responsible unit")
    func reminded() async throws {
        try await Scene.run { scene in
            try await scene.done(
                GrantRole(person: "chef", assignment: RoleAssignment(.unitManager, unit: "granvik-natt")),
                on: day("2025-01-02"))
            try await scene.fixture.service.directory.save(
                PersonDirectory.Entry(id: "chef", name: "N. N.", email: "n@granvik.example"))
            try await scene.done(
                RescheduleAssignment(assignment: scene.id, end: day("2025-12-08"), reason: "Dröjer."),
                on: day("2025-05-01"))
            let claim = try await scene.fixture.service.claimReminder(by: scene.fixture.administrator).claim
            let digest = try #require(claim.digest)
            #expect(digest.recipient == "chef")
            let item = try #require(digest.items.first)
            #expect(item.kind == .assignment && item.id == scene.id.rawValue && item.stage == .oneWeekBefore)
            #expect(item.title == "Byt larmen" && item.unitName == "Natt" && item.daysLeft == 7)
            let event = try #require(try await scene.fixture.log.read(from: 1, limit: 100).last)
            #expect(event.type == "ReminderPrepared" && event.version == 3)
        }
    }
}
