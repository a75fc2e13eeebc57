import Oversight
import TestSupport
import Testing

@Suite("The agenda, the attendance and the minutes of a meeting")
struct MinutesTests {
    private static let day: CalendarDate = "2024-09-11"
    private static let scheduled = MeetingEvent.scheduled(.init(on: "2024-01-15", body: "utskottet", date: day))
    private static let matter = MeetingEvent.matterAdded(
        .init(on: "2024-09-02", matter: 1, title: "Riktlinjer", proposal: ["anta riktlinjerna"]))
    private static let adjusted = MeetingEvent.minutesAdjusted(.init(on: "2024-09-18"))
    private let meeting = Scenario<Meeting>.given(Self.scheduled)
    private let members: [Identifier<Person>] = ["p-chair", "p-1", "p-2"]

    private static func item(
        _ paragraph: String = "§ 41", matter: Int? = nil, title: String? = "Val", outcome: ItemOutcome? = .noted,
        wording: [String] = [], votes: Votes? = nil
    ) -> ItemMinuted {
        ItemMinuted(
            on: day, paragraph: paragraph, matter: matter, title: title, outcome: outcome, wording: wording,
            votes: votes)
    }

    private func attend(
        _ person: Identifier<Person>, _ part: AttendancePart = .serving, for member: Identifier<Person>? = nil,
        from: String? = nil, until: String? = nil
    ) -> MeetingCommand {
        .attend(
            Meeting.Attendance(person: person, part: part, insteadOf: member, from: from, until: until),
            members: members, deputies: ["p-dep"])
    }

    @Test("Matters are numbered in order; one that stands on the agenda is not put there again")
    func agenda() {
        func add(_ title: String?, report: Identifier<Report>? = nil) -> MeetingCommand {
            .addMatter(
                Meeting.Matter(
                    number: 0, title: title, report: report, diaryNumber: nil, proposal: [" ", " anta  den"]))
        }
        meeting.when(add("Riktlinjer"), on: "2024-09-02")
            .then(.matterAdded(.init(on: "2024-09-02", matter: 1, title: "Riktlinjer", proposal: ["anta den"])))
        let given = Scenario<Meeting>.given(
            Self.scheduled,
            .matterAdded(.init(on: "2024-09-02", matter: 1, title: "Riktlinjer", proposal: ["anta den"])))
        given.when(add("Riktlinjer"), on: "2024-09-03").then()
        given.when(add(nil, report: "r-1"), on: "2024-09-03")
            .then(.matterAdded(.init(on: "2024-09-03", matter: 2, report: "r-1", proposal: ["anta den"])))
        given.when(add(" "), on: "2024-09-03").refused(.invalid, mentioning: "title")
        Scenario<Meeting>.given(Self.scheduled, Self.adjusted).when(add("X"), on: "2024-09-20")
            .refused(.wrongState, mentioning: "adjusted")
    }

    @Test("A matter that is withdrawn keeps its number and is not minuted; one that was taken up is not withdrawn")
    func withdrawal() {
        let withdrawn = MeetingEvent.matterWithdrawn(.init(on: "2024-09-10", matter: 1, reason: "Oklart"))
        let given = Scenario<Meeting>.given(Self.scheduled, Self.matter)
        let after = given.when(.withdrawMatter(1, reason: "Oklart"), on: "2024-09-10").then(withdrawn)
        #expect(after.agenda.map(\.number) == [1])
        #expect(after.agenda[0].withdrawnOn == "2024-09-10")
        given.when(.withdrawMatter(2, reason: nil), on: "2024-09-10").refused(.notFound, mentioning: "2", "1")
        let gone = Scenario<Meeting>.given(Self.scheduled, Self.matter, withdrawn)
        gone.when(.withdrawMatter(1, reason: nil), on: "2024-09-11").then()
        gone.when(.minute(Self.item(matter: 1, title: nil), decided: nil), on: Self.day)
            .refused(.wrongState, mentioning: "2024-09-10")
        let taken = MeetingEvent.itemMinuted(Self.item(matter: 1, title: nil))
        Scenario<Meeting>.given(Self.scheduled, Self.matter, taken).when(.withdrawMatter(1, reason: nil), on: Self.day)
            .refused(.wrongState, mentioning: "§ 41")
    }

