import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("What belongs to one municipality, one year or one time is refused for another")
struct GuardTests {
    /// Two municipalities, each with units, bodies and goals.
    private struct Scene {
        let fixture: ServiceFixture

        static func run(_ body: (Scene) async throws -> Void) async throws {
            try await ServiceFixture.run { fixture in
                let scene = Scene(fixture: fixture)
                for town in ["Granvik", "Norrby"] {
                    try await scene.done(RegisterMunicipality(name: town), "2024-01-02")
                    for unit in ["Vård", "Skola"] {
                        try await scene.done(EstablishUnit(municipality: town, name: unit), "2024-01-02")
                    }
                    for name in ["Kommunstyrelsen", "Nämnden"] {
                        try await scene.done(EstablishBody(municipality: town, name: name, kind: nil), "2024-01-02")
                    }
                }
                try await body(scene)
            }
        }

        @discardableResult
        func done(_ command: some DecidableCommand, _ date: CalendarDate) async throws -> Receipt {
            try await fixture.service.perform(command, on: date, by: fixture.administrator)
        }

        /// Expects a refusal whose sentence has some words, after which nothing is recorded.
        func refused(
            _ command: some DecidableCommand, _ date: CalendarDate, _ code: Refusal.Code, saying words: String...,
            sourceLocation: SourceLocation = #_sourceLocation
        ) async throws {
            let before = try await fixture.log.head()
            let refusal = await #expect(throws: Refusal.self, sourceLocation: sourceLocation) {
                try await done(command, date)
            }
            let sentence = refusal?.sentence ?? ""
            #expect(refusal?.code == code, "\(sentence)", sourceLocation: sourceLocation)
            for word in words { #expect(sentence.contains(word), "\(sentence)", sourceLocation: sourceLocation) }
            #expect(try await fixture.log.head() == before, sourceLocation: sourceLocation)
        }

        func goal(
            _ title: String, _ year: Int, of town: String = "Granvik", level: GoalLevel = .council,
            under parent: Identifier<Goal>? = nil
        ) -> AdoptGoal {
            AdoptGoal(municipality: town, level: level, title: title, parent: parent, year: year)
        }

        func request(_ town: String = "Granvik", on date: CalendarDate) async throws -> Identifier<Report> {
            let request = RequestReport(municipality: town, kind: .oversight, committee: "Nämnden")
            return Identifier(rawValue: try await done(request, date).id)
        }
    }

    @Test("A unit belongs to one of its own municipality, which exists and is not closed by then")
    func parents() async throws {
        try await Scene.run { scene in
            func move(to parent: Identifier<OrganisationUnit>) -> MoveUnit {
                MoveUnit(unit: "granvik-vard", parent: parent)
            }
            try await scene.refused(
                move(to: "norrby-skola"), "2024-02-01", .invalid, saying: "norrby-skola", "Norrby's", "Granvik")
            try await scene.refused(move(to: "granvik-bad"), "2024-02-01", .notFound, saying: "granvik-bad")
            try await scene.done(CloseUnit(unit: "granvik-skola"), "2024-06-30")
            try await scene.refused(move(to: "granvik-skola"), "2024-06-30", .wrongState, saying: "Skola", "2024-06-30")
            func below(_ parent: String) -> EstablishUnit {
                EstablishUnit(municipality: "Granvik", name: "Natt", parent: parent)
            }
            for parent in ["Bad", "norrby-skola"] {
                try await scene.refused(below(parent), "2024-07-01", .notFound, saying: parent)
            }
            try await scene.refused(below("Skola"), "2024-07-01", .wrongState, saying: "2024-06-30")
            // What is recorded afterwards, of a day on which the unit was there, still is.
            try await scene.done(move(to: "granvik-skola"), "2024-06-29")
            try await scene.done(below("Skola"), "2024-06-29")
        }
    }

    @Test("A goal is broken down from one of its own municipality and year")
    func goals() async throws {
        try await Scene.run { scene in
            let above = Identifier<Goal>(rawValue: try await scene.done(scene.goal("Trygghet", 2024), "2024-01-03").id)
            try await scene.refused(
                scene.goal("Ring", 2025, level: .board, under: above), "2024-11-01", .invalid, saying: "2024", "2025")
            try await scene.refused(
                scene.goal("Ring", 2024, of: "Norrby", level: .board, under: above), "2024-01-03", .invalid,
                saying: "Granvik's", "Norrby")
            try await scene.done(scene.goal("Ring", 2024, level: .board, under: above), "2024-01-03")
        }
    }

    @Test("A recusal is in a matter of the municipality whose body meets")
    func recusals() async throws {
        try await Scene.run { scene in
            let (own, other) = (
                try await scene.request(on: "2024-03-01"), try await scene.request("Norrby", on: "2024-03-01")
            )
            let meeting = Identifier<Meeting>(
                rawValue: try await scene.done(
                    ScheduleMeeting(body: "granvik-namnden", date: "2024-04-10"), "2024-03-01"
                ).id)
            try await scene.refused(
                DeclareRecusal(meeting: meeting, person: "p-1", report: other), "2024-04-10", .invalid,
                saying: other.rawValue, "Norrby's", "Granvik")
            try await scene.done(DeclareRecusal(meeting: meeting, person: "p-1", report: own), "2024-04-10")
        }
    }

