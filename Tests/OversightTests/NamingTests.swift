import Oversight
import SeededRandom
import TestSupport
import Testing

/// Entities are found by their names as written, and each has an identifier of its own.
@Suite("Names and identifiers")
struct NamingTests {
    @Test("The second entity whose name gives the same identifier gets a number")
    func numbered() {
        var state = OversightState()
        for (name, id) in [("Habo", "habo"), ("Håbo", "habo-2"), ("東京", "x"), ("北京", "x-2")] {
            #expect(state.municipality(named: name) == nil, "\(name)")
            let fresh = state.identifier(ofMunicipality: name)
            #expect(fresh.rawValue == id)
            state.register(name, as: fresh)
            #expect(state.municipality(named: name)?.name == name)
            #expect(state.identifier(ofMunicipality: name + " kommun") == fresh)
        }
        #expect(state.municipality(named: "HABO")?.id == "habo")
        #expect(state.municipality(named: "håbo kommun")?.id == "habo-2")
        #expect(state.municipality(named: "habo-2")?.name == "Håbo")
    }

    @Test(
        "A name may be a slip of another if one letter is wrong, missing, one too many, or two are swapped",
        arguments: [
            ("hudiksval", "hudiksvall", true), ("hudiksvalll", "hudiksvall", true), ("hudiksvoll", "hudiksvall", true),
            ("huidksvall", "hudiksvall", true), ("lovhult", "lövhult", true), ("hudiksvall", "hudiksvall", false),
            ("hudvall", "hudiksvall", false), ("mora", "nora", false), ("habo", "håbo", false),
            ("område 1", "område 2", false), ("", "a", false), ("sala", "salas", true), ("aaaaa", "aaaa", true),
        ])
    func slips(_ name: String, _ other: String, _ isSlip: Bool) {
        #expect(NearName.isSlip(name, of: other) == isSlip)
        #expect(NearName.isSlip(other, of: name) == isSlip)
    }

    @Test("A municipality that is known has no near ones, and an identifier is near its own")
    func near() {
        var state = OversightState()
        state.register("Norrvik", as: "norrvik")
        state.register("Håbo", as: "habo-2")
        #expect(state.municipalities(near: "Norrviks kommun").map(\.name) == ["Norrvik"])
        #expect(state.municipalities(near: "NORRVIK kommun") == [])
        #expect(state.municipalities(near: "habo-2").map(\.name) == ["Håbo"])
        #expect(state.municipalities(near: "Söderby") == [])
    }

    @Test("A name comes before an identifier, whichever was recorded first")
    func nameBeforeIdentifier() {
        var state = OversightState()
        state.register("Håbo", as: "habo")
        state.register("Habo", as: "habo-2")
        #expect(state.municipality(named: "habo")?.name == "Habo")
        #expect(state.municipality(named: "Håbo")?.id == "habo")
    }

    @Test("Units and bodies whose names differ in a ring are two")
    func ring() {
        var state = OversightState()
        state.register("Granvik", as: "granvik")
        for (name, id) in [("Skola A", "granvik-skola-a"), ("Skola Å", "granvik-skola-a-2")] {
            let unit = state.unitIdentifier(establishing: name, of: "granvik")
            #expect(unit.rawValue == id)
            // Before it is established, no name leads to the other unit.
            #expect(state.unitIdentifier(named: name, of: "granvik") == unit)
            state.establish(unit: name, as: unit)
            let body = state.identifier(ofBody: name, of: "granvik")
            #expect(body.rawValue == id)
            state.establish(body: name, as: body)
        }
        #expect(state.unit(named: "skola å", of: "granvik")?.id == "granvik-skola-a-2")
        #expect(state.body(named: "skola å", of: "granvik")?.id == "granvik-skola-a-2")
        #expect(state.unit(named: "granvik-skola-a", of: "granvik")?.name == "Skola A")
        // A name is what is written: the identifier of another unit may be the name of a new one.
        #expect(state.unitIdentifier(establishing: "granvik-skola-a", of: "granvik") == "granvik-granvik-skola-a")
    }

