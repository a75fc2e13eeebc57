import Oversight
import OversightViews
import TestSupport

/// A meeting with an agenda, attendance and minutes, in which people wrote what `say` makes of their words.
struct MadeMeeting {
    var say: @Sendable (String) -> String = { $0 }

    private struct Names: NameBook {
        let say: @Sendable (String) -> String

        func name(of person: Identifier<Person>) -> String? {
            let names = [
                "p-1": "Karin Lind", "p-2": "Anders Wiik", "p-3": "Birgitta Norell", "p-4": "Olle Bergdal",
                "p-5": "Maria Söder",
            ]
            return names[person.rawValue].map(say)
        }
    }

    private static let id: Identifier<Meeting> = "granvik-omsorgsutskottet-2025-06-11"
    private static let day: CalendarDate = "2025-06-11"
    private static let report: Identifier<Report> = "granvik-oversight-2025-06-01-rehab"

    /// The record, with the minutes adjusted, posted and appealed or as they are on the day of the meeting.
    func record(isAdjusted: Bool = true) -> MeetingRecordView {
        var events: [(OversightStream, OversightEvent)] = []
        func add(_ kind: StreamKind, _ id: String, _ event: OversightEvent) {
            events.append((OversightStream(kind, id), event))
        }
        func meeting(_ event: MeetingEvent) { add(.meeting, Self.id.rawValue, .meeting(event)) }
        func report(_ event: ReportEvent) { add(.report, Self.report.rawValue, .report(event)) }
        add(.municipality, "granvik", .municipality(.registered(.init(on: "2025-01-01", name: say("Granviks kommun")))))
        let body = "granvik-omsorgsutskottet"
        add(
            .body, body,
            .body(
                .established(
                    .init(
                        on: "2025-01-01", municipality: "granvik", name: say("Omsorgsutskottet"), kind: .subcommittee)))
        )
        let offices: [Office] = [.chair, .member, .member, .deputy, .secretary]
        for (index, office) in offices.enumerated() {
            let person = Identifier<Person>(rawValue: "p-\(index + 1)")
            add(.body, body, .body(.mandateGiven(.init(on: "2025-01-01", person: person, office: office))))
        }
        report(
            .requested(
                .init(
                    on: "2025-05-01", municipality: "granvik", kind: .oversight,
                    title: say("Uppsiktsrapport: rehabilitering"),
                    unit: say("Rehabenheten"), committee: Identifier(rawValue: body), due: nil, year: 2025)))
        report(.drafted(.init(on: "2025-05-20", sections: [])))
        report(.submitted(.init(on: "2025-05-21", position: 9, round: 1)))
        meeting(.scheduled(.init(on: "2025-05-02", body: Identifier(rawValue: body), date: Self.day)))
        meeting(.arranged(.init(on: "2025-05-30", place: say("Kommunhuset, sal Storön"), begins: say("13.15"))))
        meeting(
            .matterAdded(
                .init(
                    on: "2025-05-30", matter: 1, title: say("Riktlinjer för anhörigstöd"),
                    diaryNumber: say("OMS 2025/96"),
                    proposal: [say("anta riktlinjerna"), say("de gäller från den 1 juli")])))
        meeting(.matterAdded(.init(on: "2025-05-30", matter: 2, title: say("Taxor"))))
        meeting(.matterWithdrawn(.init(on: "2025-06-10", matter: 2, reason: say("Underlaget är inte färdigt."))))
        for person in ["p-1", "p-2"] {
            meeting(.attendanceRecorded(.init(on: Self.day, person: Identifier(rawValue: person), part: .serving)))
        }
        meeting(.attendanceRecorded(.init(on: Self.day, person: "p-3", part: .absent)))
        meeting(
            .attendanceRecorded(
                .init(on: Self.day, person: "p-4", part: .serving, insteadOf: "p-3", from: "§ 50", until: "§ 51")))
        meeting(.adjusterChosen(.init(on: Self.day, person: "p-2")))
        meeting(.recusalDeclared(.init(on: Self.day, person: "p-2", report: Self.report)))
        meeting(
            .itemMinuted(
                .init(
                    on: Self.day, paragraph: say("§ 50"), matter: 1, outcome: .decided,
                    wording: [say("anta riktlinjerna"), say("de gäller från den 1 juli 2025.")],
                    summary: say("Riktlinjerna beskriver stödet."), proposals: say("Avslag på förslaget."),
                    votes: Votes(yes: 1, no: 1, abstained: 1, casting: .yes), reservations: ["p-2"],
                    statement: say("Stödet borde gälla fler."), dispatch: [say("Hemtjänsten"), say("Revisorerna")])))
        let item = MinuteItem(body: Identifier(rawValue: body), meeting: Self.day, paragraph: say("§ 51"))
        report(.remitted(.init(on: Self.day, item: item, reasons: say("Tidsplanen saknas."), due: "2025-06-27")))
        meeting(
            .itemMinuted(
                .init(on: Self.day, paragraph: say("§ 51"), report: Self.report, dispatch: [say("Rehabenheten")])))
        meeting(.arranged(.init(on: Self.day, ends: say("15.20"))))
        if isAdjusted {
            meeting(.minutesSigned(.init(on: "2025-06-16", person: "p-1")))
            meeting(.minutesSigned(.init(on: "2025-06-17", person: "p-2")))
            meeting(.minutesAdjusted(.init(on: "2025-06-17")))
            meeting(.minutesPosted(.init(on: "2025-06-18")))
            meeting(.extractDispatched(.init(on: "2025-06-19", paragraph: say("§ 50"), recipient: say("Hemtjänsten"))))
            meeting(.decisionAppealed(.init(on: "2025-07-01", paragraph: say("§ 51"))))
        }
        var state = OversightState()
        for (index, (stream, event)) in events.enumerated() { state.apply(event, at: index + 1, to: stream) }
        return MeetingRecordView(
            state.meetings[Self.id] ?? Meeting(id: Self.id), in: state, on: isAdjusted ? "2025-07-20" : Self.day,
            names: Names(say: say))
    }
}
