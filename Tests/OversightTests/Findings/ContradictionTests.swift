import Oversight
import TestSupport
import Testing

private let asOf = CalendarDate(year: 2025, month: 5, day: 31)

private func activity(
    _ title: String = "Så gräs", _ status: ActivityStatus? = nil, start: String = "2025-01-01",
    end: String = "2025-12-31", comment: String = "", goals: [String] = ["1.1"], line: Int = 7
) -> StatedActivity {
    StatedActivity(
        title: title, goals: goals, start: CalendarDate(start), end: CalendarDate(end), status: status,
        comment: comment, line: line)
}

private func codes(_ activities: StatedActivity...) throws -> [FindingCode] {
    Contradictions.find(in: activities, asOf: try #require(asOf)).map(\.code)
}

/// A status against the dates.
struct TimingTests {
    @Test(arguments: [
        (ActivityStatus.completedOnPlan, FindingCode.completedBeforeStart),
        (.completedDeviating, .completedBeforeStart),
        (.inProgressOnPlan, .inProgressBeforeStart),
        (.inProgressDeviating, .inProgressBeforeStart),
    ])
    func workBeforeTheStart(_ status: ActivityStatus, _ code: FindingCode) throws {
        #expect(try codes(activity("Så", status, start: "2025-06-01")) == [code])
        #expect(try codes(activity("Så", status, start: "2025-05-31")) == [])
    }

    @Test(arguments: [
        (ActivityStatus.inProgressOnPlan, FindingCode.inProgressPastEnd),
        (.inProgressDeviating, .inProgressPastEnd),
        (.notStarted, .notStartedPastEnd),
    ])
    func workLeftAfterTheEnd(_ status: ActivityStatus, _ code: FindingCode) throws {
        #expect(try codes(activity("Så", status, end: "2025-05-30")) == [code])
        #expect(try codes(activity("Så", status, start: "2025-05-31", end: "2025-05-31")) == [])
    }

    @Test func aStartThatWasMissed() throws {
        #expect(try codes(activity("Så", .notStarted, start: "2025-05-30")) == [.notStartedPastStart])
    }

    @Test(arguments: [ActivityStatus.onHold, .cancelled])
    func whatIsHeldOrCancelledIsNotLate(_ status: ActivityStatus) throws {
        #expect(try codes(activity("Så", status, start: "2025-01-01", end: "2025-02-01")) == [])
    }

    @Test func withoutDatesOrStatusNothingIsSaid() throws {
        #expect(try codes(activity("Så", .notStarted, start: "", end: "")) == [])
        #expect(try codes(activity("Så", nil)) == [])
    }

    @Test func anEndBeforeTheStart() throws {
        #expect(try codes(activity("Så", .onHold, start: "2025-03-01", end: "2025-02-28")) == [.endBeforeStart])
    }

    @Test func theSentenceNamesTheActivityAndTheDates() throws {
        let found = Contradictions.find(
            in: [activity("Så", .completedOnPlan, start: "2025-09-01")], asOf: try #require(asOf))
        #expect(
            found == [
                Finding(
                    code: .completedBeforeStart, line: 7,
                    figures: [
                        .init(.title, text: "Så"), .init(.asOf, day: "2025-05-31"), .init(.start, day: "2025-09-01"),
                    ])
            ])
    }
}

/// One activity under several goals.
struct SameActivityTests {
    @Test func rowsThatAgreeAreLeftAlone() throws {
        #expect(try codes(activity("Så gräs"), activity("Så  GRÄS *", goals: ["1.2"])) == [])
    }

    @Test func whatDiffersIsNamedOnceWithItsLines() throws {
        let found = Contradictions.find(
            in: [
                activity(end: "2025-10-31", line: 10), activity("så gräs", end: "2025-12-31", goals: ["1.2"], line: 20),
                activity(end: "2025-10-31", goals: ["1.3"], line: 30),
            ], asOf: try #require(asOf))
        #expect(found.map(\.code) == [.sameActivityDiffers])
        #expect(found.first?.line == 10)
        #expect(found.first?.figures.compactMap(\.day) == ["2025-10-31", "2025-12-31", "2025-10-31"])
        #expect(found.first?.figures.filter { $0.name == .otherLine }.compactMap(\.number) == ["10", "20", "30"])
    }

    @Test func statusesAndCommentsAreComparedToo() throws {
        #expect(try codes(activity("Så", .onHold), activity("Så", .cancelled)) == [.sameActivityDiffers])
        #expect(try codes(activity(comment: "Snart."), activity(comment: "Sedan.")) == [.sameActivityDiffers])
    }

    @Test func whatIsLeftOutSaysNothingAgainstWhatIsSaid() throws {
        #expect(try codes(activity(comment: "Snart."), activity(start: "", comment: "")) == [])
    }
}

/// A comment against the status and the title.
struct CommentTests {
    @Test(arguments: ["Pågår enligt plan.", "Målet är delvis uppfyllt", "Arbete har påbörjats", "(aktiviteten PÅGÅR)"])
    func aCommentOnOngoingWorkUnderACompletedStatus(_ comment: String) throws {
        #expect(try codes(activity("Så", .completedOnPlan, comment: comment)) == [.commentContradictsStatus])
        #expect(try codes(activity("Så", .inProgressOnPlan, comment: comment)) == [])
    }

    @Test func phrasesEndAtWords() throws {
        #expect(try codes(activity("Så", .completedOnPlan, comment: "Kvar är slåtter: ej påbörjades.")) == [])
    }

    @Test func aCommentOnFinishedWorkUnderAnotherStatus() throws {
        #expect(
            try codes(activity("Så", .inProgressOnPlan, comment: "Arbetet är avslutat.")) == [.commentContradictsStatus]
        )
        #expect(
            try codes(activity("Så", .notStarted, start: "2025-07-01", comment: "Kursen har genomförts."))
                == [.commentContradictsStatus])
    }

    @Test(arguments: [
        ("Plantera 10 stycken träd", "Vi fick ner 7 träd."),
        ("Hålla minst tre kurser", "Hittills två kurser."),
        ("Ordna minst 5 platser för praktik", "Hittills 3 deltagare."),
        ("Måla 12 nya övergångsställen", "Det blev 8st övergångsställen."),
    ])
    func aNumberThatIsNotReached(_ title: String, _ comment: String) throws {
        #expect(try codes(activity(title, .completedOnPlan, comment: comment)) == [.numberShortOfTarget])
        #expect(try codes(activity(title, .inProgressOnPlan, comment: comment)) == [])
    }

    @Test(arguments: [
        ("Plantera 10 träd", "Vi fick ner 7 träd i maj och 10 träd i allt."),
        ("Plantera 10 träd", "Vi fick ner 4 buskar."),
        ("Plantera 10 träd", "Det tog 3 dagar."),
        ("Minska bilresor med 50%", "Det blev 20 bilresor."),
        ("Nå elever på 10-13 år", "Vi nådde 8 elever."),
        ("Plantera träd under 2025", "Vi fick ner 7 träd."),
        ("Plantera 10 träd", "Alla är planterade."),
    ])
    func aNumberOfSomethingElseIsLeftAlone(_ title: String, _ comment: String) throws {
        #expect(try codes(activity(title, .completedOnPlan, comment: comment)) == [])
    }
}