    @Test("Members serve; deputies serve in the place of a member, or are there")
    func attendance() {
        let serving = meeting.when(attend("p-1"), on: Self.day)
            .then(.attendanceRecorded(.init(on: Self.day, person: "p-1", part: .serving)))
        #expect(serving.serving(under: "§ 41").count == 1)
        meeting.when(attend("p-dep", for: "p-1", from: "§ 41", until: "§ 43"), on: Self.day).then(
            .attendanceRecorded(
                .init(on: Self.day, person: "p-dep", part: .serving, insteadOf: "p-1", from: "§ 41", until: "§ 43")))
        meeting.when(attend("p-dep", .attending), on: Self.day)
            .then(.attendanceRecorded(.init(on: Self.day, person: "p-dep", part: .attending)))
        meeting.when(attend("p-dep"), on: Self.day).refused(.invalid, mentioning: "in the place")
        meeting.when(attend("p-1", for: "p-2"), on: Self.day).refused(.invalid, mentioning: "deputy")
        meeting.when(attend("p-dep", for: "p-9"), on: Self.day).refused(.wrongState, mentioning: "p-9")
        meeting.when(attend("p-9"), on: Self.day).refused(.wrongState, mentioning: "p-9", "mandate")
        meeting.when(attend("p-1", .attending), on: Self.day).refused(.invalid, mentioning: "serves")
        meeting.when(attend("p-1", from: "§ 43", until: "§ 41"), on: Self.day).refused(.invalid, mentioning: "§ 41")
        meeting.when(attend("p-1", from: "hej"), on: Self.day).refused(.invalid, mentioning: "hej")
        meeting.when(attend("p-1"), on: "2024-09-10").refused(.dateInFuture)
    }

    @Test("Somebody's part holds for its paragraphs, and not in a matter in which the person is recused")
    func serving() throws {
        let meeting = Scenario<Meeting>.given(
            Self.scheduled, .attendanceRecorded(.init(on: Self.day, person: "p-1", part: .serving, until: "§ 41")),
            .attendanceRecorded(.init(on: Self.day, person: "p-2", part: .serving)),
            .attendanceRecorded(.init(on: Self.day, person: "p-chair", part: .absent)),
            .recusalDeclared(.init(on: Self.day, person: "p-2", report: "r-1"))
        ).when(attend("p-2"), on: Self.day).then()
        #expect(meeting.serving(under: "§ 41").map(\.person) == ["p-1", "p-2"])
        #expect(meeting.serving(under: "§ 42").map(\.person) == ["p-2"])
        #expect(meeting.serving(under: "§ 41", on: "r-1").map(\.person) == ["p-1"])
    }

    @Test("An item names its matter and what became of it; a vote with as many on both sides has the chair's")
    func items() {
        let decided = Self.item(outcome: .decided, wording: ["utse p-1"], votes: Votes(yes: 2, no: 2, casting: .yes))
        let after = meeting.when(.minute(decided, decided: nil), on: "2024-09-12").then(.itemMinuted(decided))
        #expect(after.item(under: "§41") == decided)
        let given = Scenario<Meeting>.given(Self.scheduled, Self.matter, .itemMinuted(decided))
        given.when(.minute(decided, decided: nil), on: "2024-09-12").then()
        let again = given.when(.minute(Self.item("§  41."), decided: nil), on: "2024-09-12")
            .then(.itemMinuted(Self.item("§ 41.")))
        #expect(again.items.count == 1)
        func refused(_ item: ItemMinuted, _ code: Refusal.Code = .invalid, _ words: String...) {
            for word in words {
                given.when(.minute(item, decided: nil), on: "2024-09-12").refused(code, mentioning: word)
            }
        }
        refused(Self.item("§ 42", title: nil), .invalid, "title")
        refused(Self.item("§ 42", outcome: nil), .invalid, "became")
        refused(Self.item("§ 42", outcome: .decided), .invalid, "wording")
        refused(Self.item("hej"), .invalid, "hej")
        refused(Self.item("§ 42", matter: 7), .notFound, "7")
        refused(Self.item("§ 42", votes: Votes(yes: 2, no: 2)), .invalid, "chair")
        refused(Self.item("§ 42", votes: Votes(yes: 3, no: 2, casting: .yes)), .invalid, "chair")
        refused(Self.item("§ 42", votes: Votes(yes: 0, no: 0)), .invalid, "votes")
        Scenario<Meeting>.given(Self.scheduled, Self.adjusted)
            .when(.minute(Self.item(), decided: nil), on: "2024-09-20").refused(.wrongState, mentioning: "adjusted")
    }

