import Oversight
import ReportReading
import Testing

/// What the running text of the published half-year report and annual report says.
@Suite(.enabled(if: TableSeed.areToBeRead, "the published reports are not here; say where with UPPSIKT_SEEDS"))
struct RunningTextSeedTests {
    private static let codes: Set<FindingCode> = [
        .textTableDisagree, .textTextDisagree, .periodMismatch, .captionMismatch, .projectStatusDiffers,
    ]

    private func lines(_ report: ReadReport, _ verdict: ReadFigure.Verdict) -> [Int?] {
        report.figures.filter { $0.verdict == verdict }.map(\.figure.line)
    }

    private func found(_ report: ReadReport) -> [String] {
        report.findings.filter { Self.codes.contains($0.code) }.map { "\($0.line) \($0.code.rawValue)" }
    }

    @Test func theFiguresOfTheHalfYearReport() throws {
        let report = try TableSeed.halfYear.report()
        #expect(report.figures.count == 31)
        #expect(
            lines(report, .agrees) == [
                61, 61, 120, 132, 138, 142, 224, 224, 224, 224, 240, 240, 251, 255, 255, 259, 259, 367, 388, 633, 633,
            ])
        #expect(lines(report, .disagrees) == [328])
        #expect(
            found(report) == [
                "192 text-table-disagree", "200 text-table-disagree", "200 text-table-disagree", "238 caption-mismatch",
                "249 caption-mismatch", "328 text-table-disagree",
            ])
        #expect(report.figures[0].figure.number == DecimalNumber(significand: -7000))
        #expect(report.figures[0].figure.unit == "tkr")
        #expect(report.figures[0].figure.refersTo == "Summa Resultat, Avvikelse mot Budget 2023")
    }

    @Test func theFiguresOfTheAnnualReport() throws {
        let report = try TableSeed.annual.report()
        #expect(
            lines(report, .agrees) == [
                436, 623, 623, 672, 732, 734, 742, 748, 754, 762, 764, 772, 784, 788, 790, 802,
            ])
        #expect(lines(report, .disagrees) == [213, 434, 434, 475, 475, 750, 758])
        #expect(report.figures.count { $0.figure.unit == "mnkr" } == 33)
        #expect(
            found(report) == [
                "211 text-table-disagree", "213 text-table-disagree", "434 text-table-disagree",
                "434 text-table-disagree", "475 text-table-disagree", "475 text-table-disagree", "657 period-mismatch",
                "756 period-mismatch", "758 text-text-disagree", "776 period-mismatch", "841 project-status-differs",
            ])
    }

    @Test func theDecisionsAndTheDiaryNumber() throws {
        let halfYear = try TableSeed.halfYear.report()
        #expect(halfYear.decision?.date == CalendarDate("2023-09-22"))
        #expect(halfYear.decision?.paragraph == "113")
        #expect(halfYear.decision?.line == 16)
        #expect(halfYear.diaryNumber == ReadDiaryNumber(written: "2023-001-042", line: 18))
        let annual = try TableSeed.annual.report()
        #expect(annual.decision?.date == CalendarDate("2024-02-20"))
        #expect(annual.decision?.paragraph == "7")
        #expect(annual.decision?.body == "Socialnämnden")
        #expect(annual.decision?.line == 44)
        #expect(annual.diaryNumber == nil)
    }

    @Test func theContributionsOfTheAnnualReport() throws {
        #expect(try TableSeed.halfYear.report().contributions.isEmpty)
        let parts = try TableSeed.annual.report().contributions
        func bullets(_ part: ReadContribution.Part) -> Int {
            parts.filter { $0.part == part }.map(\.bullets.count).reduce(0, +)
        }
        for part in [ReadContribution.Part.contributesBy, .expectedEffect, .followUp] {
            #expect(parts.count { $0.part == part } == 17)
        }
        #expect(bullets(.contributesBy) == 57)
        #expect(bullets(.expectedEffect) == 32)
        let themes = Dictionary(grouping: parts.filter { $0.theme != nil }, by: \.theme)
        #expect(themes.count == 10)
        #expect(themes.values.count { $0.map(\.part) == [.text] } == 1)
    }

    @Test func theFollowUpOfProviders() throws {
        #expect(try TableSeed.halfYear.report().providerFollowUp == nil)
        let followUp = try #require(try TableSeed.annual.report().providerFollowUp)
        #expect(followUp.line == 804)
        #expect(followUp.suppliersUsed == 7)
        #expect(followUp.drawnCount == 1)
        #expect(followUp.drawn.count == 1)
        #expect(followUp.answers.map(\.topic) == ["Leverantör", "Kostnader", "Innehåll", "Helhet"])
    }

    @Test func theFindingsWithTheWordsOfTheMunicipality() throws {
        let words = DocumentWords(
            assessments: AssessmentScale(
                steps: [
                    AssessmentStep(key: "near", label: "Nära värde", rank: 1),
                    AssessmentStep(key: "not_accepted", label: "Ej accepterat värde", rank: 2),
                ], none: ["Inget värde angivet"]),
            assignments: AssignmentWords(words: [
                AssignmentWord(status: .inProgress, label: "Pågår"), AssignmentWord(status: .done, label: "Klar"),
                AssignmentWord(status: .notStarted, label: "Ej påbörjad"),
            ]),
            grades: GradeScale(steps: [
                .init(key: "largely_met", label: "I hög grad uppfyllt"),
                .init(key: "partly_met", label: "Delvis uppfyllt"),
            ]))
        let day = try #require(CalendarDate("2023-08-31"))
        let findings = try TableSeed.halfYear.report().findings(asOf: day, words: words)
        func lines(_ code: FindingCode) -> [Int] { findings.filter { $0.code == code }.map(\.line) }
        #expect(lines(.notStartedPastEnd) == [719])
        #expect(lines(.notStartedPastStart) == [705, 708])
        #expect(lines(.assessmentMissing).count == 21)
        #expect(lines(.assessmentWithoutTarget) == [796])
        #expect(lines(.targetWithoutValue) == [857])
        #expect(lines(.indicatorWithoutValues) == [835, 874, 881])
        #expect(lines(.targetOnlyInTitle) == [781])
        #expect(lines(.indicatorRepeated) == [871, 873])
        #expect(lines(.gradeAboveParts) == [359])
        #expect(lines(.gradeAgainstFigures) == [630])
        #expect(lines(.sumMismatch) == [236, 236, 236, 236, 236])
        #expect(lines(.signConventionDiffers) == [214])
        #expect(lines(.deviationWithoutFigures) == [163, 164, 181])
        #expect(lines(.valueOutOfScale).contains(165))
        #expect(lines(.deviationMismatch).isEmpty && lines(.netMismatch).isEmpty && lines(.tablesDisagree).isEmpty)
    }
}
