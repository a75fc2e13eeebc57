import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

/// Given the published half-year and annual reports, when they are imported, then the log has what they say.
@Suite(.enabled(if: PublishedReport.areToBeRead, "the published reports are not here; say where with UPPSIKT_SEEDS"))
struct PublishedYearReportTests {
    private static func view(
        _ report: PublishedReport, of municipality: String, asOf date: StaticString, _ fixture: ServiceFixture
    ) async throws -> ImportView {
        try await fixture.service.importDocument(
            ImportDocument(municipality: municipality, asOf: day(date)), try report.bytes(), by: fixture.administrator
        ).view
    }

    @Test func aHalfYearReport() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let view = try await Self.view(.halfYear, of: "Hudiksvall", asOf: "2023-08-31", fixture)
            let types = try await fixture.types()
            #expect(types["GoalAdopted"] == 13)
            #expect(types["GoalGraded"] == 13)
            #expect(types["AssignmentGiven"] == 18)
            #expect(types["AssignmentStatusReported"] == 18)
            #expect(types["IndicatorDefined"] == 59)
            #expect(types["IndicatorLinkedToGoal"] == 61)
            #expect(types["IndicatorTargetSet"] == 25)
            #expect(types["IndicatorMeasured"] == 112)
            #expect(types["StatementReported"] == 6)
            #expect(types["ReportFiguresStated"] == 1)
            #expect(types["ReportDecisionStated"] == 1)
            #expect(types["DiaryNumberAssigned"] == 1)
            #expect(view.areas.count == 3)
            #expect(view.goals.count { $0.level == .council } == 7)
            #expect(view.goals.count { $0.grade == "largely_met" } == 5)
            #expect(view.goals.count { $0.grade == "partly_met" } == 8)
            #expect(view.assignments.count { $0.status == .inProgress } == 11)
            #expect(view.assignments.count { $0.status == .done } == 4)
            #expect(view.assignments.count { $0.status == .notStarted } == 3)
            #expect(view.indicators.count == 61)
            #expect(view.indicators.count { $0.assessment == "near" } == 4)
            #expect(view.statements.map(\.rows.count).reduce(0, +) == 49)
            #expect(view.unknownWords.map(\.word) == [])
            let again = try await Self.view(.halfYear, of: "Hudiksvall", asOf: "2023-08-31", fixture)
            #expect(again.eventsAppended == 0)
            let live = fixture.digest
            #expect(StateDigest.of(try await fixture.replayed()) == live)
        }
    }

    @Test func anAnnualReport() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let view = try await Self.view(.annual, of: "Timrå", asOf: "2023-12-31", fixture)
            let types = try await fixture.types()
            #expect(types["GoalAdopted"] == 6)
            #expect(types["GoalGraded"] == 6)
            #expect(types["AssignmentGiven"] == 5)
            #expect(types["IndicatorDefined"] == 29)
            #expect(types["StatementReported"] == 2)
            #expect(types["ProviderSampleDrawn"] == 1)
            #expect(types["ProviderFollowedUp"] == 1)
            #expect(types["ReportDecisionStated"] == 1)
            #expect(view.providerFollowUp?.suppliersUsed == 7)
            #expect(view.areas.count == 4)
            #expect(view.goals.allSatisfy { $0.grade == "contributes" })
            #expect(view.assignments.allSatisfy { $0.status == .inProgress })
            #expect(view.statements.map(\.rows.count).reduce(0, +) == 39)
            #expect(view.unknownWords.map(\.word) == [])
            let again = try await Self.view(.annual, of: "Timrå", asOf: "2023-12-31", fixture)
            #expect(again.eventsAppended == 0)
        }
    }
}
