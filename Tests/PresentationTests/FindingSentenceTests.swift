import Oversight
import Presentation
import Testing

@Suite("A finding as a sentence")
struct FindingSentenceTests {
    private let swedish = Phrases(language: .swedish)
    private let english = Phrases(language: .english)

    private func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(rawValue: text)) }

    @Test("is worded from its figures in both languages")
    func worded() throws {
        let finding = Finding(
            code: .sumMismatch, line: 236,
            figures: [
                .init(.row, text: "Summa"), .init(.column, text: "2023"), .init(.sum, number: try number("-11913.5")),
                .init(.printed, number: try number("1910")),
            ])
        #expect(
            swedish.sentence(finding)
                == "Raden Summa har 1910 i kolumnen 2023, men summan av raderna är \u{2212}11\u{A0}913,5.")
        #expect(
            english.sentence(finding)
                == "The row Summa has 1910 in the column 2023, but its rows add up to \u{2212}11\u{A0}913.5.")
    }

    @Test("says that a row has no label")
    func unlabelled() throws {
        let finding = Finding(
            code: .deviationWithoutFigures, line: 7,
            figures: [
                .init(.row, text: ""), .init(.column, text: "Avvikelse"), .init(.printed, number: try number("0")),
            ])
        #expect(swedish.sentence(finding).hasPrefix("Raden utan rubrik har 0"))
        #expect(english.sentence(finding).hasPrefix("The row without a label has 0"))
    }

    @Test("says more if more is known")
    func additions() throws {
        func missing(_ reached: String?) throws -> Finding {
            let figures: [Finding.Figure] = [
                .init(.title, text: "Väntetid"), .init(.target, number: try number("50")),
                .init(.value, number: try number("51")), .init(.year, number: try number("2022")),
            ]
            return Finding(
                code: .assessmentMissing, line: 1,
                figures: figures + (reached.map { [.init(.reached, text: $0)] } ?? []))
        }
        let beginning = "Väntetid has a target (50) and a value (51 in 2022), but no assessment."
        #expect(english.sentence(try missing(nil)) == beginning)
        #expect(english.sentence(try missing("yes")) == beginning + " The target is reached.")
        #expect(english.sentence(try missing("no")) == beginning + " The target is not reached.")
        #expect(swedish.sentence(try missing("no")).hasSuffix(" Målvärdet är inte nått."))
        let repeated = Finding(
            code: .indicatorRepeated, line: 9,
            figures: [.init(.title, text: "Väntetid"), .init(.otherLine, number: try number("7"))])
        #expect(english.sentence(repeated) == "Väntetid appears several times with the same figures. See also line 7.")
        #expect(
            swedish.sentence(repeated) == "Väntetid förekommer flera gånger med samma uppgifter. Se även rad 7.")
    }

    @Test("is the one that it was stored with, if it was stored with one", arguments: FindingCode.allCases)
    func stored(_ code: FindingCode) {
        let finding = Finding(code: code, line: 1, message: "A sentence.")
        #expect(swedish.sentence(finding) == "A sentence.")
        #expect(english.sentence(finding) == "A sentence.")
    }

    @Test("is a sentence for every code, in two languages, whatever figures it has", arguments: FindingCode.allCases)
    func complete(_ code: FindingCode) {
        let finding = Finding(code: code, line: 1, figures: [])
        for words in [swedish, english] {
            let sentence = words.sentence(finding)
            #expect(sentence.hasSuffix("."))
            #expect(!sentence.contains("{"))
        }
        #expect(swedish.sentence(finding) != english.sentence(finding))
    }

    @Test("of a date or a status that cannot be read is the released one, in both languages now")
    func unread() {
        func sentences(_ code: FindingCode, _ figures: [Finding.Figure] = []) -> [String] {
            let finding = Finding(code: code, line: 3, figures: [.init(.title, text: "Så gräs")] + figures)
            return [english.sentence(finding), swedish.sentence(finding)]
        }
        #expect(
            sentences(.invalidDate) == [
                "\"Så gräs\" has neither a start date nor an end date.",
                "\"Så gräs\" har varken start- eller slutdatum.",
            ])
        #expect(
            sentences(.invalidDate, [.init(.start, text: "2024-02-30")]) == [
                "The start date \"2024-02-30\" of \"Så gräs\" is no day as YYYY-MM-DD; it is left out.",
                "Startdatumet \"2024-02-30\" för \"Så gräs\" är inget datum på formen ÅÅÅÅ-MM-DD och utelämnas.",
            ])
        #expect(sentences(.invalidDate, [.init(.end, text: "x")])[1].hasPrefix("Slutdatumet \"x\""))
        #expect(
            sentences(.unknownStatus) == [
                "No status was found for \"Så gräs\"; it is recorded without one.",
                "Ingen status hittades för \"Så gräs\", som registreras utan status.",
            ])
        #expect(
            sentences(.unknownStatus, [.init(.written, text: "Vilar")]) == [
                "\"Vilar\" is no status that is known; \"Så gräs\" is recorded without one.",
                "\"Vilar\" är ingen känd status; \"Så gräs\" registreras utan status.",
            ])
    }

    @Test("of what the text says names both sides")
    func ofText() throws {
        let change = Finding(
            code: .textTableDisagree, line: 1,
            figures: [
                .init(.title, text: "Timmar"), .init(.written, text: "minskat"),
                .init(.other, number: try number("266")),
                .init(.value, number: try number("278")),
            ])
        #expect(
            swedish.sentence(change)
                == "Texten anger \"minskat\" om Timmar, men i tabellen går värdet från 266 till 278.")
        let caption = CaptionRule.find(in: [StatedCaption(written: "senaste fyra åren", years: 4, columns: 5, line: 1)])
        #expect(
            caption.map { english.sentence($0) } == [
                "The text beside the table says \"senaste fyra åren\", but the table has 5 years."
            ])
        let projects = ProjectRule.find(in: [
            StatedProject(title: "Nära vård", status: .paused, written: "pausat", line: 3),
            StatedProject(title: "Nära vård", status: .ended, written: "slutfört", line: 9),
        ])
        #expect(
            projects.map { swedish.sentence($0) } == [
                "Nära vård anges som slutfört, men som pausat på ett annat ställe. Se även rad 3."
            ])
        let goal = StatedGoal(title: "Ekonomi i balans", rank: 0, line: 5)
        let result = GradeFiguresRule.Result(deviation: try number("-450"), label: "Summa, Avvikelse", line: 8)
        #expect(
            GradeFiguresRule.find(in: [goal], result: result).map { english.sentence($0) } == [
                "The goal Ekonomi i balans has the best grade, but Summa, Avvikelse is \u{2212}450. See also line 8."
            ])
    }

    @Test("of rows that differ is the released one")
    func rows() {
        func stated(_ end: StaticString, _ goals: [String], line: Int, comment: String = "") -> StatedActivity {
            StatedActivity(title: "Så gräs", goals: goals, end: CalendarDate("\(end)"), comment: comment, line: line)
        }
        let ends = Contradictions.onAnyDay(in: [
            stated("2025-10-31", ["1.1"], line: 10), stated("2025-12-31", ["1.2", "1.3"], line: 20),
        ])
        #expect(
            ends.map { english.sentence($0) } == [
                "\"Så gräs\" stands 2 times and differs in the end date "
                    + "(2025-10-31 under 1.1 on line 10, 2025-12-31 under 1.2, 1.3 on line 20)."
            ])
        let both = Contradictions.onAnyDay(in: [
            stated("2025-10-31", ["1.1"], line: 10, comment: "A"), stated("2025-12-31", [], line: 20, comment: "B"),
        ])
        #expect(
            both.map { english.sentence($0) } == [
                "\"Så gräs\" stands 2 times and differs in the end date (2025-10-31 under 1.1 on line 10, "
                    + "2025-12-31 on line 20) and the comment (under 1.1 on line 10, on line 20)."
            ])
        #expect(
            both.map { swedish.sentence($0) } == [
                "\"Så gräs\" förekommer 2 gånger med olika slutdatum (2025-10-31 under 1.1 på rad 10, "
                    + "2025-12-31 på rad 20) och kommentarer (under 1.1 på rad 10, på rad 20)."
            ])
    }

    @Test("of counts is the released one")
    func counts() {
        let goals = ["Fler ska trivas.", "Balans"].map { ActivityCountRule.Goal(number: "1.1", title: $0) }
        let one = StatedActivity(title: "Så", goals: ["1.2"])
        let found = ActivityCountRule.find(in: [one], of: "Parker", financialManagementGoals: goals)
        #expect(
            found.map { english.sentence($0) } == [
                "\"Parker\" has 1 activity; at least 2 are asked for.",
                "\"Parker\" has no activity toward the financial-management goal \"Fler ska trivas\" or \"Balans\".",
            ])
        #expect(
            found.map { swedish.sentence($0) } == [
                "\"Parker\" har 1 aktivitet; det ska vara minst 2.",
                "\"Parker\" har ingen aktivitet för verksamhetsmålet \"Fler ska trivas\" eller \"Balans\".",
            ])
        let none = ActivityCountRule.find(in: [], of: nil, financialManagementGoals: [])
        #expect(none.map { english.sentence($0) } == ["The service has 0 activities; at least 2 are asked for."])
        #expect(none.map { swedish.sentence($0) } == ["Verksamheten har 0 aktiviteter; det ska vara minst 2."])
        let grades = [StatedAssessment(goalNumber: "2.1", heading: "not_met", text: "partly_met", line: 1)]
        let summary = AssessmentRules.summary(
            total: 4, groups: [(["not_met", "barely_met"], 3)], of: grades, line: 9)
        #expect(
            (summary + AssessmentRules.headingAndText(grades)).map { english.sentence($0) } == [
                "The summary counts 4 goals, but 1 have a grade.",
                "The summary says that 3 goals are not met or barely met, but 1 are by their headings.",
                "Goal 2.1 is not met in its heading, but partly met in the text below it.",
            ])
    }

    @Test("of an activity is the released one")
    func released() {
        let stated = StatedActivity(
            title: "Så", start: CalendarDate("2025-09-01"), status: .completedOnPlan, comment: "", line: 4)
        let found = Contradictions.find(in: [stated], asOf: CalendarDate("2025-05-31") ?? .distantPast)
        #expect(
            found.map { english.sentence($0) } == [
                "\"Så\" is reported as completed on 2025-05-31, before it starts on 2025-09-01."
            ])
        #expect(
            found.map { swedish.sentence($0) } == ["\"Så\" anges som avslutad 2025-05-31, före startdatum 2025-09-01."])
    }
}
