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
            #expect(Self.meetings(scene).contains("granvik-omsorgsutskottet-2025-06-11"))
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
