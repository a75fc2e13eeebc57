import Oversight
import TestSupport
import Testing

@Suite("The record of a decision is corrected")
struct ReportCorrectionTests {
    private let remitted = Scenario<Report>.given(ReportStory.inRemit)
    private let approved = Scenario<Report>.given(ReportStory.inApproval)

    private func correct(
        _ field: CorrectedField, _ now: String, decision: Int = 1, reason: String = "Fel läst"
    ) -> ReportCommand { .correct(decision: decision, field, now: now, reason: reason) }

    private func corrected(_ field: CorrectedField, _ was: String, _ now: String) -> ReportEvent {
        .decisionCorrected(
            .init(on: "2024-09-20", decision: 1, field: field, was: was, now: now, reason: "Fel läst"))
    }

    @Test("Each field can be corrected, and what was recorded is kept beside it")
    func fields() {
        let paragraph = approved.when(correct(.paragraph, "§  49"), on: "2024-09-20")
            .then(corrected(.paragraph, "§ 48", "§ 49"))
        #expect(paragraph.decisions.first?.item.paragraph == "§ 49")
        let correction = paragraph.decisions.first?.corrections.first
        #expect(correction?.on == "2024-09-20")
        #expect(correction?.reason == "Fel läst")
        #expect(correction?.changes.map(\.field) == [.paragraph])
        #expect(correction?.changes.map(\.was) == ["§ 48"])
        #expect(correction?.changes.map(\.now) == ["§ 49"])
        #expect(paragraph.stage == .approved)
        let meeting = approved.when(correct(.meeting, "2024-09-12"), on: "2024-09-20")
            .then(corrected(.meeting, "2024-09-11", "2024-09-12"))
        #expect(meeting.decisions.first?.item.meeting == "2024-09-12")
        let reasons = approved.when(correct(.reasons, "Tack"), on: "2024-09-20").then(corrected(.reasons, "", "Tack"))
        #expect(reasons.decisions.first?.reasons == "Tack")
        let due = remitted.when(correct(.due, "2024-10-15"), on: "2024-09-20")
            .then(corrected(.due, "2024-10-01", "2024-10-15"))
        #expect(due.decisions.first?.due == "2024-10-15")
        #expect(due.due == "2024-10-15", "a day that still runs moves with its correction")
    }

    @Test("A correction to the present value adds nothing")
    func nothingNew() {
        approved.when(correct(.paragraph, "§ 48"), on: "2024-09-20").then()
        remitted.when(correct(.due, "2024-10-01"), on: "2024-09-20").then()
    }

    @Test("The due day of a remit that was answered no longer moves the report's")
    func oldDue() {
        let tabledLater = ReportEvent.tabled(
            .init(on: "2024-10-09", item: ReportStory.item("utskottet", "2024-10-09", "§ 60")))
        let story = ReportStory.inSecondDraft + [ReportStory.resubmitted, tabledLater]
        let report = Scenario<Report>.given(story).when(correct(.due, "2024-10-15"), on: "2024-10-20")
            .then(
                .decisionCorrected(
                    .init(
                        on: "2024-10-20", decision: 1, field: .due, was: "2024-10-01", now: "2024-10-15",
                        reason: "Fel läst")))
        #expect(report.due == "2024-10-01")
        #expect(report.decisions.first?.due == "2024-10-15")
    }

    @Test("A correction that cannot be is refused")
    func refused() {
        approved.when(correct(.paragraph, "§ 49", decision: 2), on: "2024-09-20").refused(
            .notFound, mentioning: "2", "1")
        approved.when(correct(.paragraph, "§ 49", decision: 0), on: "2024-09-20").refused(.notFound)
        approved.when(correct(.paragraph, "§ 49", reason: " "), on: "2024-09-20").refused(.reasonsMissing)
        approved.when(correct(.paragraph, " "), on: "2024-09-20").refused(.invalid, mentioning: "what is right")
        approved.when(correct(.due, "2024-10-01"), on: "2024-09-20").refused(.invalid, mentioning: "remit")
        approved.when(correct(.meeting, "12 september"), on: "2024-09-20").refused(.invalid, mentioning: "12 september")
        approved.when(correct(.meeting, "2024-09-21"), on: "2024-09-20").refused(
            .dateInFuture, mentioning: "2024-09-21")
        remitted.when(correct(.due, "2024-02-30"), on: "2024-09-20").refused(.invalid, mentioning: "2024-02-30")
        approved.when(correct(.paragraph, "§ 49"), on: "2024-09-10").refused(.dateTooEarly, mentioning: "2024-09-11")
        approved.when(correct(.paragraph, "§ 49"), on: "2024-09-21", today: "2024-09-20").refused(.dateInFuture)
        approved.when(correct(.paragraph, "hej hej"), on: "2024-09-20").refused(.invalid, mentioning: "hej hej", "§ 41")
        remitted.when(correct(.due, "1999-01-01"), on: "2024-09-20").refused(
            .invalid, mentioning: "1999-01-01", "2024-09-11")
    }

    @Test("A meeting stays between what the decision followed and what followed it")
    func meetings() {
        approved.when(correct(.meeting, "2024-08-30"), on: "2024-09-20").refused(
            .dateTooEarly, mentioning: "submitted on 2024-08-31")
        approved.when(correct(.meeting, "2024-08-31"), on: "2024-09-20")
            .then(corrected(.meeting, "2024-09-11", "2024-08-31"))
        let tabledLater = ReportEvent.tabled(
            .init(on: "2024-10-09", item: ReportStory.item("utskottet", "2024-10-09", "§ 60")))
        let again = Scenario<Report>.given(ReportStory.inSecondDraft + [ReportStory.resubmitted, tabledLater])
        again.when(correct(.meeting, "2024-09-26"), on: "2024-10-20").refused(
            .invalid, mentioning: "supplemented on 2024-09-25")
        again.when(correct(.meeting, "2024-09-25", decision: 2), on: "2024-10-20").refused(
            .dateTooEarly, mentioning: "submitted on 2024-09-26")
        again.when(correct(.meeting, "2024-10-12", decision: 2), on: "2024-10-20").then(
            .decisionCorrected(
                .init(
                    on: "2024-10-20", decision: 2, field: .meeting, was: "2024-10-09", now: "2024-10-12",
                    reason: "Fel läst")))
        remitted.when(correct(.meeting, "2024-10-02"), on: "2024-10-20").refused(
            .invalid, mentioning: "due on 2024-10-01")
        Scenario<Report>.given(ReportStory.inRemit + [ReportStory.resubmitted]).when(
            correct(.meeting, "2024-09-27"), on: "2024-10-20"
        ).refused(.invalid, mentioning: "submitted again on 2024-09-26")
    }

    @Test("Two decisions do not end up under one paragraph of one meeting")
    func oneParagraph() {
        let tabled = ReportEvent.tabled(
            .init(on: "2024-09-11", item: ReportStory.item("utskottet", "2024-09-11", "§ 47")))
        Scenario<Report>.given(ReportStory.inSubmission + [tabled, ReportStory.approved]).when(
            correct(.paragraph, "§ 48"), on: "2024-09-20"
        ).refused(.alreadyDecided, mentioning: "§ 48")
    }

    @Test("An event that corrects something absent changes only the revision")
    func stray() {
        var report = Report(id: "it")
        for event in ReportStory.inApproval { report.apply(event) }
        var after = report
        after.apply(.decisionCorrected(.init(on: "2024-09-20", decision: 7, field: .due, was: "", now: "", reason: "")))
        #expect(after.decisions == report.decisions)
        #expect(after.revision == report.revision + 1)
    }
}
