import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("The meeting of a decision")
struct DecidedMeetingTests {
    private static func meetings(_ scene: RectificationScene) -> [String] {
        scene.state.meetings.entities.filter { $0.revision > 0 }.map(\.id.rawValue).sorted()
    }

    @Test("is scheduled by the first decision, if it was not before")
    func scheduled() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-06")
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 41")
            #expect(Self.meetings(scene) == ["granvik-omsorgsutskottet-2025-05-14"])
            #expect(scene.state.meetings["granvik-omsorgsutskottet-2025-05-14"]?.deadlines != nil)
            try await scene.act(ScheduleMeeting(body: scene.committee, date: "2025-06-11"), "2025-05-20")
            try await scene.decide(.approve, "2025-06-11", paragraph: "§ 50")
            #expect(Self.meetings(scene).count == 2)
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }

    @Test("is scheduled by a correction that moves the decision to it")
    func corrected() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-06")
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 41")
            try await scene.act(
                CorrectDecision(
                    report: scene.report, decision: 1, field: .meeting, now: "2025-05-15", reason: "Skrivfel."),
                "2025-05-20")
            #expect(Self.meetings(scene).contains("granvik-omsorgsutskottet-2025-05-15"))
            try await scene.decide(.approve, "2025-06-11", paragraph: "§ 50")
            let approved = try await scene.position(of: "ReportApproved")
            try await scene.rectify(approved, set: ["item.meeting=2025-06-12"])
            #expect(Self.meetings(scene).contains("granvik-omsorgsutskottet-2025-06-12"))
            // The body met: that its decision counts for nothing does not undo the meeting.
            try await scene.rectify(approved, void: true)
            #expect(Self.meetings(scene).contains("granvik-omsorgsutskottet-2025-06-12"))
        }
    }

    @Test("goes with the day that was wrong, unless something else rests on it")
    func wrongDay() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-06")
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 41")
            let tabled = try await scene.position(of: "ReportTabled")
            let listed = { try await scene.service.answer(ListMeetings(), by: fixture.administrator).all().map(\.date) }
            try await scene.rectify(tabled, set: ["item.meeting=2025-05-15"])
            #expect(try await listed() == ["2025-05-15"])
            try await scene.rectify(tabled, set: ["item.meeting=2025-05-16"])
            #expect(try await listed() == ["2025-05-16"])
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
            let corrections = try await fixture.log.read(from: 1, limit: 10_000).filter {
                $0.type == "EventRectified" && $0.stream.rawValue.hasPrefix("report-")
            }
            try await scene.rectify(try #require(corrections.last).position, void: true)
            #expect(try await listed() == ["2025-05-15"])
            let meeting = Identifier<Meeting>(rawValue: "granvik-omsorgsutskottet-2025-05-15")
            try await scene.act(AddMatter(meeting: meeting, title: "Taxor"), "2025-05-16")
            try await scene.rectify(tabled, set: ["item.meeting=2025-05-16"])
            #expect(try await listed() == ["2025-05-16", "2025-05-15"])
        }
    }

    @Test("may be that of a tabling that is recorded after the decision that it led to")
    func tabledBefore() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-06")
            try await scene.decide(.approve, "2025-06-11", paragraph: "§ 50")
            try await scene.decide(.table, "2025-05-14", paragraph: "§ 41")
            let report = try #require(scene.state.reports[scene.report])
            #expect(report.stage == .approved)
            #expect(report.decisions.map(\.item.paragraph) == ["§ 41", "§ 50"])
            #expect(Self.meetings(scene).contains("granvik-omsorgsutskottet-2025-05-14"))
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
            let tabled = try await scene.position(of: "ReportTabled")
            try await scene.rectify(tabled, set: ["item.paragraph=§ 42"])
            #expect(scene.state.reports[scene.report]?.decisions.first?.item.paragraph == "§ 42")
        }
    }

    @Test("may have a paragraph that the year has already, or minutes that are late: who records it is told")
    func notes() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-06")
            func decide(_ outcome: DecisionOutcome, _ date: CalendarDate) async throws -> String? {
                try await scene.act(
                    RecordDecision(
                        report: scene.report, outcome: outcome, body: "Omsorgsutskottet", meeting: date,
                        paragraph: "§ 41"), date
                ).note
            }
            #expect(try await decide(.table, "2025-05-14") == nil)
            let note = try #require(try await decide(.approve, "2025-06-11"))
            #expect(note.contains("§ 41") && note.contains("2025-05-14"))
            let meeting: Identifier<Meeting> = "granvik-omsorgsutskottet-2025-05-14"
            let late = try await scene.act(AdjustMinutes(meeting: meeting), "2025-06-19").note
            #expect(late?.contains("2025-05-28") == true)
            #expect(try await scene.act(PostMinutes(meeting: meeting), "2025-06-23").note == nil)
        }
    }
}