    @Test("A role is bound to a unit that exists and is not closed by then")
    func roles() async throws {
        try await Scene.run { scene in
            func manager(of unit: Identifier<OrganisationUnit>) -> GrantRole {
                GrantRole(person: "p-1", assignment: RoleAssignment(.unitManager, unit: unit))
            }
            try await scene.refused(manager(of: "granvik-bad"), "2024-02-01", .notFound, saying: "granvik-bad")
            try await scene.done(CloseUnit(unit: "granvik-skola"), "2024-06-30")
            try await scene.refused(manager(of: "granvik-skola"), "2024-07-01", .wrongState, saying: "2024-06-30")
            try await scene.done(manager(of: "granvik-skola"), "2024-06-01")
            try await scene.done(manager(of: "granvik-vard"), "2024-07-01")
        }
    }

    @Test("A goal that is named by its title is the one of the year of what serves it")
    func goalsByTitle() async throws {
        try await Scene.run { scene in
            var ids: [Int: String] = [:]
            for year in [2023, 2024, 2025] {
                ids[year] = try await scene.done(scene.goal("Trygghet", year), "2024-01-03").id
            }
            func plan(_ title: String, start: CalendarDate? = nil, toward goal: String) -> PlanActivity {
                PlanActivity(municipality: "Granvik", title: title, start: start, goals: [goal])
            }
            func served(_ plan: PlanActivity, _ date: CalendarDate) async throws -> [String] {
                let id = Identifier<Activity>(rawValue: try await scene.done(plan, date).id)
                return scene.fixture.service.ledger.read { state, _ in state.activities[id]?.goals.map(\.rawValue) ?? []
                }
            }
            #expect(try await served(plan("Ett", toward: "trygghet."), "2024-03-01") == [ids[2024]])
            #expect(try await served(plan("Två", start: "2023-04-01", toward: "Trygghet"), "2024-03-01") == [ids[2023]])
            #expect(try await served(plan("Tre", toward: try #require(ids[2025])), "2024-03-01") == [ids[2025]])
            try await scene.refused(
                plan("Fyra", start: "2026-01-01", toward: "Trygghet"), "2024-03-01", .notFound, saying: "for 2026",
                "2023, 2024, 2025")
            try await scene.refused(
                plan("Fem", toward: "Tryghet"), "2024-03-01", .notFound, saying: "near it is Trygghet")
            // The same words, broken down from another goal, are another goal.
            let twin = try await scene.done(
                scene.goal("Trygghet", 2024, level: .board, under: Identifier(rawValue: try #require(ids[2024]))),
                "2024-01-03"
            ).id
            try await scene.refused(
                plan("Sex", toward: "Trygghet"), "2024-03-01", .invalid, saying: twin, try #require(ids[2024]))
            let given = GiveAssignment(
                municipality: "Granvik", title: "Byt larmen", kind: .project, start: "2026-01-01", goal: "Trygghet")
            try await scene.refused(given, "2024-03-01", .notFound, saying: "for 2026")
            let indicator = Identifier<Indicator>(
                rawValue: try await scene.done(DefineIndicator(municipality: "Granvik", title: "Andel"), "2022-01-03")
                    .id)
            try await scene.refused(
                LinkIndicator(indicator: indicator, goal: "Trygghet"), "2022-03-01", .notFound, saying: "for 2022")
            try await scene.done(LinkIndicator(indicator: indicator, goal: "Trygghet"), "2023-03-01")
        }
    }

    @Test("Nothing is decided at a meeting whose minutes are adjusted")
    func adjustedMinutes() async throws {
        try await Scene.run { scene in
            func decide(_ report: Identifier<Report>, _ date: CalendarDate) -> RecordDecision {
                RecordDecision(report: report, outcome: .table, body: "Nämnden", meeting: date, paragraph: "§ 7")
            }
            let report = try await scene.request(on: "2024-03-01")
            let goal = try await scene.done(scene.goal("Trygghet", 2024), "2024-01-03").id
            try await scene.done(PlanActivity(municipality: "Granvik", title: "Ring", goals: [goal]), "2024-01-04")
            try await scene.done(DraftReport(report: report), "2024-03-02")
            try await scene.done(SubmitReport(report: report), "2024-03-03")
            let meeting = Identifier<Meeting>(
                rawValue: try await scene.done(
                    ScheduleMeeting(body: "granvik-namnden", date: "2024-04-10"), "2024-03-01"
                ).id)
            try await scene.done(AdjustMinutes(meeting: meeting), "2024-04-17")
            try await scene.refused(
                decide(report, "2024-04-10"), "2024-04-10", .wrongState, saying: "2024-04-10", "adjusted on 2024-04-17",
                "report correct", "rectify")
            try await scene.done(decide(report, "2024-05-08"), "2024-05-08")
        }
    }

    @Test("A case has one diary number, however it is written, and another is a correction")
    func diaryNumbers() async throws {
        try await Scene.run { scene in
            let (first, second) = (
                try await scene.request(on: "2024-03-01"), try await scene.request(on: "2024-03-02")
            )
            func assign(_ number: String, to report: Identifier<Report>) -> AssignDiaryNumber {
                AssignDiaryNumber(report: report, number: number)
            }
            try await scene.done(assign("KS 2024/365", to: first), "2024-03-03")
            for spelling in ["ks 2024-365", "KS2024/365", "Ks  2024 – 365"] {
                try await scene.refused(
                    assign(spelling, to: second), "2024-03-03", .alreadyExists, saying: first.rawValue)
                #expect(try await scene.done(assign(spelling, to: first), "2024-03-03").eventsAppended == 0)
            }
            try await scene.refused(
                assign("KS 2024/366", to: first), "2024-03-04", .alreadyExists, saying: "KS 2024/365", "report history",
                "rectify POSITION --set \"written=KS 2024/366\"")
            let position = try await scene.fixture.log.head().size
            _ = try await scene.fixture.service.rectify(
                RectifyEvent(position: position, set: ["written=KS 2024/366"], reason: "Skrivfel."),
                with: try scene.fixture.service.permit(.rectify, for: scene.fixture.administrator))
            let number = scene.fixture.service.ledger.read { state, _ in
                state.cases[Identifier(rawValue: first.rawValue)]?.diaryNumber?.value
            }
            #expect(number?.written == "KS 2024/366" && number?.normalised == "KS 2024/366")
            try await scene.done(assign("KS 2024/365", to: second), "2024-03-05")
        }
    }

    @Test("Activities and reports are those of units that exist and are not closed by then")
    func units() async throws {
        try await Scene.run { scene in
            let goal = try await scene.done(scene.goal("Trygghet", 2024), "2024-01-03").id
            func plan(_ unit: String) -> PlanActivity {
                PlanActivity(municipality: "Granvik", title: "Ring", units: [unit], goals: [goal])
            }
            func request(_ unit: String) -> RequestReport {
                RequestReport(municipality: "Granvik", kind: .oversight, unit: unit, committee: "Nämnden")
            }
            try await scene.done(EstablishUnit(municipality: "Granvik", name: "Hemtjänst"), "2024-01-02")
            try await scene.done(CloseUnit(unit: "granvik-skola"), "2024-06-30")
            for (unit, code, words) in [
                ("Hemtjänt", Refusal.Code.notFound, "near it is Hemtjänst"),
                ("Bad", .notFound, "Hemtjänst, Skola, Vård"),
                ("norrby-vard", .notFound, "Granvik has no unit"), ("Skola", .wrongState, "2024-06-30"),
            ] {
                try await scene.refused(plan(unit), "2024-07-01", code, saying: words)
                try await scene.refused(request(unit), "2024-07-01", code, saying: words)
            }
            // An id stands for the name, under which the same activity and report are found again.
            try await scene.done(plan("granvik-vard"), "2024-07-01")
            try await scene.done(request("granvik-vard"), "2024-07-01")
            let state = scene.fixture.service.ledger.read { state, _ in state }
            #expect(state.activities.entities.map { $0.units?.value } == [["Vård"]])
            #expect(state.reports.entities.map(\.unit) == ["Vård"])
            try await scene.refused(plan("vård"), "2024-07-01", .alreadyExists, saying: "Ring")
            try await scene.refused(request("Vård"), "2024-07-01", .alreadyExists, saying: "granvik")
            // What is recorded afterwards, of a day on which the unit was there, still is.
            try await scene.done(plan("Skola"), "2024-06-01")
        }
    }

    @Test("A name that is unknown is answered with those near it")
    func nearNames() async throws {
        try await Scene.run { scene in
            let report = try await scene.request(on: "2024-03-01")
            let request = RequestReport(municipality: "Granvik", kind: .annual, committee: "Kommunstyrelse")
            try await scene.refused(request, "2024-03-01", .notFound, saying: "near it is Kommunstyrelsen")
            let misspelt = Identifier<Report>(rawValue: report.rawValue.replacing("oversight", with: "oversigt"))
            try await scene.refused(
                SubmitReport(report: misspelt), "2024-03-01", .notFound, saying: "near it is \(report)")
            let meeting = try await scene.done(
                ScheduleMeeting(body: "granvik-namnden", date: "2024-04-10"), "2024-03-01"
            ).id
            try await scene.refused(
                AdjustMinutes(meeting: Identifier(rawValue: meeting.replacing("namnden", with: "nemnden"))),
                "2024-04-17",
                .notFound, saying: "near it is \(meeting)", "schedule")
        }
    }
}