    @Test("A unit is found by its name whatever identifier was recorded for it")
    func recordedIdentifier() {
        var state = OversightState()
        state.register("Granvik", as: "granvik")
        state.establish(unit: "Hemtjänst", as: "granvik-under-an-older-rule")
        #expect(state.unitIdentifier(establishing: "hemtjänst", of: "granvik") == "granvik-under-an-older-rule")
        #expect(state.unitIdentifier(named: "Hemtjänst", of: "granvik") == "granvik-under-an-older-rule")
    }

    @Test("Two bodies with long names meet on one day, and each has its own meeting")
    func longBodies() throws {
        var state = OversightState()
        let stem = String(repeating: "n", count: 115)
        let date: CalendarDate = "2026-11-10"
        var meetings: Set<Identifier<Meeting>> = []
        for ending in ["-au", "-mu", "-pu"] {
            let body = Identifier<Body>(rawValue: stem + ending)
            #expect(state.meeting(of: body, on: date) == nil)
            let id = state.meetingIdentifier(of: body, on: date)
            #expect(id.rawValue.utf8.count <= 120)
            #expect(id.rawValue.hasSuffix("-2026-11-10"))
            #expect(Meeting.bodyAndDate(of: id) == nil)
            meetings.insert(id)
            state.apply(
                .meeting(.scheduled(.init(on: "2026-11-01", body: body, date: date))),
                at: 1, to: OversightStream(.meeting, id.rawValue))
            #expect(state.meeting(of: body, on: date)?.id == id)
            #expect(state.meetingIdentifier(of: body, on: date) == id)
        }
        #expect(meetings.count == 3)
    }

    @Test("A meeting that was moved is found on its new day; its first day is free for another")
    func movedMeeting() {
        var state = OversightState()
        let body: Identifier<Body> = "ange-utskottet"
        func apply(_ event: MeetingEvent, to id: Identifier<Meeting>) {
            state.apply(.meeting(event), at: 1, to: OversightStream(.meeting, id.rawValue))
        }
        let id = state.meetingIdentifier(of: body, on: "2026-11-10")
        apply(.scheduled(.init(on: "2026-11-01", body: body, date: "2026-11-10")), to: id)
        apply(.moved(.init(on: "2026-11-02", date: "2026-11-17")), to: id)
        #expect(state.meeting(of: body, on: "2026-11-10") == nil)
        #expect(state.meetingIdentifier(of: body, on: "2026-11-17") == id)
        let other = state.meetingIdentifier(of: body, on: "2026-11-10")
        #expect(other != id)
        apply(.scheduled(.init(on: "2026-11-03", body: body, date: "2026-11-10")), to: other)
        apply(.cancelled(.init(on: "2026-11-04")), to: other)
        #expect(state.meeting(of: body, on: "2026-11-10") == nil)
        #expect(![id, other].contains(state.meetingIdentifier(of: body, on: "2026-11-10")))
    }

    @Test("Reports of two units with long names that begin alike are two")
    func longUnits() {
        var state = OversightState()
        let stem = String(repeating: "enhet ", count: 30)
        var reports: Set<Identifier<Report>> = []
        for unit in [stem + "a", stem + "b", nil] {
            func identifier() -> Identifier<Report> {
                state.reportIdentifier(municipality: "granvik", kind: .annual, on: "2026-11-10", unit: unit)
            }
            let id = identifier()
            reports.insert(id)
            state.apply(
                .report(
                    .requested(
                        .init(
                            on: "2026-11-10", municipality: "granvik", kind: .annual, title: "Rapport", unit: unit,
                            committee: "granvik-ks"))), at: 1, to: OversightStream(.report, id.rawValue))
            #expect(identifier() == id)
        }
        #expect(reports.count == 3)
    }

