import Foundation
import Oversight
import ReportReading
import Testing

/// An oversight report whose tabs were lost on the way out of a PDF.
struct OversightFlowingTests {
    let report: ReadReport

    init() throws { report = try Sample.oversightFlowing.report() }

    @Test func headingsAreJoinedWhereTheyWereWrapped() {
        #expect(
            report.goals.map(\.title) == [
                "Lövsjö ska ha trygga skolvägar.", "Parkerna ska vara öppna för alla åldrar och för alla som bor här.",
            ])
        #expect(report.goals.map(\.area) == ["Miljö", "Miljö"])
        #expect(report.listedGoals.count == 3)
    }

    @Test func aFigureAtTheStartOfALineIsNoChapter() {
        #expect(report.goals.map(\.number) == ["1.1", "1.2"])
        #expect(report.goalYear == 2025)
        #expect(report.title == nil)
        #expect(report.unit == nil)
    }

    @Test func titlesAreThoseOfTheTabbedReport() throws {
        let tabbed = Set(try Sample.oversightTabbed.report().rows.map { Wording.key($0.title) })
        #expect(report.rows.count == 3)
        #expect(report.rows.allSatisfy { tabbed.contains(Wording.key($0.title)) })
        #expect(report.rows.map(\.line) == [11, 28, 47])
    }

    @Test func theRestOfARowComesInOrder() {
        #expect(report.rows.map(\.status) == [.inProgressOnPlan, .notStarted, .inProgressOnPlan])
        #expect(report.rows[0].start == CalendarDate("2025-02-01"))
        #expect(report.rows[0].end == CalendarDate("2025-06-30"))
        #expect(report.rows[0].units == ["Gatuenheten", "Skolskjuts och trafik"])
        #expect(report.rows[0].rationale == "Förare ska se barnen i tid.")
        #expect(
            report.rows[0].comment.split(separator: "\n") == [
                "Hittills är 3 målade, och färg är beställd för resten. Det som återstår är", "- Kyrkskolan",
                "- Bruksskolan",
            ])
        #expect(report.rows[1].comment == "Arbetet börjar till hösten")
        #expect(report.rows[2].comment == "Platserna är utvalda.")
    }

    @Test func theTableOfContentsAtTheEndChangesNothing() throws {
        let text = try Sample.oversightFlowing.text()
        let end = try #require(text.range(of: "\t1 Redovisning"))
        #expect(try ReportReader.read(Array(text[..<end.lowerBound].utf8)) == report)
    }

    @Test func aServiceWithoutAFinancialManagementActivityIsFlagged() {
        #expect(report.findings.map(\.code) == [.tooFewActivities])
    }
}
