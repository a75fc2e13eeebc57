import Oversight
import ReportReading
import Testing

/// A four-month report: grades, tables with a status column, a summary.
struct FourMonthTests {
    let report: ReadReport

    init() throws { report = try Sample.fourMonth.report() }

    @Test func goalsStandUnderTheCouncils() {
        #expect(report.kind == .fourMonth)
        #expect(report.title == "Tertialrapport om målen för kommunstyrelsen i Lövsjö 2025")
        #expect(report.goalYear == 2025)
        #expect(report.goals.map(\.number) == ["2.1.1", "2.2.1", "2.2.2"])
        #expect(report.goals.map(\.parentNumber) == ["2.1", "2.2", "2.2"])
        #expect(report.councilGoals.map(\.number) == ["2.1", "2.2", "2.3"])
    }

    @Test func gradesAreReadWithAndWithoutGlyphs() {
        #expect(report.assessments.map(\.grade) == ["partly_met", "not_met", "barely_met"])
        #expect(report.assessments.map(\.textGrade) == ["partly_met", nil, "partly_met"])
    }

    @Test func rowsAreReadAcrossPages() {
        #expect(
            report.rows.map(\.title) == [
                "Cykelväg till Norrviken", "500+ Cykelvänner", "Belysning längs gamla banvallen och vidare",
                "Cykelräknare", "500+ cykelvänner", "Ledstråk från tåget till torget", "Hiss till perrongen",
            ])
        #expect(
            report.rows.map(\.status) == [
                .completedOnPlan, .inProgressOnPlan, .inProgressDeviating, .onHold, .inProgressOnPlan, .notStarted, nil,
            ])
        #expect(report.rows[1].comment == "Föreningen växer.\nNästa träff hålls i biblioteket.")
        #expect(report.rows[2].comment == "Kabeln är försenad.\nNy leverantör söks.")
    }

    @Test func anUnknownStatusIsNeverMadeAKnownOne() throws {
        let row = try #require(report.row("Hiss till perrongen"))
        #expect(row.status == nil)
        #expect(row.statedStatus == "Nästan klar")
        #expect(report.unrecognised.map(\.line) == [row.line, row.line])
        #expect(report.unrecognised.map(\.text) == ["Nästan klar", "Besiktning återstår."])
        #expect(report.findings.contains { $0.code == .unknownStatus && $0.line == row.line })
    }

    @Test func anImpossibleDateIsNamedAndLeftOut() throws {
        let row = try #require(report.row("Cykelräknare"))
        #expect(row.end == nil)
        let finding = try #require(report.findings.first { $0.code == .invalidDate })
        #expect(finding.line == row.line)
        #expect(finding.text(.end) == "2025-02-30")
    }

    @Test func whatTheDocumentSaysAgainstItselfIsFound() {
        #expect(
            Dictionary(grouping: report.findings, by: \.code).mapValues(\.count) == [
                .unknownStatus: 1, .invalidDate: 1, .sameActivityDiffers: 1, .headingTextDisagree: 1,
                .summaryMismatch: 1,
            ])
    }
}