    @Test("Whatever names come, no two entities share an identifier and each is found by its name")
    func property() {
        var random = SeededGenerator(seed: 20)
        let letters = ["a", "å", "ä", "o", "ö", "-", " ", "2", "京", "東", "é", "E", String(repeating: "l", count: 60)]
        for _ in 0..<200 {
            var state = OversightState()
            state.register("Granvik", as: "granvik")
            var names: [String: Identifier<OrganisationUnit>] = [:]
            for _ in 0..<12 {
                let name = Wording.tidy(
                    (0..<Int.random(in: 1...5, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }
                        .joined())
                let key = Wording.key(name)
                guard !key.isEmpty else { continue }
                let id = state.unitIdentifier(establishing: name, of: "granvik")
                #expect(names[key] == nil || names[key] == id, "\(name)")
                #expect(Identifier<OrganisationUnit>(checking: id.rawValue) == id, "\(id)")
                if names[key] == nil { state.establish(unit: name, as: id) }
                names[key] = id
            }
            #expect(Set(names.values).count == names.count)
        }
    }
}

/// When two plans are one activity.
@Suite("The identity of an activity")
struct ActivityIdentityTests {
    private func identity(
        _ title: String = "Hälsosamtal", of municipality: Identifier<Municipality> = "ange",
        in years: Set<Int> = [2024],
        by units: [String] = []
    ) -> ActivityIdentity {
        ActivityIdentity(municipality: municipality, title: title, years: years, units: units)
    }

    @Test("It is the municipality, the year and the title")
    func parts() {
        #expect(identity().matches(identity("  hälsosamtal. ")))
        #expect(!identity().matches(identity("Halsosamtal")))
        #expect(!identity().matches(identity(of: "timra")))
        #expect(!identity().matches(identity(in: [2025])))
        #expect(identity(in: [2024, 2025]).matches(identity(in: [2025])))
    }

    @Test("Units tell two apart only if both state some and share none")
    func units() {
        #expect(identity(by: ["Hemtjänst"]).matches(identity()))
        #expect(identity(by: ["Hemtjänst", "Kök"]).matches(identity(by: ["kök"])))
        #expect(!identity(by: ["Hemtjänst"]).matches(identity(by: ["Kök"])))
        #expect(!identity(by: ["Skola A"]).matches(identity(by: ["Skola Å"])))
    }

    @Test("The year is that of the goals, or of the start if it serves none")
    func years() throws {
        var state = OversightState()
        state.apply(
            .goal(.adopted(.init(on: "2024-01-01", municipality: "ange", level: .board, title: "Mål", year: 2024))),
            at: 1, to: OversightStream(.goal, "g-1"))
        func add(_ id: String, _ planned: ActivityPlanned) {
            state.apply(.activity(.planned(planned)), at: 1, to: OversightStream(.activity, id))
        }
        add("a-1", .init(on: "2023-12-01", municipality: "ange", title: "A", start: "2023-12-10", goals: ["g-1"]))
        add("a-2", .init(on: "2023-12-01", municipality: "ange", title: "B", start: "2025-12-10"))
        add("a-3", .init(on: "2023-12-01", municipality: "ange", title: "C"))
        #expect(state.identity(of: try #require(state.activities["a-1"])).years == [2024])
        #expect(state.identity(of: try #require(state.activities["a-2"])).years == [2025])
        #expect(state.identity(of: try #require(state.activities["a-3"])).years == [2023])
    }
}

extension OversightState {
    fileprivate mutating func register(_ name: String, as id: Identifier<Municipality>) {
        apply(
            .municipality(.registered(.init(on: "2024-01-01", name: name))),
            at: 1, to: OversightStream(.municipality, id.rawValue))
    }

    fileprivate mutating func establish(unit name: String, as id: Identifier<OrganisationUnit>) {
        apply(
            .unit(.established(.init(on: "2024-01-01", municipality: "granvik", name: name))),
            at: 1, to: OversightStream(.unit, id.rawValue))
    }

    fileprivate mutating func establish(body name: String, as id: Identifier<Body>) {
        apply(
            .body(.established(.init(on: "2024-01-01", municipality: "granvik", name: name, kind: .committee))),
            at: 1, to: OversightStream(.body, id.rawValue))
    }
}
