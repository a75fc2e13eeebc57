import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("Extracts that have not gone out")
struct UnsentExtractTests {
    private static let meeting: Identifier<Meeting> = "granvik-omsorgsutskottet-2025-05-14"
    private static let title = "Utdrag ur protokollet från 2025-05-14 ska expedieras: "

    @Test("are overdue from the day after the adjustment, until all recipients have them")
    func untilSent() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            #expect(try await Self.unsent(scene, on: "2025-05-19") == [])
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            #expect(try await Self.unsent(scene, on: "2025-05-20") == [])
            #expect(
                try await Self.unsent(scene, on: "2025-05-21")
                    == [Self.title + "§ 40 till Köket, Kansliet; § 41 till Hemtjänst"])
            for (paragraph, recipient) in [("§ 40", "köket"), ("§ 41", "Hemtjänst")] {
                try await scene.act(
                    DispatchExtract(meeting: Self.meeting, paragraph: paragraph, recipient: recipient), "2025-05-22")
            }
            #expect(try await Self.unsent(scene, on: "2025-05-22") == [Self.title + "§ 40 till Kansliet"])
            // On the day before, more were waiting.
            #expect(
                try await Self.unsent(scene, on: "2025-05-21")
                    == [Self.title + "§ 40 till Köket, Kansliet; § 41 till Hemtjänst"])
            try await scene.act(
                DispatchExtract(meeting: Self.meeting, paragraph: "§ 40", recipient: "Kansliet"), "2025-05-23")
            #expect(try await Self.unsent(scene, on: "2025-05-24") == [])
        }
    }

    @Test("stand under the paragraph of their decision as it was corrected")
    func corrected() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await Self.scene(fixture)
            try await scene.act(AdjustMinutes(meeting: Self.meeting), "2025-05-20")
            try await scene.act(
                CorrectDecision(
                    report: scene.report, decision: 1, field: .paragraph, now: "§ 43", reason: "Skrivfel."),
                "2025-05-21")
            #expect(
                try await Self.unsent(scene, on: "2025-05-22")
                    == [Self.title + "§ 40 till Köket, Kansliet; § 43 till Hemtjänst"])
            try await scene.act(
                DispatchExtract(meeting: Self.meeting, paragraph: "§ 43", recipient: "Hemtjänst"), "2025-05-22")
            #expect(try await Self.unsent(scene, on: "2025-05-23") == [Self.title + "§ 40 till Köket, Kansliet"])
        }
    }

    /// A meeting with a matter of its own, a report and a matter whose extract goes to nobody, to be adjusted.
    private static func scene(_ fixture: ServiceFixture) async throws -> RectificationScene {
        let scene = try await RectificationScene(fixture)
        try await scene.submit("2025-05-06")
        try await scene.act(ScheduleMeeting(body: scene.committee, date: "2025-05-14"), "2025-05-06")
        try await scene.decide(.table, "2025-05-14", paragraph: "§ 41")
        for item in [
            RecordItem(
                meeting: meeting, paragraph: "§ 40", title: "Val", outcome: .noted, dispatch: ["Köket", "Kansliet"]),
            RecordItem(meeting: meeting, paragraph: "§ 41", dispatch: ["Hemtjänst"]),
            RecordItem(meeting: meeting, paragraph: "§ 42", title: "Taxor", outcome: .noted),
        ] {
            try await scene.act(item, "2025-05-14")
        }
        return scene
    }

    /// The titles of what waits on a day, since the adjustment.
    private static func unsent(_ scene: RectificationScene, on day: CalendarDate) async throws -> [String] {
        var list = ListOverdue()
        list.day = day
        let items = try await scene.service.answer(list, by: scene.fixture.administrator).all()
            .filter { $0.kind == .extract }
        #expect(items.allSatisfy { $0.id == meeting.rawValue && $0.due == "2025-05-20" })
        return items.map(\.title)
    }
}
