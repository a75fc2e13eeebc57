import Oversight
import TestSupport
import Testing

@Suite("Findings in indicators")
struct IndicatorRulesTests {
    private func indicator(_ values: [Int: DecimalNumber?], _ change: (inout StatedIndicator) -> Void = { _ in })
        -> StatedIndicator
    {
        var indicator = StatedIndicator(
            title: "Väntetid", unit: "dagar", values: values.map { .init(year: $0, number: $1) }, line: 7)
        change(&indicator)
        return indicator
    }

    private func found(_ indicators: StatedIndicator..., endOf year: Int? = nil) -> [String] {
        IndicatorRules.find(in: indicators, endOf: year).map { finding in
            let figures = finding.figures.map { $0.text ?? $0.number?.rawValue ?? "" }
            return "\(finding.line) \(finding.code.rawValue): \(figures.joined(separator: ", "))"
        }
    }

    @Test("A target and a value without an assessment say whether the target is reached")
    func assessmentMissing() {
        func missing(_ polarity: Polarity?, _ value: DecimalNumber) -> [String] {
            // Another indicator of the report is assessed.
            found(
                indicator([2022: value]) { ($0.target, $0.targetYear, $0.polarity) = ("50", 2023, polarity) },
                indicator([2023: "1"]) { ($0.title, $0.assessmentLabel) = ("Annan", "") })
        }
        let beginning = "7 assessment-missing: Väntetid, 50, "
        #expect(missing(nil, "51") == [beginning + "51, 2022"])
        #expect(missing(.lowerIsBetter, "51") == [beginning + "51, 2022, no"])
        #expect(missing(.lowerIsBetter, "50.0") == [beginning + "50.0, 2022, yes"])
        #expect(missing(.higherIsBetter, "51") == [beginning + "51, 2022, yes"])
        #expect(missing(.higherIsBetter, "49") == [beginning + "49, 2022, no"])
        #expect(missing(.onTarget, "50") == [beginning + "50, 2022, yes"])
        #expect(missing(.onTarget, "51") == [beginning + "51, 2022, no"])
    }

    @Test("Where no indicator is assessed, no assessment is missing")
    func withoutAssessments() {
        #expect(found(indicator([2023: "51"]) { ($0.target, $0.targetYear) = ("50", 2023) }) == [])
    }

