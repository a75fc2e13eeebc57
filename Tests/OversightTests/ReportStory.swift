import Oversight
import TestSupport

/// The events of one report's way through its bodies, to start scenarios from.
enum ReportStory {
    static let requested = ReportEvent.requested(
        ReportRequested(
            on: "2024-05-02", municipality: "ange", kind: .oversight, title: "Uppsikt 2024", unit: "Hemtjänst",
            committee: "utskottet", due: "2024-09-01"))
    static let sections = [ReportSection(number: "1.1", goal: "g-1", activities: ["a-1"])]
    static let drafted = ReportEvent.drafted(
        ReportDrafted(on: "2024-08-20", sections: sections, listedGoals: ["g-1", "g-2"]))
    static let submitted = ReportEvent.submitted(ReportSubmitted(on: "2024-08-31", position: 40, round: 1))
    static let remitted = ReportEvent.remitted(
        ReportRemitted(on: "2024-09-11", item: item(), reasons: "Tal saknas", due: "2024-10-01"))
    static let supplemented = ReportEvent.supplemented(ReportSupplemented(on: "2024-09-25", text: "Tal tillagda"))
    static let resubmitted = ReportEvent.submitted(ReportSubmitted(on: "2024-09-26", position: 60, round: 2))
    static let approved = ReportEvent.approved(ReportApproved(on: "2024-09-11", item: item()))
    static let tabled = ReportEvent.tabled(ReportTabled(on: "2024-09-11", item: item()))
    static let escalated = ReportEvent.escalated(
        ReportEscalated(on: "2024-09-11", item: item(), board: "styrelsen", presenter: "p-chair"))
    static let closed = ReportEvent.boardActionDecided(
        BoardActionDecided(on: "2024-10-08", item: item("styrelsen", "2024-10-08", "§ 113"), reasons: "Plan"))

    static let inRequest = [requested]
    static let inDraft = [requested, drafted]
    static let inSubmission = [requested, drafted, submitted]
    static let inRemit = inSubmission + [remitted]
    static let inSecondDraft = inRemit + [supplemented]
    static let inEscalation = inSubmission + [escalated]
    static let inApproval = inSubmission + [approved]
    static let inClosure = inEscalation + [closed]

    static func item(
        _ body: Identifier<Body> = "utskottet", _ meeting: CalendarDate = "2024-09-11", _ paragraph: String = "§ 48"
    ) -> MinuteItem {
        MinuteItem(body: body, meeting: meeting, paragraph: paragraph)
    }

    /// A decision of the committee, or of another body where one is named.
    static func decision(
        _ outcome: DecisionOutcome, item: MinuteItem = item(), reasons: String? = nil, due: CalendarDate? = nil,
        presenter: Identifier<Person>? = nil, chair: Identifier<Person>? = "p-chair",
        viceChair: Identifier<Person>? = nil, recused: Set<Identifier<Person>> = [],
        board: Identifier<Body> = "styrelsen"
    ) -> ReportCommand {
        .recordDecision(
            BodyDecision(
                outcome: outcome, item: item, bodyName: item.body == "styrelsen" ? "Kommunstyrelsen" : "Utskottet",
                reasons: reasons, due: due, presenter: presenter, chair: chair, viceChair: viceChair, recused: recused,
                board: board))
    }
}
