import Oversight
import TestSupport
import Testing

@Suite("What held on a day")
struct HeldOnDayTests {
    private let on: CalendarDate = "2024-06-01"
    private let item = ReportStory.item()

    /// Events that say what a thing is: a view of an earlier day takes them too.
    private var lasting: [OversightEvent] {
        [
            .municipality(.registered(.init(on: on, name: "Ånge"))),
            .municipality(.gradeScaleAdopted(.init(on: on, scale: .fourSteps))),
            .unit(.established(.init(on: on, municipality: "ange", name: "U"))),
            .body(.established(.init(on: on, municipality: "ange", name: "B", kind: .board))),
            .goal(.adopted(.init(on: on, municipality: "ange", level: .board, title: "G", year: 2024))),
            .activity(.planned(.init(on: on, municipality: "ange", title: "A", goals: ["g"]))),
            .activity(.linkedToGoal(.init(on: on, goal: "g"))),
            .activity(.described(.init(on: on, rationale: "R"))),
            .report(.requested(.init(on: on, municipality: "ange", kind: .annual, title: "R", committee: "b"))),
            .report(.drafted(.init(on: on, sections: []))),
        ]
    }

    /// Events that say what happened: a view of an earlier day leaves them out.
    private var happening: [OversightEvent] {
        [
            .unit(.moved(.init(on: on, parent: nil))), .unit(.closed(.init(on: on))),
            .unit(.renamed(.init(on: on, name: "U"))), .unit(.reopened(.init(on: on))),
            .body(.renamed(.init(on: on, name: "B"))),
            .municipality(.yearClosed(.init(on: on, year: 2023, items: []))),
            .body(.mandateGiven(.init(on: on, person: "p", office: .chair))),
            .body(.mandateEnded(.init(on: on, person: "p", office: .chair))),
            .meeting(.scheduled(.init(on: on, body: "b", date: on))), .meeting(.moved(.init(on: on, date: on))),
            .meeting(.cancelled(.init(on: on))),
            .meeting(.recusalDeclared(.init(on: on, person: "p", report: "r"))),
            .meeting(.minutesAdjusted(.init(on: on))), .meeting(.minutesPosted(.init(on: on))),
            .document(.issued(.init(on: on, kind: .minutes, meeting: "m", position: 1, renderings: []))),
            .meeting(.arranged(.init(on: on, place: "P"))),
            .meeting(.matterAdded(.init(on: on, matter: 1, title: "M"))),
            .meeting(.matterWithdrawn(.init(on: on, matter: 1))),
            .meeting(.attendanceRecorded(.init(on: on, person: "p", part: .serving))),
            .meeting(.adjusterChosen(.init(on: on, person: "p"))),
            .meeting(.itemMinuted(.init(on: on, paragraph: "§ 1"))),
            .meeting(.minutesSigned(.init(on: on, person: "p"))), .meeting(.noticeTakenDown(.init(on: on))),
            .meeting(.extractDispatched(.init(on: on, paragraph: "§ 1", recipient: "R"))),
            .meeting(.decisionAppealed(.init(on: on, paragraph: "§ 1"))),
            .activity(.statusReported(.init(on: on, status: .onHold))),
            .activity(.rescheduled(.init(on: on, end: on, reason: "R"))),
            .report(.goalGraded(.init(on: on, goal: "g", grade: "met", basis: .rule))),
            .report(.findingsNoted(.init(on: on, findings: []))),
            .report(.submitted(.init(on: on, position: 1, round: 1))), .report(.tabled(.init(on: on, item: item))),
            .report(.approved(.init(on: on, item: item))), .report(.remitted(.init(on: on, item: item, reasons: "R"))),
            .report(.withdrawn(.init(on: on, reason: "R"))), .report(.supplemented(.init(on: on, text: "T"))),
            .report(.escalated(.init(on: on, item: item, board: "b"))),
            .report(.boardActionDecided(.init(on: on, item: item))),
            .report(.decisionCorrected(.init(on: on, decision: 1, field: .due, was: "", now: "", reason: ""))),
            .matter(.opened(.init(on: on, municipality: "ange", report: "r"))),
            .matter(.diaryNumberAssigned(.init(on: on, number: .init(written: "1", normalised: "1")))),
            .matter(.closed(.init(on: on))), .person(.roleGranted(.init(on: on, assignment: .init(.auditor)))),
            .person(.roleRevoked(.init(on: on, assignment: .init(.auditor)))),
        ]
    }

