import Foundation
import Oversight
import OversightCommands
import OversightViews
import SeededRandom
import TestSupport
import Testing

@testable import OversightService

@Suite("A list")
struct ListTests {
    @Test("gives the same items page by page as without a limit", arguments: 0..<50)
    func pages(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let keys = (0..<Int.random(in: 0...3000, using: &random)).map { index in
            Cursor(
                rank: Int.random(in: -2...2, using: &random), group: ["", "a", "b"][index % 3],
                id: "id-\(Int.random(in: 0...9, using: &random))-\(index)")
        }.shuffled(using: &random)
        func read(_ page: Page) -> (ids: [String], next: String?) {
            var selection = PageSelection(page)
            for key in keys { selection.offer(key) }
            return selection.finish()
        }
        let whole = read(.all)
        #expect(whole.ids == keys.sorted().map(\.id))
        #expect(whole.next == nil)
        let limit = Int.random(in: 1...max(1, keys.count / 3), using: &random)
        var pages: [String] = []
        var cursor: String?
        repeat {
            let page = read(Page(limit: limit, after: cursor.flatMap { Cursor($0) }))
            #expect(page.ids.count == limit || page.next == nil)
            #expect(page.next == nil || page.next?.hasSuffix(page.ids.last ?? "none") == true)
            pages += page.ids
            cursor = page.next
        } while cursor != nil && pages.count <= keys.count
        #expect(pages == whole.ids)
    }

