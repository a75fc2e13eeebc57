import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("A body that got another name")
struct RenamedBodyTests {
    @Test("is found by both names, keeps its reports, and had the earlier name before")
    func bothNames() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            try await scene.submit("2025-05-05")
            try await scene.act(RenameBody(body: scene.committee, name: "Vårdutskottet"), "2025-05-06")
            #expect(scene.state.body(named: "vårdutskottet", of: "granvik")?.id == scene.committee)
            #expect(scene.state.body(named: "Omsorgsutskottet", of: "granvik")?.id == scene.committee)
            // Whoever still calls it by its earlier name means it.
            try await scene.decide(.approve, "2025-05-14")
            let report = try await fixture.service.answer(ShowReport(scene.report), by: fixture.administrator).view
            #expect(report.state == .approved)
            #expect(report.committee == "Vårdutskottet")
            let then = try await fixture.service.withState(Moment(day: "2025-05-05")) { $0 }
            #expect(then.bodies[scene.committee]?.name == "Omsorgsutskottet")
            // Lists take either name, and the minutes of a time call the body as it was called then.
            for name in ["Omsorgsutskottet", "Vårdutskottet"] {
                var list = ListReports()
                list.committee = name
                let found = try await fixture.service.answer(list, by: fixture.administrator)
                #expect(try found.all().map(\.id) == [scene.report.rawValue])
            }
            // What is decided is before nobody any more.
            var before = ListReports()
            before.before = "Vårdutskottet"
            #expect(try await fixture.service.answer(before, by: fixture.administrator).count == 0)
            before.moment.day = "2025-05-06"
            #expect(try await fixture.service.answer(before, by: fixture.administrator).count == 1)
            try await scene.act(ScheduleMeeting(body: scene.committee, date: "2025-05-05"), "2025-05-05")
            let meeting = try #require(scene.state.meetings["granvik-omsorgsutskottet-2025-05-05"])
            #expect(MeetingView(meeting, in: scene.state).bodyName == "Omsorgsutskottet")
            let view = BodyView(try #require(scene.state.bodies[scene.committee]), in: scene.state)
            #expect(view.earlierNames == ["Omsorgsutskottet"])
        }
    }

    @Test("does not take a name that another has, none, or its own again; and a correction takes the name back")
    func refusals() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let scene = try await RectificationScene(fixture)
            func refused(_ name: String, _ code: Refusal.Code) async {
                let refusal = await #expect(throws: Refusal.self) {
                    try await scene.act(RenameBody(body: scene.committee, name: name), "2025-05-06")
                }
                #expect(refusal?.code == code)
            }
            await refused("kommunstyrelsen", .alreadyExists)
            await refused("  ", .invalid)
            #expect(
                try await scene.act(RenameBody(body: scene.committee, name: "Omsorgsutskottet"), "2025-05-06")
                    .eventsAppended == 0)
            try await scene.act(RenameBody(body: scene.committee, name: "Vårdutskottet"), "2025-05-06")
            try await scene.rectify(try await scene.position(of: "BodyRenamed"), void: true)
            #expect(scene.state.bodies[scene.committee]?.name == "Omsorgsutskottet")
            #expect(scene.state.bodies[scene.committee]?.names.earlier == [])
        }
    }
}