/// Counts of activities, grades and summaries.
struct CountTests {
    private let goal = ActivityCountRule.Goal(number: "1.1", title: "Fler ska trivas")

    @Test func aServiceWithEnoughActivities() {
        let found = ActivityCountRule.find(
            in: [activity("Så"), activity("Klippa", goals: ["1.2"])], of: "Parker", financialManagementGoals: [goal])
        #expect(found.isEmpty)
    }

    @Test func aServiceWithTooFew() {
        let found = ActivityCountRule.find(
            in: [activity("Så"), activity("så *", goals: ["1.2"])], of: "Parker", financialManagementGoals: [goal])
        #expect(found.map { $0.text(.service) } == ["Parker"])
        #expect(found.map { $0.number(.count) } == ["1"])
        #expect(found.map { $0.number(.minimum) } == ["2"])
    }

    @Test func theMinimumIsTheMunicipalitysOwn() {
        let found = ActivityCountRule.find(
            in: [activity("Så"), activity("Klippa")], of: nil, financialManagementGoals: [], minimum: 3)
        #expect(found.map(\.code) == [.tooFewActivities])
    }

    @Test func noneTowardTheFinancialManagementGoal() {
        let found = ActivityCountRule.find(
            in: [activity("Så", goals: ["1.2"]), activity("Klippa", goals: ["1.3"])], of: "Parker",
            financialManagementGoals: [goal])
        #expect(found.map(\.code) == [.tooFewActivities])
        #expect(found.first?.text(.goal) == "Fler ska trivas")
    }

    @Test func aHeadingAndATextThatDisagree() {
        let found = AssessmentRules.headingAndText([
            StatedAssessment(goalNumber: "2.1.1", heading: "met", text: "met", line: 1),
            StatedAssessment(goalNumber: "2.1.2", heading: "met", text: nil, line: 2),
            StatedAssessment(goalNumber: "2.1.3", heading: "barely_met", text: "partly_met", line: 3),
        ])
        #expect(found.map(\.line) == [3])
        #expect(found.first?.text(.grade) == "barely met")
        #expect(found.first?.text(.otherGrade) == "partly met")
    }

    @Test func aSummaryThatDoesNotAddUp() {
        let grades = (["met", "not_met", "not_met"] as [GradeKey]).map {
            StatedAssessment(goalNumber: "2.1", heading: $0, text: nil, line: 1)
        }
        #expect(
            AssessmentRules.summary(
                total: 3, groups: [(["met", "partly_met"], 1), (["not_met"], 2)], of: grades, line: 9
            ).isEmpty)
        #expect(
            AssessmentRules.summary(total: 4, groups: [(["not_met"], 1)], of: grades, line: 9).map(\.code)
                == [.summaryMismatch, .summaryMismatch])
    }
}
