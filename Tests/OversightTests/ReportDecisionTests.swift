import Oversight
import TestSupport
import Testing

@Suite("A body decides on a report")
struct ReportDecisionTests {
    private let submitted = Scenario<Report>.given(ReportStory.inSubmission)
    private let escalated = Scenario<Report>.given(ReportStory.inEscalation)
    private let atBoard = ReportStory.item("styrelsen", "2024-10-08", "§ 113")

    @Test("The committee approves")
    func approve() {
        let report = submitted.when(ReportStory.decision(.approve), on: "2024-09-11").then(ReportStory.approved)
        #expect(report.stage == .approved)
        #expect(report.decisions.map(\.outcome) == [.approve])
        let spoken = submitted.when(ReportStory.decision(.approve, reasons: "Bra"), on: "2024-09-11")
            .then(.approved(.init(on: "2024-09-11", item: ReportStory.item(), reasons: "Bra")))
        #expect(spoken.decisions.last?.reasons == "Bra")
    }

    @Test("The committee remits with reasons, perhaps with a day")
    func remit() {
        let report =
            submitted
            .when(ReportStory.decision(.remit, reasons: "Tal saknas", due: "2024-10-01"), on: "2024-09-11")
            .then(ReportStory.remitted)
        #expect(report.stage == .remitted)
        #expect(report.round == 2)
        #expect(report.due == "2024-10-01")
        let undated = submitted.when(ReportStory.decision(.remit, reasons: "Tal saknas"), on: "2024-09-11")
            .then(.remitted(.init(on: "2024-09-11", item: ReportStory.item(), reasons: "Tal saknas")))
        #expect(undated.due == nil, "the day of the first request no longer runs")
        for reasons in [nil, "", " \n "] {
            submitted.when(ReportStory.decision(.remit, reasons: reasons), on: "2024-09-11")
                .refused(.reasonsMissing, mentioning: "reasons", "--reason")
        }
        submitted.when(ReportStory.decision(.remit, reasons: "Tal", due: "2024-09-10"), on: "2024-09-11")
            .refused(.invalid, mentioning: "2024-09-10", "2024-09-11")
    }

    @Test("A tabled report comes up again at a later meeting")
    func table() {
        let report = submitted.when(ReportStory.decision(.table), on: "2024-09-11").then(ReportStory.tabled)
        #expect(report.stage == .submitted)
        #expect(report.decisions.map(\.outcome) == [.table])
        let tabled = Scenario<Report>.given(ReportStory.inSubmission + [ReportStory.tabled])
        let later = ReportStory.item("utskottet", "2024-10-09", "§ 60")
        tabled.when(ReportStory.decision(.approve, item: later), on: "2024-10-09")
            .then(.approved(.init(on: "2024-10-09", item: later)))
        let sameMeeting = ReportStory.item("utskottet", "2024-09-11", "§ 49")
        tabled.when(ReportStory.decision(.approve, item: sameMeeting), on: "2024-09-11")
            .refused(.alreadyDecided, mentioning: "tabled", "2024-09-11", "§ 48", "later")
        tabled.when(ReportStory.decision(.table), on: "2024-09-11").refused(.alreadyDecided, mentioning: "§ 48")
    }

    @Test("A tabling may be recorded after the decision that it led to, and stands before it")
    func tableAfterwards() {
        let approved = Scenario<Report>.given(ReportStory.inApproval)
        let earlier = ReportStory.item("utskottet", "2024-09-04", "§ 40")
        let report = approved.when(ReportStory.decision(.table, item: earlier), on: "2024-09-04")
            .then(.tabled(.init(on: "2024-09-04", item: earlier)))
        #expect(report.stage == .approved)
        #expect(report.decisions.map(\.outcome) == [.table, .approve])
        #expect(report.decisions.map(\.submittedOn) == ["2024-08-31", "2024-08-31"])
        approved.when(
            ReportStory.decision(.table, item: ReportStory.item("utskottet", "2024-08-30", "§ 39")), on: "2024-08-30"
        ).refused(.dateTooEarly, mentioning: "2024-08-31")
        approved.when(ReportStory.decision(.remit, item: earlier, reasons: "Tal"), on: "2024-09-04")
            .refused(.alreadyDecided, mentioning: "only a tabling")
    }

