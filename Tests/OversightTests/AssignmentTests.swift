import Oversight
import TestSupport
import Testing

@Suite("An assignment is given, reported and moved")
struct AssignmentTests {
    private static let asGiven = AssignmentGiven(
        on: "2023-01-15", municipality: "granvik", title: "Pröva nattvila", kind: .fromCommittee, start: "2023-02-01",
        end: "2023-12-31", area: "Ett tryggt liv", goal: "g-1")
    private let given = Scenario<Assignment>.given(.given(Self.asGiven))
    private let nothing = Scenario<Assignment>.givenNothing()

    private func changed(_ change: (inout AssignmentGiven) -> Void) -> AssignmentGiven {
        var given = Self.asGiven
        change(&given)
        return given
    }

    @Test("It is dated by its occasion, and its texts are tidied")
    func give() {
        let asked = changed { ($0.on, $0.title, $0.area) = (.distantPast, " Pröva  nattvila\n", "Ett tryggt\u{A0}liv") }
        let assignment = nothing.when(.give(asked), on: "2023-01-15").then(.given(Self.asGiven))
        #expect(assignment.municipality == "granvik")
        #expect(assignment.title == "Pröva nattvila")
        #expect(assignment.kind == .fromCommittee)
        #expect(assignment.area == "Ett tryggt liv")
        #expect(assignment.goal == "g-1")
        #expect(assignment.start?.value.day == "2023-02-01")
        #expect(assignment.end?.value.day == "2023-12-31")
        #expect(assignment.standing == nil)
        #expect(assignment.knownSince == "2023-01-15")
        #expect(assignment.revision == 1)
        let bare = changed { ($0.start, $0.end, $0.area, $0.goal) = (nil, nil, nil, nil) }
        nothing.when(.give(changed { ($0.start, $0.end, $0.area, $0.goal) = (nil, nil, " ", nil) }), on: "2023-01-15")
            .then(.given(bare))
    }

    @Test("One that cannot be is refused")
    func giveRefused() {
        given.when(.give(Self.asGiven), on: "2023-01-16").refused(.alreadyExists, mentioning: "it", "Pröva nattvila")
        nothing.when(.give(Self.asGiven), on: "2023-01-15", today: "2023-01-14").refused(.dateInFuture)
        nothing.when(.give(changed { $0.title = " " }), on: "2023-01-15").refused(.invalid, mentioning: "title")
        nothing.when(.give(changed { $0.end = "2023-01-31" }), on: "2023-01-15")
            .refused(.invalid, mentioning: "2023-01-31", "2023-02-01")
        nothing.when(.give(changed { $0.end = "2023-02-01" }), on: "2023-01-15")
            .then(.given(changed { $0.end = "2023-02-01" }))
    }

    @Test(
        "A unit is made responsible from a day on, and what was recorded afterwards of an earlier day does not change it"
    )
    func assign() {
        let first = given.when(.assign("u-1"), on: "2023-03-01").then(.assigned(.init(on: "2023-03-01", unit: "u-1")))
        #expect(first.unit?.value == "u-1")
        let events: [AssignmentEvent] = [
            .given(Self.asGiven), .assigned(.init(on: "2023-03-01", unit: "u-1")),
            .assigned(.init(on: "2023-02-01", unit: "u-0")),
        ]
        var folded = Assignment(id: "a-1")
        for (index, event) in events.enumerated() { folded.apply(event, at: index + 1) }
        #expect(folded.unit == Dated("u-1", on: "2023-03-01"))
        Scenario<Assignment>.given(events[0], events[1]).when(.assign("u-1"), on: "2023-04-01").then()
        given.when(.assign("u-1"), on: "2023-01-14").refused(.dateTooEarly)
        nothing.when(.assign("u-1"), on: "2023-03-01").refused(.notFound, mentioning: "assignment list")
    }

    @Test("A status is taken as written, with its comment and report", arguments: AssignmentStatus.allCases)
    func report(_ status: AssignmentStatus) {
        let assignment = given.when(
            .report(status, label: " Enligt  plan ", comment: "C", report: "r-1"), on: "2023-08-31"
        )
        .then(
            .statusReported(
                .init(on: "2023-08-31", status: status, label: "Enligt plan", comment: "C", report: "r-1")))
        #expect(assignment.standing?.value.status == status)
        #expect(assignment.standing?.value.label == "Enligt plan")
        #expect(assignment.standing?.value.comment == "C")
        #expect(assignment.standing?.value.report == "r-1")
        #expect(assignment.reports == ["r-1"])
        #expect(assignment.standing?.on == "2023-08-31")
        // Without a label, the words that pages show.
        given.when(.report(status, label: nil, comment: "", report: nil), on: "2023-08-31")
            .then(.statusReported(.init(on: "2023-08-31", status: status, label: status.swedish)))
        given.when(.report(status, label: " ", comment: nil, report: nil), on: "2023-08-31")
            .then(.statusReported(.init(on: "2023-08-31", status: status, label: status.swedish)))
    }

