import EventCatalogue
import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("A correction")
struct RectificationTests {
    private static func run(_ body: (RectificationScene) async throws -> Void) async throws {
        try await ServiceFixture.run { try await body(try await RectificationScene($0)) }
    }

    @Test("of an approval that should have been a remit opens its case again")
    func outcome() async throws {
        try await Self.run { scene in
            try await scene.submit("2025-05-06")
            try await scene.decide(.approve, "2025-05-14")
            let position = try await scene.position(of: "ReportApproved")
            let set = ["type=ReportRemitted", "reasons=Kostnaden saknas.", "due=2025-06-15"]
            let planned = try await scene.rectify(position, set: set, dryRun: true)
            #expect(planned.position == nil)
            #expect(planned.eventsAppended == 2)
            #expect(scene.state.reports[scene.report]?.stage == .approved)
            let done = try await scene.rectify(position, set: set)
            #expect(done.changes == planned.changes)
            #expect(
                done.affects.map(\.what).contains { $0.contains("CaseClosed") && $0.hasSuffix("counts for nothing") })
            let report = try #require(scene.state.reports[scene.report])
            #expect(report.stage == .remitted)
            #expect(report.round == 2)
            #expect(report.due == "2025-06-15")
            #expect(scene.state.cases[Identifier(rawValue: scene.report.rawValue)]?.closedOn == nil)
            // The unit goes on from there.
            try await scene.act(SupplementReport(report: scene.report, text: "Den är låg."), "2025-05-20")
        }
    }

    @Test("leaves what would have been recorded right from the start, but for revisions")
    func rightFromTheStart() async throws {
        var wrong: [[UInt8]] = []
        var right: [[UInt8]] = []
        func streams(_ scene: RectificationScene) -> [OversightStream] {
            [
                OversightStream(.report, scene.report.rawValue), OversightStream(.matter, scene.report.rawValue),
                OversightStream(.body, scene.committee.rawValue), OversightStream(.activity, scene.activity.rawValue),
            ]
        }
        try await Self.run { scene in
            try await scene.enter("p-3")
            try await scene.act(GiveMandate(body: scene.committee, person: "p-1", office: .chair), "2025-01-02")
            try await scene.act(GiveMandate(body: scene.committee, person: "p-2", office: .chair), "2025-03-01")
            try await scene.act(ReportActivity(activity: scene.activity, status: .cancelled), "2025-04-30")
            try await scene.submit("2025-05-06")
            try await scene.decide(.approve, "2025-05-14", paragraph: "§ 14")
            try await scene.rectify(try await scene.position(of: "MandateGiven"), set: ["person=p-3", "on=2025-03-02"])
            try await scene.rectify(
                try await scene.position(of: "ActivityStatusReported"),
                set: ["status=in_progress_on_plan", "comment=Det går."])
            try await scene.rectify(try await scene.position(of: "ReportSubmitted"), set: ["on=2025-05-07"])
            try await scene.rectify(
                try await scene.position(of: "ReportApproved"), set: ["item.paragraph=§ 41", "item.meeting=2025-05-15"])
            wrong = scene.content(of: streams(scene))
        }
        try await Self.run { scene in
            try await scene.act(GiveMandate(body: scene.committee, person: "p-1", office: .chair), "2025-01-02")
            try await scene.act(GiveMandate(body: scene.committee, person: "p-3", office: .chair), "2025-03-02")
            try await scene.act(
                ReportActivity(activity: scene.activity, status: .inProgressOnPlan, comment: "Det går."), "2025-04-30")
            try await scene.submit("2025-05-07")
            try await scene.decide(.approve, "2025-05-15")
            right = scene.content(of: streams(scene))
        }
        #expect(wrong == right)
    }

    @Test("of a new chair's mandate that counts for nothing gives the office back to the one before")
    func chair() async throws {
        try await Self.run { scene in
            try await scene.act(GiveMandate(body: scene.committee, person: "p-1", office: .chair), "2025-01-02")
            let before = scene.content(of: [OversightStream(.body, scene.committee.rawValue)])
            try await scene.act(GiveMandate(body: scene.committee, person: "p-2", office: .chair), "2025-03-01")
            try await scene.rectify(try await scene.position(of: "MandateGiven"), void: true)
            #expect(scene.content(of: [OversightStream(.body, scene.committee.rawValue)]) == before)
            #expect(scene.state.bodies[scene.committee]?.holder(of: .chair, on: "2025-04-01") == "p-1")
        }
    }

    @Test("is taken back by rectifying it, with all that it corrected")
    func takenBack() async throws {
        try await Self.run { scene in
            try await scene.submit("2025-05-06")
            try await scene.decide(.approve, "2025-05-14")
            let streams = [
                OversightStream(.report, scene.report.rawValue), OversightStream(.matter, scene.report.rawValue),
            ]
            let before = scene.content(of: streams)
            let done = try await scene.rectify(try await scene.position(of: "ReportApproved"), void: true)
            #expect(scene.state.reports[scene.report]?.stage == .submitted)
            let position = try #require(done.position)
            let back = try await scene.rectify(position, void: true)
            #expect(back.eventsAppended == 2)
            #expect(scene.content(of: streams) == before)
            try await scene.refused(position, void: true, .alreadyExists, saying: "taken back already")
            try await scene.refused(position, set: ["reason=Annat."], .invalid, saying: "is a rectification itself")
        }
    }

    @Test("of a decision is shown beside it, with what was recorded before")
    func shown() async throws {
        try await Self.run { scene in
            try await scene.submit("2025-05-06")
            try await scene.decide(.approve, "2025-05-14", paragraph: "§ 14")
            let position = try await scene.position(of: "ReportApproved")
            try await scene.rectify(position, set: ["item.paragraph=§ 40"])
            try await scene.act(
                CorrectDecision(
                    report: scene.report, decision: 1, field: .reasons, now: "Väl beskrivet.", reason: "Saknades."),
                "2025-05-20")
            try await scene.rectify(position, set: ["item.paragraph=§ 41", "type=ReportTabled"])
            let report = try #require(scene.state.reports[scene.report])
            let view = ReportView(report, in: scene.state, contents: scene.state)
            let decision = try #require(view.decisions.first)
            #expect(decision.paragraph == "§ 41")
            #expect(decision.reasons == "Väl beskrivet.")
            let told = decision.rectifications.map { correction in
                correction.changes.map { "\($0.field.rawValue): \($0.was ?? "-") > \($0.now ?? "-")" }
            }
            #expect(
                Set(told) == [
                    ["paragraph: § 14 > § 40"], ["outcome: approve > table", "paragraph: § 40 > § 41"],
                    ["reasons: - > Väl beskrivet."],
                ])
            #expect(decision.corrections == decision.rectifications.map(\.reason))
            #expect(decision.rectifications.map(\.on) == decision.rectifications.map(\.on).sorted())
        }
    }

    @Test("that takes a decision back leaves it among those that were struck, until the correction is taken back")
    func struck() async throws {
        try await Self.run { scene in
            try await scene.submit("2025-05-06")
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 14")
            let done = try await scene.rectify(try await scene.position(of: "ReportTabled"), void: true)
            func view() throws -> ReportView {
                let report = try #require(scene.state.reports[scene.report])
                return ReportView(report, in: scene.state, contents: scene.state)
            }
            let struck = try view().struckDecisions
            #expect(struck.map(\.outcome) == [.table])
            #expect(struck.map(\.paragraph) == ["§ 14"])
            #expect(struck.map(\.reason) == ["Skrivfel."])
            #expect(try view().decisions == [])
            try await scene.rectify(try #require(done.position), void: true)
            #expect(try view().struckDecisions == [])
            #expect(try view().decisions.map(\.paragraph) == ["§ 14"])
        }
    }

    @Test("of a decision is shown in minutes that are adjusted, to which nothing else is added")
    func adjustedMinutes() async throws {
        try await Self.run { scene in
            try await scene.submit("2025-05-06")
            try await scene.decide(.approve, "2025-05-14", paragraph: "§ 14")
            let meeting = try await scene.act(ScheduleMeeting(body: scene.committee, date: "2025-05-14"), "2025-05-01")
            try await scene.act(AdjustMinutes(meeting: Identifier(rawValue: meeting.id)), "2025-05-21")
            let approved = try await scene.position(of: "ReportApproved")
            try await scene.rectify(approved, set: ["item.paragraph=§ 15"])
            try await scene.act(
                CorrectDecision(report: scene.report, decision: 1, field: .paragraph, now: "§ 16", reason: "Fel."),
                "2025-05-22")
            #expect(scene.state.reports[scene.report]?.decisions.map(\.item.paragraph) == ["§ 16"])
            try await scene.rectify(try await scene.position(of: "DecisionCorrected"), void: true)
            try await scene.rectify(approved, void: true)
            let decided = await #expect(throws: Refusal.self) { try await scene.decide(.approve, "2025-05-14") }
            #expect(decided?.code == .wrongState)
            #expect(decided?.sentence.contains("2025-05-21") == true)
        }
    }

    @Test("of an earlier decision does not move the correction of a later one to another")
    func numbered() async throws {
        try await Self.run { scene in
            try await scene.submit("2025-05-06")
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 14")
            let tabled = try await scene.position(of: "ReportTabled")
            try await scene.decide(.approve, "2025-05-28", paragraph: "§ 20")
            try await scene.act(
                CorrectDecision(report: scene.report, decision: 2, field: .paragraph, now: "§ 21", reason: "Fel."),
                "2025-05-29")
            try await scene.refused(tabled, void: true, .notFound, saying: "1 decisions")
        }
    }

    @Test("is refused where a later event would not have been allowed, which is named")
    func breaches() async throws {
        try await Self.run { scene in
            try await scene.submit("2025-05-06")
            try await scene.decide(.remit, "2025-05-14", reasons: "Kostnaden saknas.", due: "2025-06-15")
            try await scene.act(SupplementReport(report: scene.report, text: "Den är låg."), "2025-05-20")
            let submitted = try await scene.position(of: "ReportSubmitted")
            let remitted = try await scene.position(of: "ReportRemitted")
            try await scene.refused(
                submitted, void: true, .wrongState, saying: "at position \(remitted) stands in the way")
            try await scene.refused(
                submitted, set: ["on=2025-05-15"], .dateTooEarly, saying: "at position \(remitted) stands in the way")
            try await scene.refused(remitted, set: ["item.meeting=2025-05-05"], .dateTooEarly, saying: "2025-05-05")
            try await scene.refused(remitted, set: ["on=2026-01-01"], .dateInFuture, saying: "2026-01-01")
            try await scene.refused(remitted, set: ["due=2025-05-01"], .invalid, saying: "before the meeting")
            try await scene.refused(
                remitted, set: ["item.body=granvik-kommunstyrelsen"], .wrongBody, saying: "not before")
            try await scene.refused(remitted, set: ["type=ReportApproved"], .decided, saying: "ReportSupplemented")
            // The activity that the report contains, and the goal that the activity serves.
            try await scene.refused(
                try await scene.position(of: "ActivityPlanned"), void: true, .wrongState,
                saying: "contains the activity")
            try await scene.refused(
                try await scene.position(of: "GoalAdopted"), void: true, .wrongState, saying: "serves the goal")
        }
    }

    @Test("is refused if it makes no event, names another municipality, or says nothing")
    func nonsense() async throws {
        try await Self.run { scene in
            let planned = try await scene.position(of: "ActivityPlanned")
            try await scene.refused(planned, set: ["titel=Annat"], .invalid, saying: "has no field \"titel\"; it has")
            try await scene.refused(planned, set: ["title"], .invalid, saying: "write field=value")
            try await scene.refused(planned, set: ["title="], .invalid, saying: "the field title is missing")
            try await scene.refused(planned, set: ["end=i maj"], .invalid, saying: "not a day")
            try await scene.refused(planned, set: ["goals=Ingen"], .invalid, saying: "goals")
            try await scene.refused(planned, set: ["type=Påhittad"], .invalid, saying: "no event type")
            try await scene.refused(planned, set: ["type=ReminderSent"], .invalid, saying: "can stand in")
            try await scene.refused(planned, set: ["municipality=habo"], .invalid, saying: "another municipality")
            try await scene.refused(planned, set: ["goals=[\"finns-inte\"]"], .notFound, saying: "no goal finns-inte")
            try await scene.refused(99_999, void: true, .notFound, saying: "no position 99999")
            // What it says already is no correction.
            let same = try await scene.rectify(planned, set: ["title=Ringa upp varje kväll"])
            #expect(same.eventsAppended == 0)
            #expect(same.position == nil)
        }
    }

    @Test("needs the role for recording the event, which reaches what it concerns")
    func roles() async throws {
        try await Self.run { scene in
            let other: Identifier<Body> = "granvik-kommunstyrelsen"
            try await scene.act(
                GrantRole(person: "p-s", assignment: .init(.secretary, body: scene.committee)), "2025-01-02")
            try await scene.act(GrantRole(person: "p-k", assignment: .init(.secretary, body: other)), "2025-01-02")
            try await scene.act(GrantRole(person: "p-c", assignment: .init(.controller)), "2025-01-02")
            try await scene.act(
                GrantRole(person: "p-m", assignment: .init(.unitManager, unit: "granvik-hemtjanst")), "2025-01-02")
            try await scene.act(GrantRole(person: "p-a", assignment: .init(.auditor)), "2025-01-02")
            try await scene.submit("2025-05-06")
            try await scene.decide(.approve, "2025-05-14", paragraph: "§ 14")
            let approved = try await scene.position(of: "ReportApproved")
            for person in ["p-k", "p-c", "p-m", "p-a", "p-okänd"] as [Identifier<Person>] {
                try await scene.refused(
                    approved, set: ["item.paragraph=§ 41"], by: person, .forbidden, saying: "may not")
                try await scene.refused(approved, void: true, by: person, .forbidden, saying: "may not")
            }
            let done = try await scene.rectify(approved, set: ["item.paragraph=§ 41"], by: "p-s")
            // Who may not decide may not take back the correction of a decision either.
            for person in ["p-k", "p-c", "p-m"] as [Identifier<Person>] {
                try await scene.refused(
                    try #require(done.position), void: true, by: person, .forbidden, saying: "may not")
            }
            let planned = try await scene.position(of: "ActivityPlanned")
            try await scene.refused(planned, set: ["title=Annat"], by: "p-s", .forbidden, saying: "may not")
            try await scene.rectify(planned, set: ["title=Ringa upp varje morgon"], by: "p-m")
            #expect(scene.state.activities[scene.activity]?.title == "Ringa upp varje morgon")
        }
    }

    @Test("of a thing of which nothing is left lets it be recorded anew")
    func recordedAnew() async throws {
        try await Self.run { scene in
            let plan = PlanActivity(
                municipality: "Granvik", title: "Köpa cyklar", start: nil, end: nil, units: [],
                goals: ["Ingen ska vänta"])
            let first = try await scene.act(plan, "2025-02-01")
            try await scene.rectify(first.position, void: true)
            #expect(scene.state.activities[Identifier(rawValue: first.id)] == nil)
            let second = try await scene.act(plan, "2025-02-02")
            #expect(second.eventsAppended == 1)
            #expect(scene.state.activities[Identifier(rawValue: second.id)]?.title == "Köpa cyklar")
            let replayed = try await scene.fixture.replayed()
            #expect(replayed == scene.state)
        }
    }

    @Test("leaves the log as of an earlier position as it was, and every replay gives the present")
    func views() async throws {
        try await Self.run { scene in
            try await scene.act(ReportActivity(activity: scene.activity, status: .cancelled), "2025-04-30")
            let position = try await scene.position(of: "ActivityStatusReported")
            let before = scene.state
            let root = try await scene.fixture.log.head()
            try await scene.rectify(position, set: ["status=on_hold"])
            let earlier = try await scene.service.withState(Moment(position: root.size)) { $0 }
            #expect(earlier == before)
            let proven = try await scene.fixture.log.root(at: root.size)
            #expect(proven == root.root)
            let then = try await scene.service.withState(Moment(day: "2025-05-01")) { $0 }
            #expect(then.activities[scene.activity]?.standing?.value.status == .onHold)
            #expect(try await scene.fixture.replayed() == scene.state)
            let bytes = scene.state.snapshotBytes()
            #expect(try OversightState(bytes: bytes) == scene.state)
        }
    }

    @Test("is recorded once under one key, and tells the same again")
    func repeated() async throws {
        try await Self.run { scene in
            let id = try #require(CommandID(rawValue: "rättelse-1".replacing("ä", with: "a")))
            let key = CommandKey(id: id, fingerprint: [1])
            let position = try await scene.position(of: "ActivityPlanned")
            let first = try await scene.rectify(position, set: ["title=Ringa"], key: key)
            let again = try await scene.rectify(position, set: ["title=Ringa"], key: key)
            #expect(first == again)
            #expect(first.eventsAppended == 1)
        }
    }

    @Test("of what a document said is not undone by importing the document again")
    func imported() async throws {
        try await ServiceFixture.run { fixture in
            let administrator = fixture.administrator
            try await fixture.importSample("granvik-uppsikt-april.txt", asOf: "2025-04-30")
            let events = try await fixture.log.read(from: 1, limit: 1000)
            let reported = try #require(events.first { $0.type == "ActivityStatusReported" })
            let graded = events.first { $0.type == "GoalGraded" }
            for (event, set) in [(reported, "status=on_hold"), (graded, "grade=not_met")] {
                guard let event else { continue }
                let view = try await fixture.service.rectify(
                    RectifyEvent(position: event.position, set: [set], reason: "Fel."),
                    with: try fixture.service.permit(.rectify, for: administrator)
                ).view
                #expect(view.eventsAppended == 1)
            }
            let before = fixture.service.ledger.read { state, _ in state }
            let again = try await fixture.importSample("granvik-uppsikt-april.txt", asOf: "2025-04-30")
            #expect(again.events == 0)
            #expect(fixture.service.ledger.read { state, _ in state } == before)
        }
    }

    @Test("makes an approval of a remit, which closes the case that it had left open")
    func remitToApproval() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-05")
            try await scene.decide(.remit, "2025-05-14", reasons: "Kostnaden saknas.", due: "2025-06-01")
            let remitted = try await scene.position(of: "ReportRemitted")
            let set = ["type=ReportApproved", "reasons=", "due="]
            let planned = try await scene.rectify(remitted, set: set, dryRun: true)
            let done = try await scene.rectify(remitted, set: set)
            #expect(done.eventsAppended == planned.eventsAppended)
            let report = try #require(scene.state.reports[scene.report])
            #expect(report.stage == .approved)
            #expect(scene.state.cases[Identifier(rawValue: scene.report.rawValue)]?.closedOn == "2025-05-14")
            // And back again: the case is open once more.
            try await scene.rectify(
                remitted, set: ["type=ReportRemitted", "reasons=Kostnaden saknas.", "due=2025-06-01"])
            #expect(scene.state.reports[scene.report]?.stage == .remitted)
            #expect(scene.state.cases[Identifier(rawValue: scene.report.rawValue)]?.closedOn == nil)
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }
}
