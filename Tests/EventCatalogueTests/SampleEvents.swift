import Oversight

/// A value of every kind of event, with every field filled in and with none that may be absent.
enum SampleEvents {
    /// Two values of one kind of event.
    struct Pair: Sendable {
        var full: OversightEvent
        var least: OversightEvent
    }

    private static let on: CalendarDate = "2024-09-11"
    private static let item = MinuteItem(body: "ange-ks", meeting: "2024-09-11", paragraph: "§ 7")
    private static let scale = GradeScale(
        steps: [.init(key: "up", label: "Pil upp"), .init(key: "down", label: "")],
        rule: GradeRule(noneStarted: "down", inProgress: "down", oneCompleted: "up", targetReached: "up"))

    static let municipality = [
        same(.municipality(.registered(.init(on: on, name: "Timrå")))),
        Pair(
            full: .municipality(.gradeScaleAdopted(.init(on: on, scale: scale))),
            least: .municipality(.gradeScaleAdopted(.init(on: on, scale: GradeScale(steps: []))))),
    ]

    static let organisation = [
        Pair(
            full: .unit(.established(.init(on: on, municipality: "ange", name: "Hemtjänst", parent: "ange-sol"))),
            least: .unit(.established(.init(on: on, municipality: "ange", name: "Hemtjänst")))),
        Pair(
            full: .unit(.moved(.init(on: on, parent: "ange-sol"))), least: .unit(.moved(.init(on: on, parent: nil)))),
        same(.unit(.closed(.init(on: on)))),
        same(.body(.established(.init(on: on, municipality: "ange", name: "Nämnden", kind: .committee)))),
        Pair(
            full: .body(.mandateGiven(.init(on: on, person: "p-1", office: .viceChair, until: "2026-12-31"))),
            least: .body(.mandateGiven(.init(on: on, person: "p-1", office: .chair)))),
        same(.body(.mandateEnded(.init(on: on, person: "p-1", office: .member)))),
        same(.meeting(.scheduled(.init(on: on, body: "ange-ks", date: "2024-12-01")))),
        same(.meeting(.recusalDeclared(.init(on: on, person: "p-1", report: "r-1")))),
        same(.meeting(.minutesAdjusted(.init(on: on)))),
        same(.meeting(.minutesPosted(.init(on: on)))),
        Pair(
            full: .person(.roleGranted(.init(on: on, assignment: .init(.chair, unit: "ange-u", body: "ange-b")))),
            least: .person(.roleGranted(.init(on: on, assignment: .init(.auditor))))),
        Pair(
            full: .person(.roleRevoked(.init(on: on, assignment: .init(.operator, unit: "ange-u", body: "ange-b")))),
            least: .person(.roleRevoked(.init(on: on, assignment: .init(.controller))))),
    ]

    static let work = [
        Pair(
            full: .goal(
                .adopted(
                    .init(
                        on: on, municipality: "ange", level: .financialManagement, title: "Mål", area: "Område",
                        parent: "g-0", year: 2024))),
            least: .goal(.adopted(.init(on: on, municipality: "ange", level: .council, title: "Mål", year: 2024)))),
        Pair(
            full: .activity(
                .planned(
                    .init(
                        on: on, municipality: "ange", title: "Utbilda", rationale: "Därför", start: "2024-01-01",
                        end: "2024-12-31", units: ["A", "B"], goals: ["g-1", "g-2"]))),
            least: .activity(.planned(.init(on: on, municipality: "ange", title: "Utbilda")))),
        Pair(
            full: .activity(.described(.init(on: on, rationale: "Därför", units: ["A"]))),
            least: .activity(.described(.init(on: on)))),
        Pair(
            full: .activity(.linkedToGoal(.init(on: on, goal: "g-1", start: "2024-01-01", end: "2024-02-01"))),
            least: .activity(.linkedToGoal(.init(on: on, goal: "g-1")))),
        Pair(
            full: .activity(
                .statusReported(.init(on: on, status: .completedDeviating, comment: "Klart", goal: "g-1"))),
            least: .activity(.statusReported(.init(on: on, status: .onHold)))),
        Pair(
            full: .activity(.rescheduled(.init(on: on, start: "2024-01-01", end: "2024-02-01", reason: "Sjukdom"))),
            least: .activity(.rescheduled(.init(on: on, reason: "Sjukdom")))),
    ]