    @Test("Beside a decision on a report stands what the minutes say, not another outcome")
    func reports() {
        var item = Self.item(title: nil, outcome: nil, wording: ["godkänna den"])
        item.report = "r-1"
        meeting.when(.minute(item, decided: "r-1"), on: Self.day).then(.itemMinuted(item))
        meeting.when(.minute(Self.item(), decided: "r-1"), on: Self.day).refused(.invalid, mentioning: "noted")
        Scenario<Meeting>.given(Self.scheduled, Self.matter)
            .when(.minute(Self.item(matter: 1, title: nil, outcome: nil), decided: "r-1"), on: Self.day)
            .refused(.invalid, mentioning: "matter 1")
        let matter = MeetingEvent.matterAdded(.init(on: "2024-09-02", matter: 1, report: "r-1"))
        Scenario<Meeting>.given(Self.scheduled, matter)
            .when(.minute(Self.item(matter: 1, title: nil), decided: nil), on: Self.day)
            .refused(.wrongState, mentioning: "r-1", "decide")
    }

    @Test("Minutes are adjusted once the chair and each adjuster have done so")
    func signatures() {
        let chosen = MeetingEvent.adjusterChosen(.init(on: Self.day, person: "p-1"))
        meeting.when(.chooseAdjuster("p-1", chair: "p-chair", among: members), on: Self.day).then(chosen)
        meeting.when(.chooseAdjuster("p-chair", chair: "p-chair", among: members), on: Self.day).refused(.invalid)
        meeting.when(.chooseAdjuster("p-9", chair: "p-chair", among: members), on: Self.day)
            .refused(.wrongState, mentioning: "p-9")
        func sign(_ person: Identifier<Person>, _ paragraph: String? = nil) -> MeetingCommand {
            .sign(person, paragraph: paragraph, chair: "p-chair")
        }
        meeting.when(sign("p-1"), on: "2024-09-16").refused(.wrongState, mentioning: "adjuster")
        let given = Scenario<Meeting>.given(Self.scheduled, chosen)
        let first = MeetingEvent.minutesSigned(.init(on: "2024-09-18", person: "p-1"))
        given.when(sign("p-1"), on: "2024-09-18").then(first)
        given.when(sign("p-2"), on: "2024-09-18").refused(.invalid, mentioning: "p-2")
        given.when(sign("p-1"), on: "2024-09-10", today: "2024-09-20").refused(.dateTooEarly)
        let both = Scenario<Meeting>.given(Self.scheduled, chosen, first)
        both.when(sign("p-1"), on: "2024-09-19").then()
        // The last signature makes them adjusted, whichever was recorded last.
        let after = both.when(sign("p-chair"), on: "2024-09-16")
            .then(.minutesSigned(.init(on: "2024-09-16", person: "p-chair")), Self.adjusted)
        #expect(after.adjustedOn == "2024-09-18")
    }

    @Test("A paragraph is adjusted at once by the chair and each adjuster, and its extract can go out")
    func atOnce() {
        let signed = Scenario<Meeting>.given(
            Self.scheduled, .adjusterChosen(.init(on: Self.day, person: "p-1")),
            .minutesSigned(.init(on: Self.day, person: "p-1", paragraph: "§ 41")))
        signed.when(.dispatch(paragraph: "§ 41", to: "Hemtjänst"), on: Self.day)
            .refused(.wrongState, mentioning: "not adjusted")
        let whole = MeetingEvent.minutesSigned(.init(on: Self.day, person: "p-chair", paragraph: "§ 41"))
        let after = signed.when(.sign("p-chair", paragraph: "§ 41", chair: "p-chair"), on: Self.day).then(whole)
        #expect(after.adjustedOn == nil)
        #expect(after.adjustedOn("§ 41") == Self.day)
        #expect(after.adjustedOn("§ 42") == nil)
    }

    @Test("Extracts go out once to each, appeals keep a decision from legal force, and the notice stays up in time")
    func afterwards() {
        let posted = MeetingEvent.minutesPosted(.init(on: "2024-09-19"))
        let given = Scenario<Meeting>.given(Self.scheduled, Self.adjusted, posted)
        let sent = MeetingEvent.extractDispatched(.init(on: "2024-09-20", paragraph: "§ 41", recipient: "Hemtjänst"))
        given.when(.dispatch(paragraph: "§ 41", to: " Hemtjänst"), on: "2024-09-20").then(sent)
        Scenario<Meeting>.given(Self.scheduled, Self.adjusted, posted, sent)
            .when(.dispatch(paragraph: "§41", to: "hemtjänst"), on: "2024-09-21").then()
        given.when(.dispatch(paragraph: "§ 41", to: "Hemtjänst"), on: "2024-09-17").refused(.dateTooEarly)
        let appealed = MeetingEvent.decisionAppealed(.init(on: "2024-10-01", paragraph: "§ 41"))
        let after = given.when(.appeal(paragraph: "§ 41", courtCase: nil), on: "2024-10-01").then(appealed)
        #expect(after.legalForce(of: "§ 41", on: "2024-12-01") == nil)
        #expect(after.legalForce(of: "§ 42", on: "2024-12-01") == "2024-10-11")
        #expect(after.legalForce(of: "§ 42", on: "2024-10-10") == nil)
        given.when(.takeDownNotice, on: "2024-10-10").refused(.wrongState, mentioning: "2024-10-10")
        given.when(.takeDownNotice, on: "2024-10-11").then(.noticeTakenDown(.init(on: "2024-10-11")))
        meeting.when(.takeDownNotice, on: "2024-10-11").refused(.wrongState)
    }

