import Oversight
import OversightCommands
import OversightViews
import ReportReading
import TestSupport
import Testing

@testable import OversightService

/// Given a report of activities whose goals are told apart by their titles alone, when it is imported, then each activity
/// serves the goal that it stands under.
@Suite("An import of a report whose goals have no numbers")
struct ActivityReportImportTests {
    private static let text = """
        Uppsiktsrapport för Parkavdelningen

        Mål: Fler ska trivas utomhus

        Aktivitet\tStart\tSlut\tStatus
        Så gräs\t2025-01-01\t2025-06-30\tPågående enligt plan

        Mål: Färre ska vänta

        Aktivitet\tStart\tSlut\tStatus
        Öppna en växel\t2025-02-01\t2025-05-31\tEj påbörjad
        Ringa upp\tkvartal 2\tLöpande\tNästan klar

        """

    @Test("links each activity to its goal and shows it in the goal's section")
    func goals() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try ReportReader.read(Array(Self.text.utf8))
            let view = try await fixture.record(report, on: "2025-04-30")
            #expect(try await fixture.record(report, on: "2025-04-30").eventsAppended == 0)
            try fixture.read { state in
                let goals = Dictionary(uniqueKeysWithValues: state.goals.entities.map { ($0.title, $0.id) })
                let served = Dictionary(
                    uniqueKeysWithValues: state.activities.entities.map { ($0.title, Array($0.goals)) })
                let (first, second) = try (
                    #require(goals["Fler ska trivas utomhus"]), #require(goals["Färre ska vänta"])
                )
                #expect(served == ["Så gräs": [first], "Öppna en växel": [second], "Ringa upp": [second]])
                let outline = try #require(state.reports[Identifier(rawValue: view.report)]?.outline?.value)
                #expect(outline.sections.map(\.goal) == [first, second])
                #expect(outline.sections.map(\.activities.count) == [1, 2])
            }
        }
    }

    @Test("keeps an activity whose status is not known, and lists the words")
    func unknownStatus() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let view = try await fixture.record(ReportReader.read(Array(Self.text.utf8)), on: "2025-04-30")
            #expect(view.activities.map(\.status) == [.inProgressOnPlan, .notStarted, nil])
            #expect(view.unrecognised.map(\.text) == ["Nästan klar"])
        }
    }
}