    @Test("of goals has those adopted by the day of the view, which names the others all the same")
    func goalsOfADay() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            func goals(_ day: CalendarDate?) async throws -> [String] {
                try await scene.service.answer(ListGoals { $0.moment.day = day }, by: fixture.administrator).all().map(
                    \.title)
            }
            #expect(try await goals("2025-01-03") == [])
            #expect(try await goals("2025-01-04") == ["Ingen ska vänta"])
            #expect(try await goals(nil) == ["Ingen ska vänta"])
        }
    }

    @Test("of bodies names those who hold offices in them")
    func namesInBodies() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.enter("p-1", name: "Kim Berg")
            try await scene.act(
                GiveMandate(body: scene.committee, person: "p-1", office: .chair, until: nil), "2025-01-02")
            let bodies = try await scene.service.answer(ListBodies(), by: fixture.administrator).all()
            #expect(bodies.flatMap(\.mandates).map(\.personName) == ["Kim Berg"])
            #expect(bodies.flatMap(\.mandates).map(\.person) == ["p-1"])
        }
    }

    @Test("is read in slices, and shows events recorded meanwhile in the slices not yet read")
    func slices() async throws {
        try await Self.run(activities: 600) { fixture in
            let list = try await fixture.service.answer(ListActivities(), by: fixture.administrator)
            #expect(list.count == 600)
            let first = try list.slice(from: 0)
            #expect(first.count == ViewList<ActivityView>.sliceLength)
            let last = try #require(try list.slice(from: 599).first)
            _ = try await fixture.service.perform(
                ReportActivity(activity: Identifier(rawValue: last.id), status: .onHold), by: fixture.administrator)
            #expect(try list.slice(from: 599).first?.status == .onHold)
            #expect(try list.slice(from: 600) == [])
            let again = try await fixture.service.answer(ListActivities(), by: fixture.administrator)
            #expect(again.version != list.version)
            #expect(try again.all().map(\.id) == (try list.all()).map(\.id))
            // An earlier moment stays as it was.
            let earlier = try await fixture.service.answer(
                ListActivities { $0.moment.position = Int(list.version) }, by: fixture.administrator)
            #expect(earlier.version == list.version)
            #expect(try earlier.slice(from: 599).first?.status == nil)
        }
    }

    @Test("is filtered by identifiers and by names")
    func filters() async throws {
        try await Self.run(activities: 6) { fixture in
            let (service, caller) = (fixture.service, fixture.administrator)
            func activities(_ list: ListActivities) async throws -> [String] {
                try await service.answer(list, by: caller).all().map(\.title)
            }
            let goals = try await service.answer(ListGoals(), by: caller).all()
            let goal = try #require(goals.first { $0.title == "Fler ska må bra" })
            let even = ["Aktivitet 0", "Aktivitet 2", "Aktivitet 4"]
            for list in [
                ListActivities { $0.unit = "hemtjänst" }, ListActivities { $0.unit = "granvik-hemtjanst" },
                ListActivities { $0.goal = goal.id }, ListActivities { $0.goal = "Fler ska må bra" },
                ListActivities { ($0.unit, $0.goal, $0.municipality) = ("Hemtjänst", goal.id, "Granvik kommun") },
            ] {
                let listed = try await activities(list)
                #expect(listed.sorted() == even, "\(list)")
            }
            let onHold = try await activities(ListActivities { $0.status = .onHold })
            #expect(onHold == [])
            let all = try await activities(ListActivities { $0.municipality = "granvik" })
            #expect(all.count == 6)

            func count<Q: Query, View>(_ list: Q) async throws -> Int where Q.Answer == ViewList<View> {
                try await service.answer(list, by: caller).count
            }
            #expect(try await count(ListGoals { ($0.year, $0.level) = (2025, .board) }) == 2)
            #expect(try await count(ListGoals { $0.year = 2024 }) == 0)
            #expect(try await count(ListGoals { $0.level = .council }) == 0)
            #expect(try await count(ListUnits { $0.municipality = "Granvik" }) == 1)
            #expect(try await count(ListBodies { $0.municipality = "granvik" }) == 1)
        }
    }

    @Test("refuses a name that nothing has had, and says which are near")
    func unknownNames() async throws {
        try await Self.run(activities: 2) { fixture in
            func refusal<Q: Query>(_ list: Q) async -> Refusal? {
                await #expect(throws: Refusal.self) {
                    try await fixture.service.answer(list, by: fixture.administrator)
                }
            }
            let unit = await refusal(ListActivities { $0.unit = "Hemtjenst" })
            #expect(unit?.code == .notFound)
            #expect(unit?.sentence.contains("near it is Hemtjänst") == true)
            let goal = await refusal(ListActivities { $0.goal = "Fler ska må bar" })
            #expect(goal?.sentence.contains("near it is Fler ska må bra") == true)
            let municipality = await refusal(ListUnits { $0.municipality = "Granvig" })
            #expect(municipality?.sentence.contains("near it is Granvik") == true)
            let body = await refusal(ListReports { $0.before = "Socialnämden" })
            #expect(body?.sentence.contains("near it is Socialnämnden") == true)
            #expect(await refusal(ListOverdue { $0.municipality = "Ingenstans" })?.code == .notFound)
            // What was established after the moment of the list is no slip.
            let early = try await fixture.service.answer(
                ListActivities { ($0.moment.position, $0.unit) = (1, "Hemtjänst") }, by: fixture.administrator)
            #expect(early.count == 0)
        }
    }

    @Test("of meetings is filtered by body and days, and gives the latest first")
    func meetings() async throws {
        try await Self.run(activities: 0) { fixture in
            let (service, caller) = (fixture.service, fixture.administrator)
            let body = Identifier<Body>(rawValue: "granvik-socialnamnden")
            for date in [day("2025-03-05"), day("2025-09-03"), day("2025-06-04")] {
                _ = try await service.perform(ScheduleMeeting(body: body, date: date), by: caller)
            }
            func dates(_ list: ListMeetings) async throws -> [String] {
                try await service.answer(list, by: caller).all().compactMap { $0.date?.description }
            }
            let all = ["2025-09-03", "2025-06-04", "2025-03-05"]
            let june = day("2025-06-04")
            for (list, expected) in [
                (ListMeetings(), all[...]),
                (ListMeetings { ($0.municipality, $0.body) = ("Granvik", "Socialnämnden") }, all[...]),
                (ListMeetings { $0.from = june }, all[..<2]), (ListMeetings { $0.to = june }, all[1...]),
                (ListMeetings { ($0.from, $0.to) = (june, june) }, all[1..<2]),
            ] {
                let listed = try await dates(list)
                #expect(listed == Array(expected), "\(list)")
            }
            let first = try await service.answer(ListMeetings { $0.page.limit = 1 }, by: caller)
            let next = try #require(first.next.flatMap { Cursor($0) })
            let second = try await dates(ListMeetings { $0.page = Page(limit: 1, after: next) })
            #expect(second == ["2025-06-04"])
        }
    }

    @Test("of overdue items continues after the last item of its page, even if that is no longer overdue")
    func overdue() async throws {
        try await Self.run(activities: 5) { fixture in
            let (service, caller) = (fixture.service, fixture.administrator)
            let all = try await service.answer(ListOverdue(), by: caller).all()
            #expect(all.count == 5)
            let first = try await service.answer(ListOverdue { $0.page.limit = 2 }, by: caller)
            #expect(try first.all() == Array(all[..<2]))
            let ended = try #require(all[..<2].last)
            _ = try await service.perform(
                ReportActivity(activity: Identifier(rawValue: ended.id), status: .completedOnPlan), by: caller)
            let next = try #require(first.next.flatMap { Cursor($0) })
            let rest = try await service.answer(ListOverdue { $0.page.after = next }, by: caller)
            #expect(try rest.all() == Array(all[2...]))
        }
    }

    @Test("of overdue items is that of one municipality, by its name or its id, if it is asked for")
    func overdueOfOne() async throws {
        try await Self.run(activities: 2) { fixture in
            _ = try await fixture.service.perform(
                RegisterMunicipality(name: "Alvsunda"), on: day("2025-01-10"), by: fixture.administrator)
            _ = try await fixture.service.perform(
                GiveAssignment(municipality: "Alvsunda", title: "Bygga", kind: .project, end: day("2025-06-30")),
                on: day("2025-01-10"), by: fixture.administrator)
            func titles(_ municipality: String?) async throws -> [String] {
                try await fixture.service.answer(
                    ListOverdue { $0.municipality = municipality }, by: fixture.administrator
                ).all().map(\.title)
            }
            #expect(try await titles(nil).count == 3)
            #expect(try await titles("Granvik") == ["Aktivitet 0", "Aktivitet 1"])
            #expect(try await titles("alvsunda") == ["Bygga"])
        }
    }

    @Test("has cursors that survive a round trip through text", arguments: 0..<200)
    func cursors(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let cursor = Cursor(
            rank: [0, 1, -2024, 20_000].randomElement(using: &random) ?? 0,
            group: ["", "ange"].randomElement(using: &random) ?? "",
            id: ["a", "ange-1", "2024-x", "a,activity", "ange-oversight,report"].randomElement(using: &random) ?? "")
        #expect(Cursor(cursor.description) == cursor, "\(cursor)")
    }

    @Test(
        "refuses a cursor in any other form",
        arguments: [
            "", ",", "a b", "Å", "a,", ",a", "x,a,b", "99999999999999999999,,a", "a\0", "a\n", "1,,", "a,B",
        ])
    func noCursor(_ text: String) { #expect(Cursor(text) == nil, "\(Cursor(text).debugDescription)") }

    /// A town with a goal, a unit, a body and activities, of which the even ones serve the goal and lie with the unit.
    private static func run(activities: Int, _ body: (ServiceFixture) async throws -> Void) async throws {
        try await ServiceFixture.run { fixture in
            func done(_ command: some DecidableCommand) async throws {
                _ = try await fixture.service.perform(command, on: day("2025-01-10"), by: fixture.administrator)
            }
            try await done(RegisterMunicipality(name: "Granvik"))
            try await done(EstablishUnit(municipality: "Granvik", name: "Hemtjänst"))
            try await done(EstablishBody(municipality: "Granvik", name: "Socialnämnden"))
            for title in ["Fler ska må bra", "Fler ska cykla"] {
                try await done(AdoptGoal(municipality: "Granvik", level: .board, title: title, year: 2025))
            }
            for index in 0..<activities {
                try await done(
                    PlanActivity(
                        municipality: "Granvik", title: "Aktivitet \(index)", end: day("2025-06-30"),
                        units: index % 2 == 0 ? ["Hemtjänst"] : [],
                        goals: [index % 2 == 0 ? "Fler ska må bra" : "Fler ska cykla"]))
            }
            try await body(fixture)
        }
    }
}
