import Oversight
import OversightService
import TestSupport
import Testing

/// The table of who may do what, walked without HTTP: every command, for every role.
@Suite struct CommandAccessTests {
    /// A number for each command, so that a new one does not compile before this test knows of it.
    private static func number(_ command: ServiceCommand) -> Int {
        switch command {
        case .planActivity: 0
        case .reportActivity: 1
        case .rescheduleActivity: 2
        case .requestReport: 3
        case .draftReport: 4
        case .proposeGrades: 5
        case .gradeGoal: 6
        case .submitReport: 7
        case .supplementReport: 8
        case .decide: 9
        case .correctDecision: 10
        case .assignDiaryNumber: 11
        case .registerMunicipality: 12
        case .adoptGradeScale: 13
        case .establishUnit: 14
        case .moveUnit: 15
        case .closeUnit: 16
        case .establishBody: 17
        case .giveMandate: 18
        case .endMandate: 19
        case .adoptGoal: 20
        case .scheduleMeeting: 21
        case .declareRecusal: 22
        case .adjustMinutes: 23
        case .postMinutes: 24
        case .grantRole: 25
        case .revokeRole: 26
        case .concludeReminder: 27
        }
    }

    private static func commands(_ scene: AccessScene) -> [ServiceCommand] {
        let report = Identifier<Report>(rawValue: scene.report)
        let activity = Identifier<Activity>(rawValue: scene.activity)
        let meeting = Identifier<Meeting>(rawValue: scene.meeting)
        let body: Identifier<Body> = "alvby-socialnamnden"
        let day = CalendarDate.distantPast
        return [
            .planActivity(ActivityPlan(municipality: "Älvby", title: "Dansa", units: ["Hemvård"], goals: ["x"])),
            .reportActivity(activity, .onHold, comment: nil), .rescheduleActivity(activity, end: day, reason: "Nej."),
            .requestReport(ReportRequest(municipality: "Älvby", kind: .annual, committee: "Socialnämnden")),
            .draftReport(report), .proposeGrades(report), .gradeGoal(report, goal: "1.1", "met", reason: "Ja."),
            .submitReport(report), .supplementReport(report, "Mer."),
            .decide(report, DecisionRecord(outcome: .approve, body: "Socialnämnden", paragraph: "§ 1")),
            .correctDecision(report, decision: 1, .paragraph, now: "§ 2", reason: "Fel."),
            .assignDiaryNumber(report, "SN 1"), .registerMunicipality(name: "Älvby"),
            .adoptGradeScale(municipality: "Älvby", .fourSteps),
            .establishUnit(municipality: "Älvby", name: "Hemvård", parent: nil), .moveUnit("alvby-kok", parent: nil),
            .closeUnit("alvby-inget"), .establishBody(municipality: "Älvby", name: "Socialnämnden", kind: nil),
            .giveMandate(body, "x", .member, until: nil), .endMandate(body, "x", .chair),
            .adoptGoal(GoalPlan(municipality: "Älvby", level: .board, title: "Alla ska få äta tillsammans")),
            .scheduleMeeting(body, day), .declareRecusal(meeting, "x", report), .adjustMinutes(meeting),
            .postMinutes(meeting), .grantRole("x", RoleAssignment(.auditor)),
            .revokeRole("x", RoleAssignment(.auditor)), .concludeReminder("x-2024-10-15", .sent),
        ]
    }

    @Test func everyCommandIsForbiddenExactlyWhereTheTableSaysSo() async throws {
        try await TestServer.run { server in
            let scene = try await AccessScene(server)
            let commands = Self.commands(scene)
            #expect(commands.map(Self.number) == Array(0...27))
            for asker in RouteAccessTests.Asker.all {
                let caller = Caller(id: Identifier(rawValue: asker.name))
                if let assignment = asker.assignment {
                    _ = try await server.service.perform(
                        .grantRole(caller.id, assignment), by: Caller(id: "root", isAdministrator: true))
                }
                for command in commands {
                    #expect(
                        try Self.isForbidden(command, to: caller, server.service) == !asker.may(command.action),
                        "\(command) by \(asker.name)")
                }
            }
            for command in commands {
                let administrator = Caller(id: "root", isAdministrator: true)
                #expect(try !Self.isForbidden(command, to: administrator, server.service))
            }
        }
    }

    private static func isForbidden(_ command: ServiceCommand, to caller: Caller, _ service: OversightService) throws
        -> Bool
    {
        do {
            try service.rehearse(command, by: caller)
            return false
        } catch let refusal as Refusal {
            return refusal.code == .forbidden
        }
    }
}