    @Test("Time and place are set in parts; what is left out stays")
    func arrangement() {
        let arranged = MeetingEvent.arranged(.init(on: "2024-09-02", place: "Sal 1", begins: "13.15"))
        meeting.when(.arrange(place: "Sal 1", begins: "13.15", ends: nil), on: "2024-09-02").then(arranged)
        let given = Scenario<Meeting>.given(Self.scheduled, arranged)
        given.when(.arrange(place: "Sal 1", begins: nil, ends: nil), on: "2024-09-03").then()
        let after = given.when(.arrange(place: nil, begins: nil, ends: "15.20"), on: Self.day)
            .then(.arranged(.init(on: Self.day, ends: "15.20")))
        #expect([after.place, after.begins, after.ends] == ["Sal 1", "13.15", "15.20"])
        meeting.when(.arrange(place: " ", begins: nil, ends: nil), on: Self.day).refused(.invalid)
    }

    @Test("What somebody adjusted stays as it was adjusted, the whole or a paragraph")
    func signedText() {
        let whole = MeetingEvent.minutesSigned(.init(on: "2024-09-16", person: "p-1"))
        Scenario<Meeting>.given(Self.scheduled, whole).when(.minute(Self.item(), decided: nil), on: "2024-09-17")
            .refused(.wrongState, mentioning: "p-1", "2024-09-16")
        let one = MeetingEvent.minutesSigned(.init(on: Self.day, person: "p-1", paragraph: "§ 41"))
        let given = Scenario<Meeting>.given(Self.scheduled, one)
        given.when(.minute(Self.item("41"), decided: nil), on: Self.day).refused(.wrongState, mentioning: "§ 41", "p-1")
        given.when(.minute(Self.item("42"), decided: nil), on: Self.day).then(.itemMinuted(Self.item("§ 42")))
    }

    @Test("A paragraph keeps its matter, and a matter on the agenda its proposal, until either is taken back")
    func kept() {
        let given = Scenario<Meeting>.given(
            Self.scheduled, Self.matter, .itemMinuted(Self.item(matter: 1, title: nil)))
        given.when(.minute(Self.item(), decided: nil), on: Self.day)
            .refused(.alreadyExists, mentioning: "Riktlinjer", "rectify")
        let other = Meeting.Matter(number: 0, title: "Riktlinjer", proposal: ["avslå dem"])
        given.when(.addMatter(other), on: "2024-09-03").refused(.alreadyExists, mentioning: "1")
    }

    @Test("A seat is one person's under each paragraph")
    func seats() {
        let member = MeetingEvent.attendanceRecorded(
            .init(on: Self.day, person: "p-1", part: .serving, until: "§ 41"))
        let given = Scenario<Meeting>.given(Self.scheduled, member)
        given.when(attend("p-dep", for: "p-1"), on: Self.day).refused(.wrongState, mentioning: "p-1")
        given.when(attend("p-1", from: "41"), on: Self.day).refused(.wrongState, mentioning: "p-1")
        let back = given.when(attend("p-1", from: "43"), on: Self.day).then(
            .attendanceRecorded(.init(on: Self.day, person: "p-1", part: .serving, from: "§ 43")))
        #expect([41, 42, 43].map { back.serving(under: "§ \($0)").count } == [1, 0, 1])
        given.when(attend("p-dep", for: "p-1", from: "42"), on: Self.day).then(
            .attendanceRecorded(
                .init(on: Self.day, person: "p-dep", part: .serving, insteadOf: "p-1", from: "§ 42")))
    }

    @Test("A time is one of the day", arguments: ["25.15", "13.60", "13", "kl. 13", "13.5", "13.+5"])
    func times(_ written: String) {
        meeting.when(.arrange(place: nil, begins: written, ends: nil), on: Self.day)
            .refused(.invalid, mentioning: written)
    }

    @Test("A time has its hour in two figures, after a full stop")
    func timeForms() {
        meeting.when(.arrange(place: nil, begins: "9:05", ends: nil), on: Self.day)
            .then(.arranged(.init(on: Self.day, begins: "09.05")))
    }
}