    @Test("The later day wins, whichever status was recorded first")
    func order() {
        var assignment = Assignment(id: "it")
        assignment.apply(.given(Self.asGiven))
        assignment.apply(.statusReported(.init(on: "2023-12-31", status: .done, label: "Klar")))
        assignment.apply(.statusReported(.init(on: "2023-08-31", status: .inProgress, label: "Pågår")))
        #expect(assignment.standing?.value.status == .done)
        assignment.apply(.statusReported(.init(on: "2023-12-31", status: .inProgress, label: "Pågår")))
        #expect(assignment.standing?.value.status == .inProgress)
        assignment.apply(.statusReported(.init(on: "2022-12-31", status: .notStarted, label: "Ej påbörjad")))
        #expect(assignment.knownSince == "2022-12-31")
    }

    @Test("A status that cannot be is refused")
    func reportRefused() {
        let done = AssignmentCommand.report(.done, label: nil, comment: nil, report: nil)
        nothing.when(done, on: "2023-08-31").refused(.notFound, mentioning: "it")
        given.when(done, on: "2023-01-14").refused(.dateTooEarly, mentioning: "2023-01-15")
        given.when(done, on: "2023-08-31", today: "2023-08-30").refused(.dateInFuture)
    }

    @Test("Either day moves and leaves the other")
    func reschedule() {
        let later = given.when(.reschedule(start: nil, end: "2024-06-30", reason: "Förlängt"), on: "2023-12-01")
            .then(.rescheduled(.init(on: "2023-12-01", end: "2024-06-30", reason: "Förlängt")))
        #expect(later.start?.value.day == "2023-02-01")
        #expect(later.end?.value.day == "2024-06-30")
        let earlier = given.when(.reschedule(start: "2023-01-20", end: nil, reason: "Tidigare"), on: "2023-12-01")
            .then(.rescheduled(.init(on: "2023-12-01", start: "2023-01-20", reason: "Tidigare")))
        #expect(earlier.start?.value.day == "2023-01-20")
        #expect(earlier.end?.value.day == "2023-12-31")
        // Only what changes is recorded.
        given.when(.reschedule(start: "2023-02-01", end: "2024-06-30", reason: "R"), on: "2023-12-01")
            .then(.rescheduled(.init(on: "2023-12-01", end: "2024-06-30", reason: "R")))
        given.when(.reschedule(start: "2023-02-01", end: "2023-12-31", reason: "Samma"), on: "2023-12-01").then()
    }

    @Test("A move that cannot be is refused")
    func rescheduleRefused() {
        let move = AssignmentCommand.reschedule(start: nil, end: "2024-06-30", reason: "Förlängt")
        nothing.when(move, on: "2023-12-01").refused(.notFound)
        given.when(move, on: "2023-01-14").refused(.dateTooEarly)
        given.when(move, on: "2023-12-01", today: "2023-11-30").refused(.dateInFuture)
        given.when(.reschedule(start: nil, end: nil, reason: "R"), on: "2023-12-01").refused(
            .invalid, mentioning: "day")
        given.when(.reschedule(start: nil, end: "2024-06-30", reason: " "), on: "2023-12-01").refused(.reasonsMissing)
        given.when(.reschedule(start: nil, end: "2023-01-31", reason: "R"), on: "2023-12-01")
            .refused(.invalid, mentioning: "2023-01-31", "2023-02-01")
        given.when(.reschedule(start: "2024-01-01", end: nil, reason: "R"), on: "2023-12-01")
            .refused(.invalid, mentioning: "2023-12-31", "2024-01-01")
    }

    @Test("One assignment stands in the reports of several years, and another kind is another assignment")
    func naming() {
        var state = OversightState()
        let id = state.assignmentIdentifier(titled: "Pröva nattvila", kind: .fromCommittee, of: "granvik")
        state.apply(.assignment(.given(Self.asGiven)), at: 1, to: OversightStream(.assignment, id.rawValue))
        #expect(state.assignment(titled: " pröva NATTVILA. ", kind: .fromCommittee, of: "granvik")?.id == id)
        #expect(state.assignmentIdentifier(titled: "PRÖVA nattvila", kind: .fromCommittee, of: "granvik") == id)
        #expect(state.assignment(titled: "Pröva nattvila", kind: .project, of: "granvik") == nil)
        #expect(state.assignment(titled: "Pröva nattvila", kind: .fromCommittee, of: "timra") == nil)
        let promised = state.assignmentIdentifier(titled: "Nytt", kind: .project, of: "granvik")
        let next = state.assignmentIdentifier(titled: "Nytt", kind: .project, of: "granvik") { $0 == promised }
        #expect(next.rawValue == promised.rawValue + "-2")
    }

    @Test("The words of the statuses differ")
    func words() {
        #expect(Set(AssignmentStatus.allCases.map(\.swedish)).count == AssignmentStatus.allCases.count)
    }
}