    @Test(
        "What adds up over a year is compared with the target of the year only where the rest of the year changes nothing"
    )
    func partsOfYears() {
        func codes(_ value: DecimalNumber, _ polarity: Polarity, _ standing: StatedIndicator.Standing, _ title: String)
            -> [FindingCode]
        {
            let stated = indicator([2022: "100", 2023: value]) {
                ($0.title, $0.unit, $0.target, $0.targetYear) = (title, nil, "100", 2023)
                ($0.polarity, $0.standing, $0.assessmentLabel) = (polarity, standing, "Ord")
                ($0.trend, $0.trendLabel) = (.improving, "Bättre")
            }
            return IndicatorRules.find(in: [stated], endOf: nil).map(\.code)
        }
        #expect(codes("60", .lowerIsBetter, .worst, "Utbetalt stöd, tkr") == [])
        #expect(codes("60", .higherIsBetter, .best, "Antal besök") == [])
        #expect(codes("160", .lowerIsBetter, .best, "Antal olyckor") == [.assessmentContradictsTarget])
        #expect(codes("120", .higherIsBetter, .worst, "Antal besök") == [.assessmentContradictsTarget])
        #expect(codes("60", .lowerIsBetter, .worst, "Andel olyckor") == [.assessmentContradictsTarget])
        #expect(
            codes("60", .higherIsBetter, .best, "Nöjdhet, index") == [
                .assessmentContradictsTarget, .trendContradictsValues,
            ])
    }

    @Test("A target is stated as it is written, where that says more than its number")
    func writtenTargets() {
        func stated(_ written: String) -> String? {
            found(
                indicator([2023: "51"]) {
                    ($0.target, $0.writtenTarget, $0.targetYear, $0.assessmentLabel) = ("50", written, 2023, "-")
                }
            ).first
        }
        #expect(stated("Högst 50") == "7 assessment-missing: Väntetid, Högst 50, 51, 2023")
        #expect(stated("50") == "7 assessment-missing: Väntetid, 50, 51, 2023")
    }

    @Test("A target in words only is a target", arguments: ["ska minska", "öka"])
    func targetsInWords(_ written: String) {
        func assessed(_ written: String?) -> [String] {
            found(
                indicator([2023: "51"]) {
                    ($0.writtenTarget, $0.standing, $0.assessmentLabel) = (written, .best, "Uppfyllt")
                })
        }
        #expect(assessed(written) == [])
        for none in [nil, "", "–"] { #expect(assessed(none) == ["7 assessment-without-target: Väntetid, Uppfyllt"]) }
    }

    @Test("The best step for a target that is missed by far, and the worst for one that is reached, contradict it")
    func contradictions() {
        func contradicts(
            _ standing: StatedIndicator.Standing, _ value: DecimalNumber, _ polarity: Polarity? = .higherIsBetter
        ) -> Bool {
            let stated = indicator([2023: value]) {
                ($0.target, $0.targetYear, $0.polarity, $0.standing) = ("100", 2023, polarity, standing)
                $0.assessmentLabel = "Bedömning"
            }
            let expected = "7 assessment-contradicts-target: Väntetid, Bedömning, 100, \(value), 2023"
            let found = found(stated)
            #expect(found == [expected] || found == [])
            return !found.isEmpty
        }
        #expect(contradicts(.best, "89"))
        #expect(!contradicts(.best, "90"), "within the band a value is near")
        #expect(!contradicts(.best, "100"))
        #expect(contradicts(.worst, "100"))
        #expect(!contradicts(.worst, "99.9"))
        #expect(!contradicts(.between, "1"))
        #expect(contradicts(.worst, "99", .lowerIsBetter))
        #expect(!contradicts(.worst, "99", nil), "without a polarity nobody knows")
        #expect(!contradicts(.best, "1", nil))
    }

    @Test("Gaps between target, value and assessment")
    func gaps() {
        #expect(
            found(indicator([2022: "82"]) { ($0.standing, $0.assessmentLabel) = (.between, "Nära värde") })
                == ["7 assessment-without-target: Väntetid, Nära värde"])
        #expect(
            found(
                indicator([2022: "84", 2023: nil]) {
                    ($0.target, $0.targetYear, $0.standing, $0.assessmentLabel) = ("85", 2023, .between, "Nära värde")
                }) == ["7 assessment-on-old-value: Väntetid, Nära värde, 2022"])
        #expect(
            found(indicator([2023: nil]) { ($0.target, $0.targetYear) = ("85", 2023) })
                == ["7 target-without-value: Väntetid, 85"])
        #expect(found(indicator([2023: nil])) == ["7 indicator-without-values: Väntetid"])
        #expect(found(indicator([2022: "1"])) == [])
        #expect(
            found(indicator([2023: "49"]) { $0.title = "Andel som är nöjda (minst 80 %)" })
                == ["7 target-only-in-title: Andel som är nöjda (minst 80 %), 80 %"])
        for title in [
            "Minst 80% av de boende ska vara nöjda", "80 procent av de boende ska vara nöjda", "Nöjda boende (80 %)",
            "Andelen nöjda ska vara lägst 80 %",
        ] {
            #expect(
                found(indicator([2023: "49"]) { $0.title = title }) == ["7 target-only-in-title: \(title), 80 %"])
        }
        for title in [
            "Andel (%)", "Andel 80 år", "Heltid 100", "Kan simma i årskurs 6 (%)",
            "Elever med över 20 procent frånvaro",
            "Elever med frånvaro (minst 20 % av tiden), andel", "Andel med minst 80 % närvaro",
        ] {
            #expect(found(indicator([2023: "49"]) { $0.title = title }) == [], "\(title)")
        }
    }

    @Test("Parts without a total are values: their year is not missing, and another is")
    func onlyParts() {
        var parted = indicator([:])
        parted.values = [.init(year: 2022, number: nil, hasOnlyParts: true)]
        let missing = IndicatorRules.find(in: [parted], endOf: 2023).map(\.code)
        #expect(missing.contains(.missingValue) && !missing.contains(.indicatorWithoutValues))
        parted.values.append(.init(year: 2023, number: nil, hasOnlyParts: true))
        #expect(!IndicatorRules.find(in: [parted], endOf: 2023).map(\.code).contains(.missingValue))
    }

    @Test("At the end of a year its value is expected, before that it is not")
    func missingValue() {
        let old = indicator([2021: "1", 2022: "2", 2023: nil])
        #expect(found(old) == [])
        #expect(found(old, endOf: 2022) == [])
        #expect(found(old, endOf: 2023) == ["7 missing-value: Väntetid, 2023"])
        let promised = indicator([2022: "2", 2023: nil]) { $0.promise = "Resultat under 2023" }
        #expect(found(promised, endOf: 2023) == ["7 promised-result-missing: Väntetid, Resultat under 2023"])
        let kept = indicator([2022: "2", 2023: "3"]) { $0.promise = "Resultat under 2023" }
        #expect(found(kept, endOf: 2023) == [])
    }

    @Test("A follow-up that is not stated is a gap where the table has a place for it")
    func followUp() {
        #expect(found(indicator([2022: "1"]) { $0.followUp = [] }) == ["7 follow-up-missing: Väntetid"])
        #expect(found(indicator([2022: "1"]) { $0.followUp = [.annual] }) == [])
        #expect(found(indicator([2022: "1"]) { $0.followUp = nil }) == [])
    }

    @Test("A trend is goodness: it goes with the last change and the polarity")
    func trends() {
        func contradicts(_ trend: Trend?, _ polarity: Polarity?, _ values: [Int: DecimalNumber?]) -> Bool {
            let found = found(
                indicator(values) { ($0.trend, $0.polarity, $0.trendLabel) = (trend, polarity, "Ökad") })
            #expect(found.allSatisfy { $0.hasPrefix("7 trend-contradicts-values: Väntetid, Ökad, ") })
            return !found.isEmpty
        }
        let falling: [Int: DecimalNumber?] = [2020: "82", 2021: "56", 2022: "51", 2023: nil]
        #expect(!contradicts(.improving, .lowerIsBetter, falling))
        #expect(contradicts(.worsening, .lowerIsBetter, falling))
        #expect(contradicts(.improving, .higherIsBetter, falling))
        #expect(!contradicts(.worsening, .higherIsBetter, falling))
        #expect(!contradicts(.unchanged, .higherIsBetter, falling))
        #expect(!contradicts(.incomparable, .higherIsBetter, falling))
        #expect(!contradicts(nil, .higherIsBetter, falling))
        #expect(!contradicts(.improving, nil, falling))
        #expect(!contradicts(.improving, .higherIsBetter, [2021: "34", 2022: "34.0"]))
        #expect(!contradicts(.improving, .higherIsBetter, [2022: "34"]))
        #expect(!contradicts(.worsening, .onTarget, falling), "without a target there is no distance")
    }

    @Test("A value nearer to the target is better where the target is best")
    func onTarget() {
        func trend(_ trend: Trend, _ values: [Int: DecimalNumber?]) -> [FindingCode] {
            let stated = indicator(values) { ($0.trend, $0.polarity, $0.target) = (trend, .onTarget, "50") }
            return IndicatorRules.find(in: [stated], endOf: nil).map(\.code).filter { $0 == .trendContradictsValues }
        }
        #expect(trend(.improving, [2021: "60", 2022: "45"]) == [])
        #expect(trend(.worsening, [2021: "60", 2022: "45"]) == [.trendContradictsValues])
        #expect(trend(.improving, [2021: "55", 2022: "40"]) == [.trendContradictsValues])
        #expect(trend(.improving, [2021: "55", 2022: "45"]) == [])
    }

    @Test("An indicator that stands twice is a matter of form, with other figures a contradiction")
    func repeated() {
        let first = indicator([2022: "34"]) { $0.gender = .female }
        func second(_ values: [Int: DecimalNumber?], _ change: (inout StatedIndicator) -> Void = { _ in }) -> [String] {
            found(
                first,
                indicator(values) {
                    ($0.title, $0.gender, $0.line) = ("väntetid.", .female, 9)
                    change(&$0)
                })
        }
        #expect(second([2022: "34.0"]) == ["9 indicator-repeated: väntetid., 7"])
        #expect(second([2021: "33"]) == ["9 indicator-repeated: väntetid., 7"])
        #expect(second([2022: "35"]) == ["9 same-indicator-differs: väntetid., 7"])
        #expect(second([2022: "35"]) { $0.gender = .male } == [])
        #expect(second([2022: "35"]) { $0.part = "Norr" } == [])
        let target = indicator([2022: "1"]) { ($0.target, $0.targetYear, $0.standing) = ("5", 2022, .between) }
        var other = target
        (other.target, other.line) = ("6", 9)
        #expect(found(target, other) == ["9 same-indicator-differs: Väntetid, 7"])
    }

    @Test("A share of all lies between women and men, a count is their sum")
    func genders() {
        func all(_ total: DecimalNumber, unit: String?, title: String = "Nöjda") -> [String] {
            let rows: [(Gender, DecimalNumber)] = [(.all, total), (.female, "30"), (.male, "20")]
            let stated = rows.enumerated().map { index, row in
                indicator([2023: row.1]) {
                    ($0.gender, $0.unit, $0.title, $0.line) = (row.0, unit, title, index + 1)
                }
            }
            return found(stated[0], stated[1], stated[2])
        }
        for total: DecimalNumber in ["20", "25", "30"] { #expect(all(total, unit: "%") == []) }
        for total: DecimalNumber in ["19.9", "30.1"] {
            #expect(all(total, unit: "%") == ["1 total-outside-parts: Nöjda, 2023, \(total)"])
        }
        #expect(all("50", unit: "antal") == [])
        #expect(all("51", unit: "Antal") == ["1 total-outside-parts: Nöjda, 2023, 51"])
        #expect(all("51", unit: nil, title: "Antal nöjda") == ["1 total-outside-parts: Antal nöjda, 2023, 51"])
        #expect(all("25", unit: "antal", title: "Personal som en brukare möter") == [], "it may be a mean")
    }

    @Test("Assignments have the findings of activities, once each")
    func assignments() {
        func codes(_ status: AssignmentStatus?, _ start: CalendarDate?, _ end: CalendarDate?) -> [FindingCode] {
            let stated = StatedAssignment(title: "Pröva", start: start, end: end, status: status, line: 3)
            return AssignmentRules.find(in: [stated], asOf: "2023-08-31").map(\.code)
        }
        #expect(codes(.notStarted, nil, "2023-06-30") == [.notStartedPastEnd])
        #expect(codes(.notStarted, "2020-01-01", "2026-12-31") == [.notStartedPastStart])
        #expect(codes(.inProgress, nil, "2023-06-30") == [.inProgressPastEnd])
        #expect(codes(.inProgress, "2023-09-01", nil) == [.inProgressBeforeStart])
        #expect(codes(.done, "2023-09-01", nil) == [.completedBeforeStart])
        #expect(codes(.done, "2023-01-01", "2023-06-30") == [])
        #expect(codes(.inProgress, "2023-01-01", "2023-08-31") == [])
        #expect(codes(nil, "2023-01-01", "2022-08-31") == [.endBeforeStart])
    }

    @Test(
        "The comment of an assignment may contradict its status",
        arguments: [
            (AssignmentStatus.done, "Modellen kommer att testköras under hösten.", true),
            (.done, "Modellen är införd.", false), (.notStarted, "Uppdraget pausades under året.", true),
            (.notStarted, "Uppdraget väntar på budget.", false), (.inProgress, "Arbetet är slutfört.", true),
            (.inProgress, "Modellen kommer att testköras under hösten.", false),
        ])
    func commentsOfAssignments(_ status: AssignmentStatus, _ comment: String, _ isFound: Bool) {
        let stated = StatedAssignment(title: "Pröva", status: status, comment: comment, line: 3)
        let found = AssignmentRules.find(in: [stated], asOf: "2023-08-31")
        #expect(found.map(\.code) == (isFound ? [.commentContradictsStatus] : []))
        #expect(found.allSatisfy { $0.line == 3 && $0.text(.title) == "Pröva" })
    }

    @Test("A figure in text rounds the one of the table")
    func texts() {
        func agrees(_ text: DecimalNumber, _ exponent: Int, about: Bool = false, _ table: DecimalNumber) -> Bool {
            TextFigureRule.agrees(
                .init(text, exponent: exponent, isApproximate: about), with: .init(table, exponent: 3))
        }
        #expect(agrees("-40.4", 6, "-40361"))
        #expect(agrees("-1.7", 6, "-1750"), "half a unit rounds either way")
        #expect(agrees("-1.8", 6, "-1750"))
        #expect(!agrees("-1.7", 6, "-1751"))
        #expect(agrees("-6435", 3, "-6435"))
        #expect(!agrees("-6435", 3, "-6436"))
        #expect(agrees("6000", 3, about: true, "6435"))
        #expect(!agrees("6000", 3, "6435"))
        #expect(!agrees("6000", 3, about: true, "6501"))
        #expect(agrees("0", 3, about: true, "0"))
        let finding = TextFigureRule.finding(
            .init("66", line: 213), against: .init("67", line: 396), about: "Särskilt boende", written: "66 %")
        #expect(finding?.code == .textTableDisagree)
        #expect(finding?.line == 213)
        #expect(finding?.number(.other) == "67")
        #expect(finding?.number(.otherLine) == "396")
        #expect(finding?.text(.written) == "66 %")
        #expect(finding?.day(.end) == nil)
        let both = TextFigureRule.finding(
            .init("-1.4", exponent: 6, line: 758), andText: .init("-17.0", exponent: 6, line: 750), about: "P",
            written: "-17,0")
        #expect(both?.code == .textTextDisagree)
        #expect(both?.line == 750)
        #expect(
            TextFigureRule.finding(
                .init("-1.38", exponent: 6, line: 1), andText: .init("-1.4", exponent: 6, line: 2), about: "P",
                written: "-1,4") == nil)
    }

    @Test("A goal graded above all its parts is a hint, and one without an indicator among others a gap")
    func goals() {
        let goals = [
            StatedGoal(title: "Trygghet", rank: 0, indicators: 2, line: 1),
            StatedGoal(title: "Ro", parent: "trygghet", rank: 1, indicators: 1, line: 2),
            StatedGoal(title: "Hälsa", rank: 1, line: 3),
            StatedGoal(title: "Kost", parent: "Hälsa", rank: 1, indicators: 1, line: 4),
            StatedGoal(title: "Ekonomi", rank: 1, line: 5),
        ]
        let found = GoalRules.find(in: goals).map { "\($0.line) \($0.code.rawValue)" }
        #expect(found == ["1 grade-above-parts", "5 goal-without-indicator"])
        #expect(GoalRules.find(in: [StatedGoal(title: "A", line: 1)]) == [])
    }

    @Test("Every code has a kind")
    func kinds() {
        for kind in FindingKind.allCases { #expect(FindingCode.allCases.contains { $0.kind == kind }, "\(kind)") }
        #expect(Finding(code: .sumMismatch, line: 1, figures: []).kind == .contradiction)
        #expect(Finding(code: .unitMissing, line: 1, message: "M.").kind == .form)
    }
}
