import Oversight
import ReportReading
import Testing

/// What must come out of the published reports, figure by figure.
@Suite(.enabled(if: Seed.areToBeRead, "the published reports are not here; say where with UPPSIKT_SEEDS"))
struct SeedTests {
    @Test func theOversightReportOfAWholeService() throws {
        let report = try Seed.oversight.report()
        #expect(report.kind == .oversight)
        #expect(report.unit == "Social verksamhet")
        #expect(report.committee == nil)
        #expect(report.goalYear == 2024)
        #expect(report.rows.count == 34)
        #expect(report.goals.map(\.number) == (1...11).map { "1.\($0)" })
        #expect(report.goals.first?.level == .financialManagement)
        #expect(report.listedGoals.count == 20)
        #expect(report.listedGoals.filter { $0.number != nil }.count == 11)
        #expect(
            statuses(report) == [
                .completedOnPlan: 25, .completedDeviating: 2, .inProgressOnPlan: 3, .inProgressDeviating: 2,
                .notStarted: 2,
            ])
        #expect(report.rows.allSatisfy { $0.start != nil && $0.end != nil })
        #expect(report.rows.filter(\.titleIsInferred).map(\.line) == [146])
        #expect(report.unrecognised.isEmpty)
        #expect(
            try codes(report, asOf: "2024-08-31") == [
                .completedBeforeStart: 6, .inProgressPastEnd: 2, .inProgressBeforeStart: 2,
                .commentContradictsStatus: 5, .numberShortOfTarget: 1,
            ])
    }

    @Test func thePartOfItInSpring() throws {
        let report = try Seed.oversightPart.report()
        #expect(report.kind == .oversight)
        #expect(report.rows.count == 5)
        #expect(report.goals.map(\.number) == ["1.1", "1.2", "1.3"])
        #expect(report.listedGoals.count == 20)
        #expect(statuses(report) == [.completedOnPlan: 1, .inProgressOnPlan: 3, .notStarted: 1])
        #expect(report.unrecognised.isEmpty)
        #expect(
            try codes(report, asOf: "2024-04-30") == [
                .inProgressPastEnd: 1, .inProgressBeforeStart: 1, .tooFewActivities: 1,
            ])
    }

    @Test func itsActivitiesStandAgainInTheWhole() throws {
        let whole = try Seed.oversight.report().rows
        for row in try Seed.oversightPart.report().rows {
            let again = try #require(whole.first { Wording.key($0.title) == Wording.key(row.title) })
            #expect(again.start == row.start)
            #expect(again.end == row.end)
        }
    }

    @Test func theFourMonthReport() throws {
        let report = try Seed.fourMonth.report()
        #expect(report.kind == .fourMonth)
        #expect(report.goalYear == 2023)
        #expect(report.rows.count == 57)
        #expect(Set(report.rows.map { Wording.key($0.title) }).count == 48)
        #expect(
            statuses(report) == [
                .inProgressOnPlan: 41, .completedOnPlan: 7, .notStarted: 7, .inProgressDeviating: 1, .onHold: 1,
            ])
        #expect(report.councilGoals.map(\.number) == (1...15).map { "2.\($0)" })
        #expect(report.goals.count == 21)
        #expect(
            Dictionary(grouping: report.assessments, by: \.grade).mapValues(\.count) == [
                "met": 2, "partly_met": 5, "barely_met": 9, "not_met": 5,
            ])
        #expect(report.statedSummary?.total == 21)
        #expect(report.statedSummary?.groups.map(\.count) == [7, 14])
        #expect(report.unrecognised.isEmpty)
        #expect(
            try codes(report, asOf: "2023-08-31") == [
                .headingTextDisagree: 1, .sameActivityDiffers: 2, .notStartedPastEnd: 1,
            ])
    }

    @Test(arguments: Seed.allCases, Variant.allCases)
    func howItIsSavedDoesNotMatter(_ seed: Seed, _ variant: Variant) throws {
        let text = try seed.text()
        // Soft hyphens and no-break spaces are added to see them taken out; a replaced glyph may stay in a comment.
        var expected = try ReportReader.read(Array(text.utf8))
        var read = try ReportReader.read(variant.encode(text))
        if variant == .windows1252 { (expected, read) = (expected.withoutTexts, read.withoutTexts) }
        #expect(read == expected)
    }

    @Test(arguments: Seed.allCases)
    func spacesAndTabsAtTheEndOfLinesMayBeLost(_ seed: Seed) throws {
        let text = try seed.text()
        let stripped = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in line.dropLast(line.reversed().prefix { $0 == " " || $0 == "\t" }.count) }
            .joined(separator: "\n")
        #expect(try ReportReader.read(Array(stripped.utf8)) == ReportReader.read(Array(text.utf8)))
    }

    @Test(arguments: Seed.allCases)
    func aPublishedReportCutOffAnywhereIsReadOrRefused(_ seed: Seed) throws {
        let lines = try seed.text().split(separator: "\n", omittingEmptySubsequences: false)
        for count in stride(from: 0, through: lines.count, by: 7) {
            do throws(ReadingError) {
                let report = try ReportReader.read(Array(lines[..<count].joined(separator: "\n").utf8))
                #expect(report.rows.allSatisfy { (1...count).contains($0.line) && !$0.title.isEmpty })
            } catch {
                #expect([.empty, .unknownDocument, .nothingToRead].contains(error.code))
            }
        }
    }

    @Test(arguments: Seed.allCases, [true, false])
    func glyphsAndBulletsMayBeLost(_ seed: Seed, _ dropping: Bool) throws {
        let text = try seed.text()
        let expected = try ReportReader.read(Array(text.utf8))
        let read = try ReportReader.read(Variant.latin1(text, dropping: dropping))
        #expect(read.rows.map(\.title) == expected.rows.map(\.title))
        #expect(read.rows.map(\.units) == expected.rows.map(\.units))
        #expect(read.rows.map(\.status) == expected.rows.map(\.status))
        #expect(read.assessments.map(\.grade) == expected.assessments.map(\.grade))
        #expect(read.listedGoals.count == expected.listedGoals.count)
        #expect(read.unrecognised.isEmpty)
    }

    private func statuses(_ report: ReadReport) -> [ActivityStatus?: Int] {
        Dictionary(grouping: report.rows, by: \.status).mapValues(\.count)
    }

    private func codes(_ report: ReadReport, asOf: String) throws -> [FindingCode: Int] {
        let day = try #require(CalendarDate(asOf))
        return Dictionary(grouping: report.findings(asOf: day), by: \.code).mapValues(\.count)
    }
}

extension ReadReport {
    /// The report without running texts, in which a lost character is a lost character.
    fileprivate var withoutTexts: ReadReport {
        var copy = self
        for index in copy.rows.indices { (copy.rows[index].comment, copy.rows[index].rationale) = ("", "") }
        for index in copy.assessments.indices { copy.assessments[index].text = "" }
        return copy
    }
}
