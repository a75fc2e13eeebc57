import Oversight
import TestSupport
import Testing

@Suite("A report is asked for, drafted and graded")
struct ReportWritingTests {
    private let asked = ReportRequested(
        on: .distantPast, municipality: "ange", kind: .oversight, title: "  Uppsikt\n2024 ", unit: "Hemtjänst",
        committee: "utskottet", due: "2024-09-01", year: 2024)

    @Test("A request is dated by its occasion, its title tidied")
    func request() {
        let report = Scenario<Report>.givenNothing().when(.request(asked), on: "2024-05-02").then(
            ReportStory.requested)
        #expect(report.stage == .requested)
        #expect(report.round == 1)
        #expect(report.title == "Uppsikt 2024")
        #expect(report.unit == "Hemtjänst")
        #expect(report.due == "2024-09-01")
        #expect(report.before == "utskottet")
        #expect(report.knownSince == "2024-05-02")
        #expect(report.revision == 1)
    }

    @Test("A request that cannot be is refused")
    func requestRefused() {
        let nothing = Scenario<Report>.givenNothing()
        Scenario<Report>.given(ReportStory.inRequest).when(.request(asked), on: "2024-05-03")
            .refused(.alreadyExists, mentioning: "it", "Uppsikt 2024")
        nothing.when(.request(asked), on: "2024-05-02", today: "2024-05-01")
            .refused(.dateInFuture, mentioning: "2024-05-02", "2024-05-01")
        nothing.when(.request(asked), on: "2024-09-02").refused(.invalid, mentioning: "2024-09-01", "2024-09-02")
        var untitled = asked
        untitled.title = " \t "
        nothing.when(.request(untitled), on: "2024-05-02").refused(.invalid, mentioning: "title")
        var onTheDay = asked
        onTheDay.due = "2024-05-02"
        var expected = onTheDay
        (expected.on, expected.title) = ("2024-05-02", "Uppsikt 2024")
        nothing.when(.request(onTheDay), on: "2024-05-02").then(.requested(expected))
    }