    static let report = [
        Pair(
            full: .report(
                .requested(
                    .init(
                        on: on, municipality: "ange", kind: .fourMonth, title: "Rapport", unit: "Skola",
                        committee: "ange-b", due: "2024-10-01"))),
            least: .report(
                .requested(.init(on: on, municipality: "ange", kind: .annual, title: "Rapport", committee: "ange-b")))),
        Pair(
            full: .report(
                .drafted(
                    .init(
                        on: on,
                        sections: [
                            .init(number: "1.1", goal: "g-1", activities: ["a-1", "a-2"]),
                            .init(number: "1.2", goal: "g-2", activities: []),
                        ], listedGoals: ["g-1", "g-2", "g-3"]))),
            least: .report(.drafted(.init(on: on, sections: [])))),
        Pair(
            full: .report(.goalGraded(.init(on: on, goal: "g-1", grade: "met", basis: .person, reason: "Därför"))),
            least: .report(.goalGraded(.init(on: on, goal: "g-1", grade: "met", basis: .rule)))),
        Pair(
            full: .report(
                .findingsNoted(
                    .init(on: on, findings: FindingCode.allCases.map { .init(code: $0, line: 3, message: "Look.") }))),
            least: .report(.findingsNoted(.init(on: on, findings: [])))),
        same(.report(.submitted(.init(on: on, position: 12, round: 2)))),
        Pair(
            full: .report(.tabled(.init(on: on, item: item, reasons: "Sent"))),
            least: .report(.tabled(.init(on: on, item: item)))),
        Pair(
            full: .report(.approved(.init(on: on, item: item, reasons: "Tack"))),
            least: .report(.approved(.init(on: on, item: item)))),
        Pair(
            full: .report(.remitted(.init(on: on, item: item, reasons: "Brist", due: "2024-10-01"))),
            least: .report(.remitted(.init(on: on, item: item, reasons: "Brist")))),
        same(.report(.supplemented(.init(on: on, text: "Svar")))),
        Pair(
            full: .report(
                .escalated(.init(on: on, item: item, reasons: "Pengar", board: "ange-ks", presenter: "p-1"))),
            least: .report(.escalated(.init(on: on, item: item, board: "ange-ks")))),
        Pair(
            full: .report(.boardActionDecided(.init(on: on, item: item, reasons: "Plan"))),
            least: .report(.boardActionDecided(.init(on: on, item: item)))),
        same(
            .report(
                .decisionCorrected(.init(on: on, decision: 1, field: .due, was: "", now: "2024-10-01", reason: "Fel")))),
        same(.matter(.opened(.init(on: on, municipality: "ange", report: "r-1")))),
        same(.matter(.diaryNumberAssigned(.init(on: on, number: .init(written: "ks 1/2", normalised: "KS 1/2"))))),
        same(.matter(.closed(.init(on: on)))),
    ]

    private static let at = UTCSecond("2024-09-11T06:30:04Z") ?? UTCSecond(seconds: 0)
    private static let activity = ReminderSubject(.activity, "a-1")

    static let reminder = [
        Pair(
            full: .reminder(
                .prepared(
                    .init(
                        on: on, recipient: "p-1", at: at,
                        items: [
                            .init(activity, due: "2024-08-01", .stillOverdue, week: 5),
                            .init(ReminderSubject(.report, "r-1"), due: "2024-09-12", .dueDay),
                        ]))),
            least: .reminder(.prepared(.init(on: on, recipient: "p-1", at: at, items: [])))),
        same(.reminder(.sent(.init(on: on)))),
        same(.reminder(.failed(.init(on: on, reason: "The mail agent ended with status 75.")))),
        same(.reminder(.abandoned(.init(on: on)))),
    ]

    static let all = municipality + organisation + work + report + reminder

    private static func same(_ event: OversightEvent) -> Pair { Pair(full: event, least: event) }
}
