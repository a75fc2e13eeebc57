import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("The record of a meeting")
struct MeetingRecordTests {
    private static let meeting: Identifier<Meeting> = "granvik-omsorgsutskottet-2025-05-14"

    /// A committee of a chair, two members and a deputy, with a report before it and a meeting to come.
    private static func scene(_ fixture: ServiceFixture) async throws -> RectificationScene {
        let scene = try await RectificationScene(fixture)
        let offices: [(Identifier<Person>, Office)] = [
            ("p-chair", .chair), ("p-1", .member), ("p-2", .member), ("p-dep", .deputy), ("p-sec", .secretary),
        ]
        for (person, office) in offices {
            try await scene.enter(person)
            try await scene.act(
                GiveMandate(body: scene.committee, person: person, office: office, until: nil), "2025-01-02")
        }
        try await scene.submit("2025-05-06")
        try await scene.act(ScheduleMeeting(body: scene.committee, date: "2025-05-14"), "2025-05-06")
        return scene
    }

    private static func record(_ scene: RectificationScene) async throws -> MeetingRecordView {
        try await scene.service.answer(ShowMeetingDocument(.minutes, of: meeting), by: scene.fixture.administrator).view
    }

    private static func attend(
        _ person: Identifier<Person>, _ part: AttendancePart = .serving, for member: Identifier<Person>? = nil,
        until: String? = nil
    ) -> RecordAttendance {
        RecordAttendance(meeting: meeting, person: person, part: part, insteadOf: member, until: until)
    }