    @Test("The committee escalates to the board, where its chair presents the report")
    func escalate() {
        let report = submitted.when(ReportStory.decision(.escalate), on: "2024-09-11").then(ReportStory.escalated)
        #expect(report.stage == .escalated)
        #expect(report.before == "styrelsen")
        #expect(report.decisions.last?.presenter == "p-chair")
        submitted.when(ReportStory.decision(.escalate, presenter: "p-chair"), on: "2024-09-11").then(
            ReportStory.escalated)
        let unknown = ReportEscalated(on: "2024-09-11", item: ReportStory.item(), board: "styrelsen", presenter: "p-9")
        submitted.when(ReportStory.decision(.escalate, presenter: "p-9", chair: nil), on: "2024-09-11")
            .then(.escalated(unknown))
        submitted.when(ReportStory.decision(.escalate, presenter: "p-9"), on: "2024-09-11")
            .refused(.notPresenter, mentioning: "chair", "p-chair", "2024-09-11")
        submitted.when(ReportStory.decision(.escalate, recused: ["p-chair"]), on: "2024-09-11")
            .refused(.recused, mentioning: "p-chair")
        // A recused chair is stood in for by the vice chair, and by nobody else.
        submitted.when(
            ReportStory.decision(.escalate, presenter: "p-9", viceChair: "p-vice", recused: ["p-chair"]),
            on: "2024-09-11"
        ).refused(.notPresenter, mentioning: "p-vice")
        submitted.when(
            ReportStory.decision(.escalate, viceChair: "p-vice", recused: ["p-chair", "p-vice"]), on: "2024-09-11"
        ).refused(.recused, mentioning: "p-vice")
        let deputised = ReportEscalated(
            on: "2024-09-11", item: ReportStory.item(), board: "styrelsen", presenter: "p-vice")
        submitted.when(ReportStory.decision(.escalate, viceChair: "p-vice", recused: ["p-chair"]), on: "2024-09-11")
            .then(.escalated(deputised))
        submitted.when(ReportStory.decision(.escalate, recused: ["p-other"]), on: "2024-09-11").then(
            ReportStory.escalated)
        submitted.when(ReportStory.decision(.escalate, board: "utskottet"), on: "2024-09-11")
            .refused(.wrongBody, mentioning: "board")
    }

    @Test("The board hands on to the council what the council decides, and the council ends it")
    func council() {
        let atBoard = ReportStory.item("styrelsen", "2024-10-08", "§ 9")
        func decision(_ outcome: DecisionOutcome, _ item: MinuteItem, council: Identifier<Body>?) -> ReportCommand {
            .recordDecision(
                BodyDecision(
                    outcome: outcome, item: item, bodyName: "Organet", chair: "p-ks", board: "styrelsen",
                    council: council))
        }
        let handedOn = ReportEvent.escalated(
            .init(on: "2024-10-08", item: atBoard, board: "fullmaktige", presenter: "p-ks"))
        let report = escalated.when(decision(.escalate, atBoard, council: "fullmaktige"), on: "2024-10-08").then(
            handedOn)
        #expect(report.before == "fullmaktige")
        #expect(report.decisions.map(\.handedTo) == ["styrelsen", "fullmaktige"])
        escalated.when(decision(.escalate, atBoard, council: nil), on: "2024-10-08").refused(.wrongState)
        let atCouncil = ReportStory.item("fullmaktige", "2024-11-25", "§ 3")
        let given = Scenario<Report>.given(ReportStory.inEscalation + [handedOn])
        let closed = given.when(decision(.close, atCouncil, council: "fullmaktige"), on: "2024-11-25")
            .then(.boardActionDecided(.init(on: "2024-11-25", item: atCouncil)))
        #expect(closed.stage == .closed)
        given.when(decision(.escalate, atCouncil, council: "fullmaktige"), on: "2024-11-25").refused(.wrongState)
    }

    @Test("The board closes an escalated report, remits it or tables it")
    func board() {
        let closed = escalated.when(ReportStory.decision(.close, item: atBoard, reasons: "Plan"), on: "2024-10-08")
            .then(ReportStory.closed)
        #expect(closed.stage == .closed)
        #expect(closed.decisions.map(\.outcome) == [.escalate, .close])
        let remitted = escalated.when(ReportStory.decision(.remit, item: atBoard, reasons: "Mer"), on: "2024-10-08")
            .then(.remitted(.init(on: "2024-10-08", item: atBoard, reasons: "Mer")))
        #expect(remitted.stage == .remitted)
        #expect(remitted.before == "utskottet", "what the board remits goes to the committee again")
        let tabled = escalated.when(ReportStory.decision(.table, item: atBoard), on: "2024-10-08")
            .then(.tabled(.init(on: "2024-10-08", item: atBoard)))
        #expect(tabled.stage == .escalated)
        #expect(tabled.before == "styrelsen")
        for outcome in [DecisionOutcome.approve, .escalate] {
            escalated.when(ReportStory.decision(outcome, item: atBoard, board: "annan"), on: "2024-10-08")
                .refused(.wrongState, mentioning: "escalated")
        }
        submitted.when(ReportStory.decision(.close), on: "2024-09-11").refused(
            .wrongState, mentioning: "approve it instead")
    }

