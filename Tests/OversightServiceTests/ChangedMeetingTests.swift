import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("A meeting that is moved or cancelled")
struct ChangedMeetingTests {
    private func refused(
        _ scene: RectificationScene, _ command: some DecidableCommand, _ date: CalendarDate, saying words: String
    ) async throws {
        let before = try await scene.fixture.log.head()
        let refusal = await #expect(throws: Refusal.self) { try await scene.act(command, date) }
        #expect(refusal?.sentence.contains(words) == true, "\(refusal?.sentence ?? "")")
        #expect(try await scene.fixture.log.head() == before)
    }

    @Test("has its recusals and decisions on the new day, and stays once something was decided there")
    func moved() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            let meeting = Identifier<Meeting>(
                rawValue: try await scene.act(
                    ScheduleMeeting(body: scene.committee, date: "2025-05-20"), "2025-05-01"
                ).id)
            let other = Identifier<Meeting>(
                rawValue: try await scene.act(
                    ScheduleMeeting(body: scene.committee, date: "2025-06-17"), "2025-05-01"
                ).id)
            try await refused(
                scene, MoveMeeting(meeting: meeting, date: "2025-06-17"), "2025-05-02", saying: "already, as \(other)")
            try await scene.act(MoveMeeting(meeting: meeting, date: "2025-05-27", reason: "Ledigt"), "2025-05-02")
            try await scene.act(CancelMeeting(meeting: other), "2025-05-03")
            try await scene.submit("2025-05-10")
            try await scene.decide(.approve, "2025-05-27")
            for command: any DecidableCommand in [
                MoveMeeting(meeting: meeting, date: "2025-06-17"), CancelMeeting(meeting: meeting),
            ] {
                try await refused(scene, command, "2025-05-28", saying: "was decided on at the meeting")
            }
            #expect(scene.state.meeting(of: scene.committee, on: "2025-05-27")?.id == meeting)
            #expect(scene.state.meeting(of: scene.committee, on: "2025-06-17") == nil)
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)
        }
    }
}