    @Test("An event is taken as it is on its day and later")
    func onTheDay() {
        for event in lasting + happening {
            #expect(event.on == on, "\(event)")
            #expect(event.held(on: on) == event)
            #expect(event.held(on: on.adding(days: 100)) == event)
        }
    }

    @Test("Before its day, an event is left out; the facts that define an entity have no day of their own")
    func before() {
        for event in happening { #expect(event.held(on: on.adding(days: -1)) == nil, "\(event)") }
        for event in lasting {
            let held = event.held(on: on.adding(days: -1))
            #expect(held?.on.isBeforeAll == true, "\(event)")
            #expect(held != event)
        }
    }

    @Test("Of two later statements the one made first holds, whichever was recorded first")
    func nearest() {
        let april = OversightEvent.activity(.described(.init(on: "2024-04-30", rationale: "April")))
        let august = OversightEvent.activity(.described(.init(on: "2024-08-31", rationale: "August")))
        for order in [[april, august], [august, april]] {
            func rationale(on day: CalendarDate) -> String? {
                var state = OversightState()
                for (index, event) in order.compactMap({ $0.held(on: day) }).enumerated() {
                    state.apply(event, at: index + 1, to: .init(.activity, "a"))
                }
                return state.activities["a"]?.rationale?.value
            }
            #expect(rationale(on: "2024-01-01") == "April")
            #expect(rationale(on: "2024-04-30") == "April")
            #expect(rationale(on: "2024-08-30") == "April")
            #expect(rationale(on: "2024-08-31") == "August")
        }
    }

    @Test("An event that only names something earlier changes neither the stage nor the first day")
    func noDayOfItsOwn() {
        var report = Report(id: "it")
        for event in ReportStory.inDraft {
            if let held = event.held(on: "2024-01-01") { report.apply(held) }
        }
        #expect(report.title == "Uppsikt 2024")
        #expect(report.outline?.value.sections == ReportStory.sections)
        #expect(report.stage == .requested)
        #expect(report.knownSince == nil)
        #expect(report.lastStepOn == nil)
        var activity = Activity(id: "it")
        let planned = OversightEvent.activity(.planned(.init(on: on, municipality: "ange", title: "A", goals: ["g"])))
        if case .activity(let held)? = planned.held(on: "2024-01-01") { activity.apply(held) }
        #expect(activity.title == "A")
        #expect(activity.knownSince == nil)
    }

    @Test("On each day a report has the stage that it had then")
    func stages() {
        let story = ReportStory.inSecondDraft + [ReportStory.resubmitted]
        let expected: [(CalendarDate, ReportStage)] = [
            ("2024-05-01", .requested), ("2024-05-02", .requested), ("2024-08-20", .drafting),
            ("2024-08-30", .drafting),
            ("2024-08-31", .submitted), ("2024-09-10", .submitted), ("2024-09-11", .remitted),
            ("2024-09-24", .remitted),
            ("2024-09-25", .drafting), ("2024-09-26", .submitted), ("2030-01-01", .submitted),
        ]
        for (day, stage) in expected {
            var state = OversightState()
            for (index, event) in story.compactMap({ OversightEvent.report($0).held(on: day) }).enumerated() {
                state.apply(event, at: index + 1, to: .init(.report, "r"))
            }
            #expect(state.reports["r"]?.stage == stage, "\(day)")
        }
    }
}