    @Test("has the reports before the body on its agenda by themselves, until they are taken off")
    func agenda() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.act(AddMatter(meeting: Self.meeting, title: "Riktlinjer"), "2025-05-07")
            var agenda = try await Self.record(scene).agenda
            #expect(agenda.map(\.number) == [1, nil])
            #expect(agenda[1].report == scene.report.rawValue)
            try await scene.act(AddMatter(meeting: Self.meeting, report: scene.report), "2025-05-07")
            try await scene.act(WithdrawMatter(meeting: Self.meeting, matter: 2, reason: "Senare"), "2025-05-08")
            agenda = try await Self.record(scene).agenda
            #expect(agenda.map(\.number) == [1, 2])
            #expect(agenda[1].withdrawnOn == "2025-05-08")
            // What was known on a day before is what stood on the agenda then.
            let before = try await scene.service.answer(
                Self.shown(on: "2025-05-07"), by: scene.fixture.administrator
            ).view
            #expect(before.agenda.map(\.withdrawnOn) == [nil, nil])
        }
    }

    private static func shown(on day: CalendarDate) -> ShowMeetingDocument {
        var show = ShowMeetingDocument(.minutes, of: meeting)
        show.moment = Moment(day: day)
        return show
    }

    @Test("keeps the reports that were decided on upon its agenda, also once the minutes are adjusted")
    func agendaOfDecided() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            let summoned = try await Self.record(scene).agenda.map(\.report)
            try await scene.decide(.approve, "2025-05-14", paragraph: "§ 41")
            #expect(try await Self.record(scene).agenda.map(\.report) == summoned)
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            let agenda = try await Self.record(scene).agenda
            #expect(agenda.map(\.report) == summoned)
            #expect(agenda.map(\.paragraph) == ["§ 41"])
        }
    }

    @Test("has no report on its agenda that came to the body after it")
    func agendaOfLater() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.act(ScheduleMeeting(body: scene.committee, date: "2025-05-14"), "2025-05-06")
            try await scene.submit("2025-05-15")
            #expect(try await Self.record(scene).agenda.isEmpty)
        }
    }

    @Test("is adjusted by the caller if nobody is named, or else by all who are to adjust it")
    func adjustedByWhom() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.act(ChooseAdjuster(meeting: Self.meeting, person: "p-1"), "2025-05-14")
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-19", by: "p-1")
            var adjusters = try await Self.record(scene).adjusters
            #expect(adjusters.map(\.adjustedOn) == [nil, "2025-05-19"])
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            adjusters = try await Self.record(scene).adjusters
            #expect(adjusters.map(\.person) == ["p-chair", "p-1"])
            #expect(adjusters.map(\.adjustedOn) == ["2025-05-20", "2025-05-19"])
            #expect(try await Self.record(scene).meeting.adjustedOn == "2025-05-20")
        }
    }

    @Test("says who served, who did not, and under which paragraphs too few did")
    func quorum() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.act(Self.attend("p-chair"), "2025-05-14")
            try await scene.act(Self.attend("p-1", until: "§ 40"), "2025-05-14")
            try await scene.act(Self.attend("p-2", .absent), "2025-05-14")
            try await scene.act(
                RecordItem(meeting: Self.meeting, paragraph: "§ 40", title: "Val", outcome: .noted), "2025-05-14")
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 41")
            var quorum = try #require(try await Self.record(scene).quorum)
            #expect([quorum.members, quorum.required, quorum.fewest] == [3, 2, 1])
            #expect(quorum.tooFewUnder == ["§ 41"])
            try await scene.act(Self.attend("p-dep", for: "p-2"), "2025-05-14")
            quorum = try #require(try await Self.record(scene).quorum)
            #expect(quorum.tooFewUnder.isEmpty)
            try await scene.act(
                DeclareRecusal(meeting: Self.meeting, person: "p-dep", report: scene.report), "2025-05-14")
            let record = try await Self.record(scene)
            #expect(record.quorum?.tooFewUnder == ["§ 41"])
            #expect(record.items.map(\.recusals.count) == [0, 1])
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }

    @Test("puts decisions on reports and other matters in order, one matter to a paragraph")
    func items() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.act(
                RecordItem(
                    meeting: Self.meeting, paragraph: "§ 50", title: "Taxor", outcome: .decided,
                    wording: ["anta taxorna"], dispatch: ["Köket"]), "2025-05-14")
            let taken = await #expect(throws: Refusal.self) {
                try await scene.decide(.table, "2025-05-14", paragraph: "§ 50")
            }
            #expect(taken?.sentence.contains("Taxor") == true)
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 9")
            try await scene.act(
                RecordItem(
                    meeting: Self.meeting, paragraph: "§9", wording: ["bordlägga ärendet till juni"],
                    reservations: ["p-1"]), "2025-05-14")
            let items = try await Self.record(scene).items
            #expect(items.map(\.paragraph) == ["§ 9", "§ 50"])
            #expect(items[0].decision?.outcome == .table)
            #expect(items[0].wording == ["bordlägga ärendet till juni"])
            #expect(items[0].reservations.map(\.name) == ["Person p-1"])
            #expect(items[1].outcome == .decided)
            for (field, now) in [(CorrectedField.paragraph, "§ 50"), (.paragraph, "50")] {
                let taken = await #expect(throws: Refusal.self) {
                    try await scene.act(
                        CorrectDecision(report: scene.report, decision: 1, field: field, now: now, reason: "Skrivfel."),
                        "2025-05-20")
                }
                #expect(taken?.code == .alreadyExists)
            }
            // A correction of the decision's paragraph takes along what stands beside it.
            try await scene.act(
                CorrectDecision(
                    report: scene.report, decision: 1, field: .paragraph, now: "§ 10", reason: "Skrivfel."),
                "2025-05-20")
            let corrected = try await Self.record(scene).items
            #expect(corrected.map(\.paragraph) == ["§ 10", "§ 50"])
            #expect(corrected[0].wording == ["bordlägga ärendet till juni"])
        }
    }

    @Test("shows what was put right after its minutes were adjusted, and nothing of before")
    func corrections() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            func minute(_ wording: String) async throws -> Int {
                try await scene.act(
                    RecordItem(
                        meeting: Self.meeting, paragraph: "§ 40", title: "Taxor", outcome: .decided, wording: [wording]),
                    "2025-05-14"
                ).position
            }
            let position = try await minute("anta taxan")
            func put(_ set: String, _ reason: String, on day: CalendarDate) async throws {
                _ = try await scene.service.rectify(
                    RectifyEvent(position: position, set: [set], on: day, reason: reason),
                    with: try scene.service.permit(.rectify, for: fixture.administrator))
            }
            try await put("wording=[\"anta taxorna\"]", "Skrivfel.", on: "2025-05-15")
            #expect(try await Self.record(scene).corrections == [])
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            try await put("wording=[\"anta taxorna från och med juni\"]", "Datumet föll bort.", on: "2025-05-22")
            try await put("title=Taxor för hemvården", "Rubriken var för kort.", on: "2025-05-23")
            let corrections = try await Self.record(scene).corrections
            #expect(corrections.map(\.on) == ["2025-05-22", "2025-05-23"])
            #expect(corrections.map(\.was) == [["anta taxorna"], []])
            #expect(corrections.allSatisfy { $0.part == .item && $0.paragraph == "§ 40" })
            #expect(try await Self.record(scene).items.map(\.wording) == [["anta taxorna från och med juni"]])
            let replayed = try await fixture.replayed()
            #expect(StateDigest.of(replayed) == fixture.digest)
        }
    }

    @Test("has a paragraph that was adjusted at once posted by itself, and appealed by that day")
    func postedAtOnce() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            for paragraph in ["§ 40", "§ 41"] {
                try await scene.act(
                    RecordItem(meeting: Self.meeting, paragraph: paragraph, title: "Val \(paragraph)", outcome: .noted),
                    "2025-05-14")
            }
            try await scene.act(ChooseAdjuster(meeting: Self.meeting, person: "p-1"), "2025-05-14")
            let early = await #expect(throws: Refusal.self) {
                try await scene.act(PostMinutes(meeting: Self.meeting, paragraph: "§ 41"), "2025-05-15")
            }
            #expect(early?.sentence.contains("not adjusted at once") == true)
            for person in ["p-chair", "p-1"] as [Identifier<Person>] {
                try await scene.act(
                    AdjustMinutes(meeting: Self.meeting, by: person, paragraph: "§ 41"), "2025-05-14")
            }
            try await scene.act(PostMinutes(meeting: Self.meeting, paragraph: "§ 41"), "2025-05-15")
            let record = try await Self.record(scene)
            #expect(record.items.map(\.postedAtOnceOn) == [nil, "2025-05-15"])
            #expect(record.meeting.postedOn == nil)
            #expect(record.meeting.deadlines?.postBy == "2025-05-30")
            var later = Self.shown(on: "2025-06-10")
            let force = try await scene.service.answer(later, by: fixture.administrator).view.items.map(\.legalForceOn)
            #expect(force == [nil, "2025-06-06"])
            let twice = await #expect(throws: Refusal.self) {
                try await scene.act(PostMinutes(meeting: Self.meeting, paragraph: "§41"), "2025-05-16")
            }
            #expect(twice?.code == .alreadyExists)
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            try await scene.act(PostMinutes(meeting: Self.meeting), "2025-05-21")
            later = Self.shown(on: "2025-06-13")
            let whole = try await scene.service.answer(later, by: fixture.administrator).view.items.map(\.legalForceOn)
            #expect(whole == ["2025-06-12", "2025-06-06"])
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }

    @Test("goes from the adjustment of each to posting, dispatch, appeal and legal force")
    func afterwards() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            for paragraph in ["§ 40", "§ 41"] {
                try await scene.act(
                    RecordItem(
                        meeting: Self.meeting, paragraph: paragraph, title: "Val \(paragraph)", outcome: .noted,
                        dispatch: ["Köket"]), "2025-05-14")
            }
            try await scene.act(ChooseAdjuster(meeting: Self.meeting, person: "p-1"), "2025-05-14")
            try await scene.act(AdjustMinutes(meeting: Self.meeting, by: "p-1"), "2025-05-19")
            #expect(try await Self.record(scene).meeting.adjustedOn == nil)
            try await scene.act(AdjustMinutes(meeting: Self.meeting, by: "p-chair"), "2025-05-20")
            #expect(try await Self.record(scene).meeting.adjustedOn == "2025-05-20")
            try await scene.act(PostMinutes(meeting: Self.meeting), "2025-05-21")
            try await scene.act(
                DispatchExtract(meeting: Self.meeting, paragraph: "§ 40", recipient: "köket"), "2025-05-22")
            let unknown = await #expect(throws: Refusal.self) {
                try await scene.act(
                    DispatchExtract(meeting: Self.meeting, paragraph: "§ 42", recipient: "Köket"), "2025-05-22")
            }
            #expect(unknown?.code == .notFound)
            try await scene.act(RecordAppeal(meeting: Self.meeting, paragraph: "§ 41"), "2025-06-02")
            try await scene.act(TakeDownNotice(meeting: Self.meeting), "2025-06-12")
            let items = try await Self.record(scene).items
            #expect(items.map(\.dispatch.first?.sentOn) == ["2025-05-22", nil])
            #expect(items.map(\.legalForceOn) == ["2025-06-12", nil])
            #expect(items.map(\.appealedOn) == [nil, "2025-06-02"])
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }

    @Test("is corrected like everything else, the persons in it by name")
    func rectified() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.act(Self.attend("p-1"), "2025-05-14")
            try await scene.rectify(try await scene.position(of: "AttendanceRecorded"), set: ["person=Person p-2"])
            #expect(try await Self.record(scene).attendance.map(\.person) == ["p-2"])
            await #expect(throws: Refusal.self) {
                try await scene.rectify(try await scene.position(of: "AttendanceRecorded"), set: ["person=p-sec"])
            }
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }

    @Test("is for those who keep the minutes of the body")
    func access() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.enter("p-other")
            try await scene.act(
                GrantRole(
                    person: "p-other", assignment: RoleAssignment(.secretary, body: "granvik-kommunstyrelsen")),
                "2025-05-01")
            let refused = await #expect(throws: Refusal.self) {
                try await scene.act(AddMatter(meeting: Self.meeting, title: "X"), "2025-05-07", by: "p-other")
            }
            #expect(refused?.code == .forbidden)
        }
    }

    @Test("is adjusted by the chair and the adjusters themselves, without a role, and by nobody for another")
    func ownAdjustment() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            func adjust(
                by signer: Identifier<Person>?, _ caller: Identifier<Person>, _ paragraph: String? = nil
            ) async throws {
                try await scene.act(
                    AdjustMinutes(meeting: Self.meeting, by: signer, paragraph: paragraph), "2025-05-20", by: caller)
            }
            for person in ["p-chair", "p-1", "p-2"] as [Identifier<Person>] {
                try await scene.act(Self.attend(person), "2025-05-14")
            }
            let attempts: [(Identifier<Person>?, Identifier<Person>)] = [
                ("p-1", "p-2"), ("p-1", "p-chair"), (nil, "p-2"), ("p-2", "p-2"), ("p-1", "p-sec"),
            ]
            try await scene.act(ChooseAdjuster(meeting: Self.meeting, person: "p-1"), "2025-05-14")
            for (signer, caller) in attempts {
                let refused = await #expect(throws: Refusal.self) { try await adjust(by: signer, caller) }
                #expect(refused?.code == .forbidden, "\(caller): \(refused?.sentence ?? "")")
            }
            try await adjust(by: "p-1", "p-1")
            #expect(scene.state.meetings[Self.meeting]?.adjustedOn == nil)
            try await adjust(by: "p-chair", "p-chair")
            #expect(scene.state.meetings[Self.meeting]?.adjustedOn == "2025-05-20")
            // Keeping the minutes otherwise takes a role.
            let refused = await #expect(throws: Refusal.self) {
                try await scene.act(PostMinutes(meeting: Self.meeting), "2025-05-21", by: "p-chair")
            }
            #expect(refused?.code == .forbidden)
        }
    }

    @Test("is read by whoever holds an office in a body, while the mandate lasts")
    func readingByMandate() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            func read(_ person: Identifier<Person>) async throws {
                _ = try await scene.service.answer(ListGoals(), by: Caller(id: person))
            }
            for person in ["p-chair", "p-1", "p-dep", "p-sec"] as [Identifier<Person>] { try await read(person) }
            try await scene.act(EndMandate(body: scene.committee, person: "p-1", office: .member), "2025-11-30")
            try await scene.act(
                GiveMandate(body: scene.committee, person: "p-new", office: .member, until: nil), "2026-01-01")
            for person in ["p-1", "p-new", "p-nobody"] as [Identifier<Person>] {
                let refused = await #expect(throws: Refusal.self) { try await read(person) }
                #expect(refused?.code == .forbidden, "\(person)")
            }
        }
    }
}
