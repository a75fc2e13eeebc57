import Oversight
import TestSupport
import Testing

@Suite("A meeting, its minutes, and a case")
struct MeetingTests {
    private static let scheduled = MeetingEvent.scheduled(
        .init(on: "2024-01-15", body: "utskottet", date: "2024-09-11"))
    private static let adjusted = MeetingEvent.minutesAdjusted(.init(on: "2024-09-18"))
    private static let posted = MeetingEvent.minutesPosted(.init(on: "2024-09-19"))
    private let nothing = Scenario<Meeting>.givenNothing()
    private let meeting = Scenario<Meeting>.given(Self.scheduled)

    @Test("A meeting may be in the future, its scheduling may not")
    func schedule() {
        let command = MeetingCommand.schedule(body: "utskottet", date: "2024-09-11")
        let new = nothing.when(command, on: "2024-01-15").then(Self.scheduled)
        #expect(new.date == "2024-09-11")
        #expect(new.body == "utskottet")
        meeting.when(command, on: "2024-02-01").then()
        nothing.when(command, on: "2024-01-15", today: "2024-01-14").refused(.dateInFuture)
    }

    @Test("A meeting's identifier contains its body and its day, unless the body's is too long")
    func partsOfIdentifier() throws {
        for body in ["u", "granvik-omsorgsutskottet", String(repeating: "u", count: 108)] {
            let id = Meeting.candidates(of: Identifier(rawValue: body), on: "2024-09-11")[1]
            let parts = try #require(Meeting.bodyAndDate(of: id))
            #expect(parts.body.rawValue == body)
            #expect(parts.date == "2024-09-11")
        }
        let long = Meeting.candidates(of: Identifier(rawValue: String(repeating: "u", count: 120)), on: "2024-09-11")
        for number in 1...3 { #expect(Meeting.bodyAndDate(of: long[number]) == nil) }
        for other in ["", "2024-09-11", "-2024-09-11", "utskottet", "utskottet-2024-09-99", "utskottet2024-09-11"] {
            #expect(Meeting.bodyAndDate(of: Identifier(rawValue: other)) == nil, "\(other)")
        }
    }

    @Test("A recusal is declared at the meeting, once")
    func recusal() {
        let declared = MeetingEvent.recusalDeclared(.init(on: "2024-09-11", person: "p-1", report: "r-1"))
        let after = meeting.when(.declareRecusal("p-1", "r-1"), on: "2024-09-12").then(declared)
        #expect(after.recusals.map(\.person) == ["p-1"])
        #expect(after.recusals.map(\.report) == ["r-1"])
        Scenario<Meeting>.given(Self.scheduled, declared).when(.declareRecusal("p-1", "r-1"), on: "2024-09-12").then()
        Scenario<Meeting>.given(Self.scheduled, declared).when(.declareRecusal("p-1", "r-2"), on: "2024-09-12")
            .then(.recusalDeclared(.init(on: "2024-09-11", person: "p-1", report: "r-2")))
        meeting.when(.declareRecusal("p-1", "r-1"), on: "2024-09-10").refused(.dateInFuture, mentioning: "2024-09-11")
        Scenario<Meeting>.given(Self.scheduled, Self.adjusted).when(.declareRecusal("p-1", "r-1"), on: "2024-09-20")
            .refused(.wrongState, mentioning: "2024-09-11", "adjusted on 2024-09-18", "rectify")
    }

    @Test("Minutes are adjusted, then posted")
    func minutes() {
        let adjusted = meeting.when(.adjustMinutes(by: []), on: "2024-09-18").then(Self.adjusted)
        #expect(adjusted.adjustedOn == "2024-09-18")
        #expect(adjusted.deadlines?.postBy == "2024-09-20")
        let posted = Scenario<Meeting>.given(Self.scheduled, Self.adjusted).when(.postMinutes, on: "2024-09-19")
            .then(Self.posted)
        #expect(posted.postedOn == "2024-09-19")
        #expect(posted.deadlines?.appealUntil == "2024-10-10")
        #expect(Meeting(id: "it").deadlines == nil)
    }

    @Test("A meeting that has not been held is moved, and keeps its identifier and its body")
    func move() {
        let moved = meeting.when(.move(to: "2024-09-25", reason: " Lokalen\när upptagen "), on: "2024-09-02")
            .then(.moved(.init(on: "2024-09-02", date: "2024-09-25", reason: "Lokalen är upptagen")))
        #expect(moved.date == "2024-09-25")
        #expect(moved.earlierDates == ["2024-09-11"])
        #expect(moved.deadlines?.adjustBy == "2024-10-09")
        meeting.when(.move(to: "2024-09-11", reason: nil), on: "2024-09-02").then()
        meeting.when(.move(to: "2024-09-25", reason: " "), on: "2024-09-02")
            .then(.moved(.init(on: "2024-09-02", date: "2024-09-25")))
        let twice = Scenario<Meeting>.given(Self.scheduled, .moved(.init(on: "2024-09-02", date: "2024-09-25")))
            .when(.move(to: "2024-10-02", reason: nil), on: "2024-09-03")
            .then(.moved(.init(on: "2024-09-03", date: "2024-10-02")))
        #expect(twice.earlierDates == ["2024-09-11", "2024-09-25"])
    }

    @Test("A meeting that has not been held is cancelled, once, and has no deadlines then")
    func cancel() {
        let cancelled = meeting.when(.cancel(reason: "Inga ärenden"), on: "2024-09-02")
            .then(.cancelled(.init(on: "2024-09-02", reason: "Inga ärenden")))
        #expect(cancelled.cancelledOn == "2024-09-02")
        #expect(cancelled.deadlines == nil)
        let after = Scenario<Meeting>.given(Self.scheduled, .cancelled(.init(on: "2024-09-02")))
        after.when(.cancel(reason: nil), on: "2024-09-03").then()
        for command in [
            MeetingCommand.move(to: "2024-09-25", reason: nil), .adjustMinutes(by: []), .declareRecusal("p", "r"),
        ] {
            after.when(command, on: "2024-09-18").refused(.wrongState, mentioning: "cancelled on 2024-09-02")
        }
    }

    @Test("A meeting that was held is neither moved nor cancelled")
    func heldMeetingStays() {
        let recused = MeetingEvent.recusalDeclared(.init(on: "2024-09-11", person: "p-1", report: "r-1"))
        for held in [Self.adjusted, recused] {
            for command in [MeetingCommand.move(to: "2024-09-25", reason: nil), .cancel(reason: nil)] {
                Scenario<Meeting>.given(Self.scheduled, held).when(command, on: "2024-09-20")
                    .refused(.wrongState, mentioning: "was held", "rectify")
            }
        }
        for command in [MeetingCommand.move(to: "2024-09-25", reason: nil), .cancel(reason: nil)] {
            nothing.when(command, on: "2024-09-18").refused(.notFound)
            meeting.when(command, on: "2024-01-14").refused(.dateTooEarly, mentioning: "2024-01-15")
            meeting.when(command, on: "2024-09-03", today: "2024-09-02").refused(.dateInFuture)
        }
    }

    @Test("A step of the minutes that cannot be is refused")
    func minutesRefused() {
        let done = Scenario<Meeting>.given(Self.scheduled, Self.adjusted, Self.posted)
        for command in [MeetingCommand.adjustMinutes(by: []), .postMinutes, .declareRecusal("p-1", "r-1")] {
            nothing.when(command, on: "2024-09-18").refused(.notFound, mentioning: "schedule it first")
        }
        meeting.when(.adjustMinutes(by: []), on: "2024-09-10").refused(.dateTooEarly, mentioning: "2024-09-11")
        meeting.when(.adjustMinutes(by: []), on: "2024-09-18", today: "2024-09-17").refused(.dateInFuture)
        meeting.when(.postMinutes, on: "2024-09-19").refused(.wrongState, mentioning: "not adjusted")
        done.when(.adjustMinutes(by: []), on: "2024-09-20").refused(.alreadyExists, mentioning: "2024-09-18")
        done.when(.postMinutes, on: "2024-09-20").refused(.alreadyExists, mentioning: "2024-09-19")
        Scenario<Meeting>.given(Self.scheduled, Self.adjusted).when(.postMinutes, on: "2024-09-17")
            .refused(.dateTooEarly, mentioning: "2024-09-18")
        Scenario<Meeting>.given(Self.scheduled, Self.adjusted).when(.postMinutes, on: "2024-09-19", today: "2024-09-18")
            .refused(.dateInFuture)
    }

    @Test("A case is given its diary number, and closed")
    func diaryNumber() throws {
        let opened = CaseEvent.opened(.init(on: "2024-05-02", municipality: "ange", report: "r-1"))
        let number = try #require(DiaryNumber("KS 20/365"))
        let assigned = CaseEvent.diaryNumberAssigned(.init(on: "2024-05-03", number: number))
        let matter = Scenario<Case>.given(opened).when(.assignDiaryNumber("KS 20/365"), on: "2024-05-03").then(assigned)
        #expect(matter.report == "r-1")
        #expect(matter.diaryNumber?.value == number)
        Scenario<Case>.given(opened, assigned).when(.assignDiaryNumber("KS 20/365"), on: "2024-05-04").then()
        Scenario<Case>.given(opened, assigned).when(.assignDiaryNumber("ks20-365"), on: "2024-05-04").then()
        let other = try #require(DiaryNumber("KS 20/366"))
        Scenario<Case>.given(opened, assigned).when(.assignDiaryNumber("KS 20/366"), on: "2024-05-04")
            .then(.diaryNumberAssigned(.init(on: "2024-05-04", number: other)))
        Scenario<Case>.givenNothing("c-1").when(.assignDiaryNumber("1"), on: "2024-05-03")
            .refused(.notFound, mentioning: "c-1")
        Scenario<Case>.given(opened).when(.assignDiaryNumber("KS"), on: "2024-05-03").refused(
            .invalid, mentioning: "KS")
        Scenario<Case>.given(opened).when(.assignDiaryNumber("KS 1"), on: "2024-05-03", today: "2024-05-02")
            .refused(.dateInFuture)
        var closed = Case(id: "it")
        closed.apply(.closed(.init(on: "2024-10-09")))
        #expect(closed.closedOn == "2024-10-09")
    }
}