    @Test("Only the body that has the report decides", arguments: DecisionOutcome.allCases)
    func wrongBody(_ outcome: DecisionOutcome) {
        submitted.when(ReportStory.decision(outcome, item: atBoard, reasons: "R"), on: "2024-10-08")
            .refused(.wrongBody, mentioning: "Kommunstyrelsen", "utskottet")
        let committee = ReportStory.item("utskottet", "2024-10-09", "§ 60")
        escalated.when(ReportStory.decision(outcome, item: committee, reasons: "R"), on: "2024-10-09")
            .refused(.wrongBody, mentioning: "Utskottet", "styrelsen")
    }

    @Test("Nothing is decided before a submission or after the end", arguments: DecisionOutcome.allCases)
    func wrongState(_ outcome: DecisionOutcome) {
        let decision = ReportStory.decision(
            outcome, item: ReportStory.item("utskottet", "2024-12-01", "§ 9"), reasons: "R")
        for (story, word) in [
            (ReportStory.inRequest, "requested"), (ReportStory.inDraft, "drafting"), (ReportStory.inRemit, "remitted"),
            (ReportStory.inSecondDraft, "drafting"),
        ] {
            Scenario<Report>.given(story).when(decision, on: "2024-12-01").refused(.wrongState, mentioning: word)
        }
        Scenario<Report>.given(ReportStory.inApproval).when(decision, on: "2024-12-01")
            .refused(.alreadyDecided, mentioning: "2024-09-11", "§ 48")
        Scenario<Report>.given(ReportStory.inClosure).when(decision, on: "2024-12-01")
            .refused(.alreadyDecided, mentioning: "2024-10-08", "§ 113")
    }

    @Test("A decision stands in the minutes of a day that can be")
    func itemAndDay() {
        let early = ReportStory.item("utskottet", "2024-08-30", "§ 3")
        submitted.when(ReportStory.decision(.approve, item: early), on: "2024-08-30")
            .refused(.dateTooEarly, mentioning: "2024-08-30", "submission", "2024-08-31")
        submitted.when(ReportStory.decision(.approve), on: "2024-09-11", today: "2024-09-10")
            .refused(.dateInFuture, mentioning: "2024-09-11", "2024-09-10")
        escalated.when(
            ReportStory.decision(.close, item: ReportStory.item("styrelsen", "2024-09-10", "§ 1")), on: "2024-09-10"
        ).refused(.dateTooEarly, mentioning: "2024-09-11")
        submitted.when(
            ReportStory.decision(.approve, item: ReportStory.item("utskottet", "2024-09-11", " ")), on: "2024-09-11"
        )
        .refused(.invalid, mentioning: "paragraph")
        submitted.when(ReportStory.decision(.approve, due: "2024-10-01"), on: "2024-09-11")
            .refused(.invalid, mentioning: "remit")
        submitted.when(ReportStory.decision(.remit, reasons: "R", presenter: "p-chair"), on: "2024-09-11")
            .refused(.invalid, mentioning: "presenter")
        let resubmitted = Scenario<Report>.given(
            ReportStory.inSubmission
                + [
                    ReportStory.remitted, .supplemented(.init(on: "2024-09-11", text: "Genast")),
                    .submitted(.init(on: "2024-09-11", position: 60, round: 2)),
                ])
        resubmitted.when(ReportStory.decision(.approve), on: "2024-09-11")
            .refused(.alreadyDecided, mentioning: "§ 48", "2024-09-11")
        for spelling in ["§  48.", "48", "§48"] {
            let item = ReportStory.item("utskottet", "2024-09-11", spelling)
            resubmitted.when(ReportStory.decision(.approve, item: item), on: "2024-09-11")
                .refused(.alreadyDecided, mentioning: spelling, "2024-09-11")
        }
        let beside = ReportStory.item("utskottet", "2024-09-11", "§ 48 a")
        resubmitted.when(ReportStory.decision(.approve, item: beside), on: "2024-09-11")
            .then(.approved(.init(on: "2024-09-11", item: beside)))
    }
}
