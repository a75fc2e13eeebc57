import Foundation
import Oversight
import ReportReading
import Testing

/// What must come out of the published half-year report and annual report, figure by figure.
@Suite(.enabled(if: TableSeed.areToBeRead, "the published reports are not here; say where with UPPSIKT_SEEDS"))
struct YearReportSeedTests {
    @Test func theCoverOfTheHalfYearReport() throws {
        let report = try TableSeed.halfYear.report()
        #expect(report.kind == .halfYear)
        #expect(report.title == "Verksamhetsrapport delår 2023")
        #expect(report.committee == "Social- och omsorgsnämnden")
        #expect(report.unit == nil)
        #expect(report.goalYear == 2023)
        #expect(report.rows.isEmpty && report.assessments.isEmpty)
        #expect(report.unrecognised.isEmpty)
    }

    @Test func theGoalsOfTheHalfYearReport() throws {
        let report = try TableSeed.halfYear.report()
        #expect(report.areas.map(\.line) == [312, 514, 556])
        #expect(report.areas.map(\.title.count) == [35, 22, 31])
        let council = report.goals.filter { $0.level == .council }
        #expect(council.map(\.line) == [314, 359, 394, 490, 516, 540, 558])
        #expect(
            council.compactMap { goal in report.areas.first { $0.title == goal.area }?.line }
                == [312, 312, 312, 312, 514, 514, 556])
        let committee = report.goals.filter { $0.level == .committee }
        #expect(committee.map(\.line) == [382, 423, 439, 614, 630, 645])
        #expect(committee.map(\.parentLine) == [359, 394, 394, 558, 558, 558])
        #expect(report.goals.count == 13)
        #expect(
            report.grades.map(\.goalLine) == [314, 359, 382, 394, 423, 439, 490, 516, 540, 558, 614, 630, 645])
        #expect(
            report.grades.map(\.line) == [322, 363, 382, 402, 423, 441, 498, 524, 548, 566, 614, 630, 645])
        #expect(
            report.grades.filter { $0.label == "I hög grad uppfyllt" }.map(\.goalLine) == [359, 423, 540, 630, 645])
        #expect(report.grades.count { $0.label == "Delvis uppfyllt" } == 8)
    }

    @Test func theAssignmentsOfTheHalfYearReport() throws {
        let assignments = try TableSeed.halfYear.report().assignments
        #expect(
            assignments.map(\.line) == [
                665, 667, 671, 684, 693, 700, 705, 708, 712, 713, 714, 719, 723, 728, 733, 742, 747, 755,
            ])
        #expect(
            assignments.map(\.kind) == Array(repeating: .standingDirection, count: 8)
                + Array(repeating: .project, count: 3) + Array(repeating: .fromCommittee, count: 7))
        #expect(
            Dictionary(grouping: assignments, by: \.statusLabel).mapValues(\.count) == [
                "Pågår": 11, "Klar": 4, "Ej påbörjad": 3,
            ])
        #expect(assignments.filter { $0.statusLabel == "Ej påbörjad" }.map(\.line) == [705, 708, 719])
        #expect(assignments.filter { $0.statusLabel == "Klar" }.map(\.line) == [723, 742, 747, 755])
        #expect(assignments.filter(\.commentLines.isEmpty).map(\.line) == [705, 708, 712, 713, 714])
        #expect(assignments[2].commentLines == [674, 676, 678, 680, 682])
        #expect(assignments[16].commentLines == [753])
        #expect(assignments.allSatisfy { !$0.comment.hasPrefix("Kommentar") && !$0.comment.contains("<") })
        #expect(assignments.allSatisfy { $0.start?.description == $0.writtenStart })
        #expect(
            assignments.map(\.writtenStart) == [
                "2019-09-30", "2015-01-01", "2020-01-01", "2019-01-01", "2017-04-24", "2015-01-01", "2017-08-21",
                "2020-01-01", "2019-01-01", "2019-04-01", "2020-01-01", "2020-02-17", "2019-05-27", "2019-03-01",
                "2019-03-01", "2020-01-30", "2019-03-07", "2021-07-26",
            ])
        #expect(
            assignments.map { $0.end?.description ?? "" } == Array(repeating: "2026-12-31", count: 8)
                + Array(repeating: "2023-12-31", count: 3) + [
                    "2023-06-30", "2023-06-30", "2024-12-31", "2023-12-31", "2023-08-31", "2023-06-30", "2023-12-31",
                ])
        #expect(assignments.allSatisfy { $0.area == nil && $0.goalLine == nil })
    }

    @Test func theIndicatorsOfTheHalfYearReport() throws {
        let report = try TableSeed.halfYear.report()
        let indicators = report.indicators
        #expect(indicators.count == 61)
        #expect(Set(indicators.map { Wording.key($0.title) }).count == 59)
        #expect(indicators.allSatisfy { $0.values.map(\.year) == [2020, 2021, 2022, 2023] })
        #expect(indicators.flatMap(\.values).count { $0.number != nil } == 118)
        #expect(indicators.count { $0.values[3].number != nil } == 6)
        #expect(indicators.count { $0.target?.number != nil } == 26)
        #expect(indicators.allSatisfy { $0.targetYear == 2023 })
        #expect(indicators.count { $0.gender == .all && $0.genderLabel == "Alla" } == 18)
        #expect(indicators.count { $0.gender == nil && $0.genderLabel.isEmpty } == 43)
        #expect(
            Dictionary(grouping: indicators, by: \.assessmentLabel).mapValues(\.count) == [
                "Inget värde angivet": 47, "Nära värde": 4, "Ej accepterat värde": 1, nil: 9,
            ])
        #expect(
            Dictionary(grouping: indicators, by: \.trendLabel).mapValues(\.count) == [
                "Inget värde angivet": 22, "Minskad": 2, "Ökad": 1, nil: 36,
            ])
        #expect(indicators.filter { $0.assessmentLabel == nil }.map(\.line) == Array(827...835))
        #expect(indicators.filter { $0.assessmentLabel == "Nära värde" }.map(\.line) == [796, 870, 872, 879])
        // Neither a value nor a target; a target and no value.
        let empty = indicators.filter { $0.values.allSatisfy { $0.number == nil } }
        #expect(empty.filter { $0.target == nil }.map(\.line) == [835, 874, 881])
        #expect(empty.filter { $0.target != nil }.map(\.line) == [857])
    }

    @Test func theGoalsOfTheIndicators() throws {
        let report = try TableSeed.halfYear.report()
        let byGoal = Dictionary(grouping: report.indicators, by: \.goalLine).mapValues { $0.map(\.line) }
        #expect(
            byGoal == [
                314: [771, 772, 781], 394: [786, 787, 790, 791, 792, 793, 794], 359: [796, 797, 798, 799, 800, 805],
                490: [807, 808], 516: [814, 815, 816], 540: [818, 819, 820, 821, 822],
                382: [843, 844, 847, 848, 849, 850, 851, 852], 423: [856, 857, 858, 859, 862, 863],
                nil: Array(827...835) + Array(868...876) + [879, 880, 881],
            ])
        #expect(
            report.indicators.filter { $0.goalLine == nil }.allSatisfy { $0.area == report.areas[2].title })
        let row = try #require(report.indicators.first { $0.line == 831 })
        #expect(row.values.map(\.written) == ["39.0 %", "37.9%", "40.5%", ""])
        #expect(row.values.map { $0.number?.rawValue } == ["39.0", "37.9", "40.5", nil])
        #expect(row.target?.written == "20%")
        #expect(row.unit == "%")
        let doses = try #require(report.indicators.first { $0.line == 833 })
        #expect(doses.values.map { $0.number?.rawValue } == [nil, "765.8", "1183.1", nil])
    }

    @Test func theStatementsOfTheHalfYearReport() throws {
        let statements = try TableSeed.halfYear.report().statements
        #expect(statements.map(\.line) == [110, 122, 162, 214, 232, 244])
        #expect(
            statements.map(\.kind) == [
                .incomeByAccount, .incomeByCostCentre, .quantities, .investments, .headcount, .employmentDegree,
            ])
        #expect(statements.map(\.rows.count) == [6, 8, 22, 6, 4, 3])
        #expect(statements.map(\.unit) == ["tkr", "tkr", nil, "tkr", nil, "%"])
        #expect(
            statements.map(\.signs) == [
                .costsNegative, .costsNegative, .unsigned, .costsNegative, .unsigned, .unsigned,
            ])
        #expect(statements.map { $0.rows.filter(\.isSum).compactMap(\.line) } == [[116], [130], [], [222], [236], []])
        let income = ["outcome", "budget", "deviation", "forecast", "year_budget", "forecast_deviation"]
        #expect(statements[0].columns.map(\.key) == income && statements[1].columns.map(\.key) == income)
        for statement in statements[...1] {
            #expect(statement.columns[2].formula == StatementFormula(minuend: "outcome", subtrahend: "budget"))
            #expect(statement.columns[5].formula == StatementFormula(minuend: "forecast", subtrahend: "year_budget"))
        }
        #expect(statements[2].columns.map(\.key) == ["outcome_2022", "commitment", "forecast", "deviation"])
        #expect(statements[2].columns[3].formula == StatementFormula(minuend: "forecast", subtrahend: "commitment"))
        #expect(statements[3].columns.last?.formula == StatementFormula(minuend: "budget", subtrahend: "forecast"))
        #expect(statements[4].columns.map(\.key) == ["2019", "2020", "2021", "2022", "2023"])
        #expect(
            statements[2].rows.map(\.group).map { $0?.count } == Array(repeating: 11, count: 6)
                + Array(repeating: 20, count: 12) + Array(repeating: 22, count: 4))
        #expect(numbers(statements[1], line: 123) == ["-34879", "-59529", "24651", "-56227", "-89577", "33350"])
        #expect(numbers(statements[2], line: 163) == ["438", nil, nil, "0"])
        #expect(numbers(statements[3], line: 221) == [nil, "-1000", "0", "-1000"])
        #expect(numbers(statements[4], line: 236) == ["2022", "1996", "1888", "1745", "1910"])
        #expect(numbers(statements[5], line: 246) == ["90.4", "90.4", "93.6", "95.8", "96.9"])
    }

    @Test func theGoalsOfTheAnnualReport() throws {
        let report = try TableSeed.annual.report()
        #expect(report.kind == .annual)
        #expect(report.title == "Verksamhetsberättelse 2023")
        #expect(report.committee == "Socialnämnden")
        #expect(report.goalYear == 2023)
        #expect(report.unrecognised.isEmpty)
        #expect(report.areas.map(\.line) == [74, 405, 525, 617])
        #expect(report.goals.map(\.line) == [78, 225, 409, 438, 529, 554])
        #expect(report.goals.map(\.number) == ["1", "2", "3", "4", "5", "6"])
        #expect(report.goals.allSatisfy { $0.level == .council && $0.parentLine == nil })
        #expect(
            report.goals.compactMap { goal in report.areas.first { $0.title == goal.area }?.line }
                == [74, 74, 405, 405, 525, 525])
        #expect(report.grades.map(\.line) == [82, 229, 413, 442, 531, 558])
        #expect(report.grades.map(\.goalLine) == report.goals.map(\.line))
        #expect(Set(report.grades.map(\.label)) == ["Bidrar till målet"])
        #expect(report.assignments.map(\.line) == [255, 308, 479, 587, 627])
        #expect(report.assignments.allSatisfy { $0.kind == .fromCouncil && $0.statusLabel == "Pågår enligt plan" })
        #expect(report.assignments.allSatisfy { $0.start == nil && $0.end == nil && $0.comment.isEmpty })
        #expect(
            report.assignments.compactMap { item in report.areas.first { $0.title == item.area }?.line }
                == [74, 74, 405, 525, 617])
    }

    @Test func theIndicatorsOfTheAnnualReport() throws {
        let report = try TableSeed.annual.report()
        let indicators = report.indicators
        #expect(
            indicators.map(\.line) == Array(393...403) + Array(515...523) + Array(612...615) + Array(662...666))
        #expect(indicators.allSatisfy { $0.values.map(\.year) == [2020, 2021, 2022, 2023] })
        #expect(indicators.allSatisfy { $0.targetYear == nil && $0.target == nil && $0.assessmentLabel == nil })
        #expect(indicators.allSatisfy { $0.trendLabel == "" })
        #expect(indicators.filter { $0.promise != nil }.map(\.line) == [394])
        #expect(indicators.count { $0.followUp == [.annual] } == 25)
        #expect(indicators.filter { $0.followUp == [.halfYear] }.map(\.line) == [518])
        #expect(indicators.filter { $0.followUp == [.fourMonth, .halfYear, .annual] }.map(\.line) == [662])
        #expect(indicators.filter { $0.followUp.isEmpty }.map(\.line) == [402, 403])
        #expect(indicators.filter { $0.gender == .female }.map(\.line) == [522])
        #expect(indicators.filter { $0.gender == .male }.map(\.line) == [523])
        let parts = try #require(indicators.first { $0.line == 615 })
        #expect(parts.values.map { $0.number?.rawValue } == ["234", "269", "334", "426"])
        #expect(
            parts.values.map { $0.parts.map(\.rawValue) } == [
                ["101", "133"], ["155", "114"], ["182", "152"], ["247", "179"],
            ])
        let pairs = try #require(indicators.first { $0.line == 516 })
        #expect(pairs.values.map(\.written) == ["-", "68/30", "68/27", ""])
        #expect(pairs.values.allSatisfy { $0.number == nil })
        #expect(pairs.values[1].parts.map(\.rawValue) == ["68", "30"])
    }

    @Test func theStatementsOfTheAnnualReport() throws {
        let statements = try TableSeed.annual.report().statements
        #expect(statements.map(\.line) == [680, 794])
        #expect(statements.map(\.kind) == [.operatingByArea, .investments])
        #expect(statements.map(\.rows.count) == [33, 6])
        #expect(statements.map(\.unit) == ["tkr", "tkr"])
        #expect(statements.map(\.signs) == [.costsNegative, .costsPositive])
        #expect(statements[0].columns.map(\.key) == ["budget", "outcome", "deviation", "outcome_2022"])
        #expect(statements[0].columns[2].formula == StatementFormula(minuend: "outcome", subtrahend: "budget"))
        #expect(statements[1].columns[2].formula == StatementFormula(minuend: "budget", subtrahend: "outcome"))
        #expect(Set(statements[0].rows.map(\.group)).count == 11)
        #expect(statements[0].rows.allSatisfy { !$0.isSum })
        #expect(statements[1].rows.filter(\.isSum).map(\.line) == [800])
        #expect(numbers(statements[0], line: 713) == ["-58248", "-63880", "-5632", "-57276"])
        #expect(numbers(statements[1], line: 799) == [nil, nil, "0"])
        #expect(numbers(statements[1], line: 800) == ["3681", "1546", "2135"])
    }

    @Test(arguments: TableSeed.allCases, Variant.allCases.filter { $0 != .windows1252 && $0 != .softHyphens })
    func howItIsSavedDoesNotMatter(_ seed: TableSeed, _ variant: Variant) throws {
        let text = try seed.text()
        #expect(try ReportReader.read(variant.encode(text)) == ReportReader.read(Array(text.utf8)))
    }

    private func numbers(_ statement: StatedStatement, line: Int) -> [String?] {
        statement.rows.first { $0.line == line }?.cells.map { $0.number?.rawValue } ?? []
    }
}

extension TableSeed {
    func report() throws -> ReadReport { try ReportReader.read(Array(text().utf8)) }
}
