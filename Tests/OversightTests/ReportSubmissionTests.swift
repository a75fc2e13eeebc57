import Oversight
import TestSupport
import Testing

@Suite("A report is submitted and supplemented")
struct ReportSubmissionTests {
    @Test("A submission pins the position and the round")
    func submit() {
        let report = Scenario<Report>.given(ReportStory.inDraft).when(.submit(position: 40), on: "2024-08-31")
            .then(ReportStory.submitted)
        #expect(report.stage == .submitted)
        #expect(report.submittedPosition == 40)
        #expect(report.submittedOn == "2024-08-31")
        let again = Scenario<Report>.given(ReportStory.inSecondDraft).when(.submit(position: 60), on: "2024-09-26")
            .then(ReportStory.resubmitted)
        #expect(again.submittedPosition == 60)
        #expect(again.round == 2)
    }

    @Test("A submission that cannot be is refused")
    func submitRefused() {
        func submit(_ story: [ReportEvent], on day: CalendarDate = "2024-12-01") -> Outcome<Report> {
            Scenario<Report>.given(story).when(.submit(position: 70), on: day)
        }
        submit(ReportStory.inRequest).refused(.wrongState, mentioning: "draft it first")
        submit(ReportStory.inSubmission).refused(.wrongState, mentioning: "submitted already")
        submit(ReportStory.inEscalation).refused(.wrongState, mentioning: "submitted already")
        submit(ReportStory.inRemit).refused(.wrongState, mentioning: "remitted", "report supplement")
        submit(ReportStory.inApproval).refused(.decided)
        submit(ReportStory.inClosure).refused(.decided)
        submit(ReportStory.inDraft, on: "2024-08-19").refused(.dateTooEarly, mentioning: "2024-08-20")
        submit(ReportStory.inSecondDraft, on: "2024-09-24").refused(.dateTooEarly, mentioning: "2024-09-25")
        Scenario<Report>.given(ReportStory.inDraft).when(.submit(position: 40), on: "2024-09-01", today: "2024-08-31")
            .refused(.dateInFuture)
        let empty = ReportEvent.drafted(ReportDrafted(on: "2024-08-20", sections: []))
        submit([ReportStory.requested, empty]).refused(.wrongState, mentioning: "no goal")
    }

    @Test("A submission that is withdrawn opens the report, which is submitted anew with what the log says by then")
    func withdraw() {
        let report = Scenario<Report>.given(ReportStory.inSubmission)
            .when(.withdraw(reason: " Två enheter\nsaknas "), on: "2024-09-05")
            .then(.withdrawn(.init(on: "2024-09-05", reason: "Två enheter saknas")))
        #expect(report.stage == .drafting)
        #expect(report.submittedPosition == nil)
        #expect(report.submittedOn == nil)
        #expect(report.round == 1)
        let taken = report.withdrawals.map { "\($0.on) \($0.reason) \($0.round) \($0.submittedOn ?? .distantPast)" }
        #expect(taken == ["2024-09-05 Två enheter saknas 1 2024-08-31"])
        let withdrawn = ReportStory.inSubmission + [.withdrawn(.init(on: "2024-09-05", reason: "Fel"))]
        let again = Scenario<Report>.given(withdrawn).when(.submit(position: 44), on: "2024-09-06")
            .then(.submitted(.init(on: "2024-09-06", position: 44, round: 1)))
        #expect(again.submittedPosition == 44)
        #expect(again.withdrawals.count == 1)
    }

    @Test("A withdrawal that cannot be is refused")
    func withdrawRefused() {
        func withdraw(_ story: [ReportEvent], _ reason: String = "Fel", on day: CalendarDate = "2024-12-01") -> Outcome<
            Report
        > {
            Scenario<Report>.given(story).when(.withdraw(reason: reason), on: day)
        }
        withdraw(ReportStory.inRequest).refused(.wrongState, mentioning: "nothing to withdraw")
        withdraw(ReportStory.inDraft).refused(.wrongState, mentioning: "drafting")
        withdraw(ReportStory.inRemit).refused(.wrongState, mentioning: "remitted")
        withdraw(ReportStory.inEscalation).refused(.wrongState, mentioning: "escalated")
        withdraw(ReportStory.inApproval).refused(.decided)
        withdraw(ReportStory.inClosure).refused(.decided)
        withdraw(ReportStory.inSubmission, " \n").refused(.reasonsMissing)
        withdraw(ReportStory.inSubmission, on: "2024-08-30").refused(.dateTooEarly, mentioning: "2024-08-31")
        Scenario<Report>.given(ReportStory.inSubmission)
            .when(.withdraw(reason: "Fel"), on: "2024-09-06", today: "2024-09-05").refused(.dateInFuture)
    }

    @Test("A supplement answers a remit and opens the report for another submission, with contents of its own day")
    func supplement() {
        let redrafted = ReportEvent.drafted(
            ReportDrafted(on: "2024-09-25", sections: ReportStory.sections, listedGoals: ["g-1", "g-2"]))
        let report = Scenario<Report>.given(ReportStory.inRemit).when(.supplement("Tal tillagda"), on: "2024-09-25")
            .then(ReportStory.supplemented, redrafted)
        #expect(report.stage == .drafting)
        #expect(report.outline?.on == "2024-09-25")
        #expect(report.supplements.map(\.on) == ["2024-09-25"])
        #expect(report.supplements.map(\.round) == [2])
        let twice = Scenario<Report>.given(ReportStory.inSecondDraft).when(.supplement("Mer"), on: "2024-09-25")
            .then(.supplemented(.init(on: "2024-09-25", text: "Mer")), redrafted)
        #expect(twice.supplements.map(\.text) == ["Tal tillagda", "Mer"])
    }

    @Test("A supplement leaves the day that the unit chose for the new round")
    func supplementOfDraft() {
        let chosen = ReportEvent.drafted(ReportDrafted(on: "2024-09-15", sections: ReportStory.sections))
        for story in [ReportStory.inRemit + [chosen], ReportStory.inSecondDraft + [chosen]] {
            let report = Scenario<Report>.given(story).when(.supplement("Mer"), on: "2024-09-25")
                .then(.supplemented(.init(on: "2024-09-25", text: "Mer")))
            #expect(report.outline?.on == "2024-09-15")
        }
    }

    @Test("A supplement that cannot be is refused")
    func supplementRefused() {
        func supplement(_ story: [ReportEvent], _ text: String = "Text") -> Outcome<Report> {
            Scenario<Report>.given(story).when(.supplement(text), on: "2024-12-01")
        }
        supplement(ReportStory.inRemit, " \n").refused(.invalid, mentioning: "text")
        supplement(ReportStory.inRequest).refused(.wrongState, mentioning: "requested")
        supplement(ReportStory.inDraft).refused(.wrongState, mentioning: "drafting")
        supplement(ReportStory.inSubmission).refused(.wrongState, mentioning: "submitted")
        supplement(ReportStory.inEscalation).refused(.wrongState, mentioning: "escalated")
        supplement(ReportStory.inApproval).refused(.decided)
        supplement(ReportStory.inClosure).refused(.decided)
        Scenario<Report>.given(ReportStory.inRemit).when(.supplement("Text"), on: "2024-09-10")
            .refused(.dateTooEarly, mentioning: "2024-09-11")
        Scenario<Report>.given(ReportStory.inRemit).when(.supplement("Text"), on: "2024-09-13", today: "2024-09-12")
            .refused(.dateInFuture)
    }
}