    @Test("An annual report of the spring is of the year before, any other of the year in which it is asked for")
    func yearAskedFor() {
        #expect(ReportKind.annual.year(askedOn: "2026-01-15") == 2025)
        #expect(ReportKind.annual.year(askedOn: "2026-06-30") == 2025)
        #expect(ReportKind.annual.year(askedOn: "2026-07-01") == 2026)
        for kind in ReportKind.allCases where kind != .annual { #expect(kind.year(askedOn: "2026-01-15") == 2026) }
        let nothing = Scenario<Report>.givenNothing("r-1")
        var ofAnotherYear = asked
        (ofAnotherYear.on, ofAnotherYear.title) = ("2024-05-02", "Uppsikt 2023")
        ofAnotherYear.year = 2027
        nothing.when(.request(ofAnotherYear), on: "2024-05-02").refused(.invalid, mentioning: "2027")
        ofAnotherYear.year = 2023
        let report = nothing.when(.request(ofAnotherYear), on: "2024-05-02").then(.requested(ofAnotherYear))
        #expect(report.year == 2023)
    }

    @Test("Every command on an unknown report is refused")
    func unknown() {
        let commands: [ReportCommand] = [
            .draft(ReportStory.sections, listedGoals: []), .proposeGrade("g-1", "met"),
            .overrideGrade("g-1", "met", reason: "r", scale: nil), .submit(position: 1), .supplement("s"),
            ReportStory.decision(.approve), .correct(decision: 1, .paragraph, now: "§ 2", reason: "r"),
        ]
        for command in commands {
            Scenario<Report>.givenNothing("r-9").when(command, on: "2024-05-02")
                .refused(.notFound, mentioning: "r-9", "uppsiktctl report list")
        }
    }

    @Test("A draft defines the content of the report, and a later one replaces it")
    func draft() {
        let draft = ReportCommand.draft(ReportStory.sections, listedGoals: ["g-1", "g-2"])
        let report = Scenario<Report>.given(ReportStory.inRequest).when(draft, on: "2024-08-20").then(
            ReportStory.drafted)
        #expect(report.stage == .drafting)
        #expect(report.outline?.value.sections == ReportStory.sections)
        #expect(report.outline?.value.listedGoals == ["g-1", "g-2"])
        Scenario<Report>.given(ReportStory.inDraft).when(draft, on: "2024-08-20").then()
        let wider = ReportStory.sections + [ReportSection(number: "1.2", goal: "g-2", activities: [])]
        let changed = Scenario<Report>.given(ReportStory.inDraft).when(.draft(wider, listedGoals: []), on: "2024-08-25")
            .then(.drafted(ReportDrafted(on: "2024-08-25", sections: wider)))
        #expect(changed.outline?.value.sections == wider)
        let remitted = Scenario<Report>.given(ReportStory.inRemit).when(
            .draft(wider, listedGoals: []), on: "2024-09-20"
        )
        .then(.drafted(ReportDrafted(on: "2024-09-20", sections: wider)))
        #expect(remitted.stage == .remitted, "a new draft is no answer to the reasons of a remit")
    }

    @Test("A draft speaks as of one day, and the latest draft counts, whichever day it speaks of")
    func speaksOf() {
        func draft(asOf day: CalendarDate? = nil) -> ReportCommand {
            .draft(ReportStory.sections, listedGoals: ["g-1", "g-2"], asOf: day)
        }
        func drafted(_ day: CalendarDate, asOf earlier: CalendarDate? = nil) -> ReportEvent {
            .drafted(
                ReportDrafted(on: day, asOf: earlier, sections: ReportStory.sections, listedGoals: ["g-1", "g-2"]))
        }
        let later = Scenario<Report>.given(ReportStory.inDraft).when(draft(), on: "2024-08-25")
            .then(drafted("2024-08-25"))
        #expect(later.outline?.on == "2024-08-25")
        let earlier = Scenario<Report>.given(ReportStory.inDraft).when(draft(asOf: "2024-04-30"), on: "2024-08-25")
            .then(drafted("2024-08-25", asOf: "2024-04-30"))
        #expect(earlier.outline?.on == "2024-04-30")
        #expect(earlier.knownSince == "2024-05-02", "a report is not known of before it is asked for")
        Scenario<Report>.given(ReportStory.inDraft).when(draft(asOf: "2024-08-20"), on: "2024-08-25").then()
        Scenario<Report>.given(ReportStory.inDraft).when(draft(asOf: "2024-08-26"), on: "2024-08-25")
            .refused(.dateInFuture, mentioning: "2024-08-25", "2024-08-26")
    }

    @Test("A draft that cannot be is refused")
    func draftRefused() {
        let draft = ReportCommand.draft(ReportStory.sections, listedGoals: ["g-9"])
        Scenario<Report>.given(ReportStory.inRequest).when(.draft([], listedGoals: []), on: "2024-08-20")
            .refused(.invalid, mentioning: "activity")
        Scenario<Report>.given(ReportStory.inRequest)
            .when(.draft([.init(number: "1", goal: "g", activities: [])], listedGoals: []), on: "2024-08-20")
            .refused(.invalid, mentioning: "activity")
        Scenario<Report>.given(ReportStory.inRequest).when(draft, on: "2024-05-01").refused(
            .dateTooEarly, mentioning: "2024-05-02")
        Scenario<Report>.given(ReportStory.inRequest).when(draft, on: "2024-05-05", today: "2024-05-04").refused(
            .dateInFuture)
        Scenario<Report>.given(ReportStory.inSubmission).when(draft, on: "2024-09-05")
            .refused(.wrongState, mentioning: "submitted", "changed")
        Scenario<Report>.given(ReportStory.inEscalation).when(draft, on: "2024-09-15").refused(
            .wrongState, mentioning: "escalated")
        Scenario<Report>.given(ReportStory.inApproval).when(draft, on: "2024-09-15").refused(
            .decided, mentioning: "changed")
        Scenario<Report>.given(ReportStory.inClosure).when(draft, on: "2024-10-15").refused(.decided)
    }

    @Test("The rule's grade is taken until a person sets another")
    func proposedGrade() {
        let byRule = ReportEvent.goalGraded(.init(on: "2024-08-21", goal: "g-1", grade: "barely_met", basis: .rule))
        let byPerson = ReportEvent.goalGraded(
            .init(on: "2024-08-22", goal: "g-1", grade: "partly_met", basis: .person, reason: "Nära"))
        let report = Scenario<Report>.given(ReportStory.inDraft).when(
            .proposeGrade("g-1", "barely_met"), on: "2024-08-21"
        )
        .then(byRule)
        #expect(report.grades["g-1"]?.value.grade == "barely_met")
        #expect(report.grades["g-1"]?.value.basis == .rule)
        Scenario<Report>.given(ReportStory.inDraft + [byRule, byPerson]).when(
            .proposeGrade("g-1", "met"), on: "2024-08-23"
        )
        .then()
        Scenario<Report>.given(ReportStory.inDraft + [byRule]).when(.proposeGrade("g-1", "met"), on: "2024-08-23")
            .then(.goalGraded(.init(on: "2024-08-23", goal: "g-1", grade: "met", basis: .rule)))
        Scenario<Report>.given(ReportStory.inDraft).when(
            .proposeGrade("g-1", "met"), on: "2024-08-23", today: "2024-08-22"
        )
        .refused(.dateInFuture)
        Scenario<Report>.given(ReportStory.inSubmission).when(.proposeGrade("g-1", "met"), on: "2024-09-05")
            .refused(.wrongState, mentioning: "graded")
        Scenario<Report>.given(ReportStory.inApproval).when(.proposeGrade("g-1", "met"), on: "2024-09-15").refused(
            .decided)
    }

    @Test("A grade set by hand has a reason and a step of the scale")
    func overriddenGrade() {
        func override(
            _ goal: Identifier<Goal> = "g-1", _ grade: GradeKey = "met", _ reason: String = " Målet  nåddes "
        ) -> ReportCommand { .overrideGrade(goal, grade, reason: reason, scale: .fourSteps) }
        let drafted = Scenario<Report>.given(ReportStory.inDraft)
        let report = drafted.when(override(), on: "2024-08-22")
            .then(
                .goalGraded(.init(on: "2024-08-22", goal: "g-1", grade: "met", basis: .person, reason: "Målet nåddes")))
        #expect(report.grades["g-1"]?.value.basis == .person)
        drafted.when(override("g-2"), on: "2024-08-22").refused(.notFound, mentioning: "g-2")
        drafted.when(override("g-1", "largely_met"), on: "2024-08-22")
            .refused(.invalid, mentioning: "largely_met", "partly_met", "not_met")
        drafted.when(override("g-1", "met", " "), on: "2024-08-22").refused(.reasonsMissing, mentioning: "reason")
        drafted.when(override(), on: "2024-05-01").refused(.dateTooEarly)
        drafted.when(override(), on: "2024-08-22", today: "2024-08-21").refused(.dateInFuture)
        Scenario<Report>.given(ReportStory.inSubmission).when(override(), on: "2024-09-02").refused(.wrongState)
        Scenario<Report>.given(ReportStory.inClosure).when(override(), on: "2024-11-02").refused(.decided)
        Scenario<Report>.given(ReportStory.inRequest).when(override(), on: "2024-08-22").refused(
            .notFound, mentioning: "section")
        let free = ReportCommand.overrideGrade("g-1", "anything", reason: "Ingen skala", scale: nil)
        drafted.when(free, on: "2024-08-22")
            .then(
                .goalGraded(
                    .init(on: "2024-08-22", goal: "g-1", grade: "anything", basis: .person, reason: "Ingen skala")))
    }

    @Test("Findings of a document replace those noted before")
    func findings() {
        let first = Finding(code: .unknownStatus, line: 3, message: "One.")
        let second = Finding(code: .invalidDate, line: 9, message: "Two.")
        var report = Report(id: "it")
        report.apply(.findingsNoted(.init(on: "2024-08-31", findings: [first])))
        #expect(report.notedFindings?.value == [first])
        report.apply(.findingsNoted(.init(on: "2024-08-31", findings: [second])))
        #expect(report.notedFindings?.value == [second])
        report.apply(.findingsNoted(.init(on: "2024-04-30", findings: [])))
        #expect(report.notedFindings?.value == [second], "an older document recorded later replaces nothing")
    }
}
