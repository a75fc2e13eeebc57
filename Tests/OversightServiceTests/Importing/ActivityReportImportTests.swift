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

    @Test("keeps the words that stand for days, and says that no body is named")
    func wordsOfDays() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try ReportReader.read(Array(Self.text.utf8))
            let view = try await fixture.record(report, on: "2025-04-30")
            #expect(view.activities.map(\.writtenStart) == [nil, nil, "kvartal 2"])
            #expect(view.activities.map(\.writtenEnd) == [nil, nil, "Löpande"])
            let named = view.findings.filter { $0.code == .bodyNotNamed }
            #expect(named.count == 1 && named.first?.message.contains("Kommunstyrelsens utskott") == true)
            let id = try #require(view.activities.last?.id)
            func schedule() throws -> Activity.Schedule? {
                try fixture.read { try #require($0.activities[Identifier(rawValue: id)]).schedule?.value }
            }
            #expect(
                try schedule()
                    == Activity.Schedule(
                        start: PlannedDay(nil, written: "kvartal 2"), end: PlannedDay(nil, written: "Löpande")))

            // What a later report says takes their place, and a repeated one says nothing new.
            let later = try ReportReader.read(
                Array(Self.text.replacing("kvartal 2\tLöpande", with: "april 2025\t2025-10-15").utf8))
            try await fixture.record(later, on: "2025-08-31")
            #expect(try await fixture.record(later, on: "2025-08-31").eventsAppended == 0)
            #expect(
                try schedule()
                    == Activity.Schedule(
                        start: PlannedDay("2025-04-01", written: "april 2025"), end: PlannedDay("2025-10-15"))
            )
            let shown = try await fixture.service.answer(
                ShowActivity(Identifier(rawValue: id)), by: fixture.administrator
            ).view
            #expect(shown.start == "2025-04-01" && shown.writtenStart == "april 2025")
            #expect(shown.end == "2025-10-15" && shown.writtenEnd == nil)
        }
    }

    @Test("says nothing of a body that the import or the document names")
    func namedBody() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let unnamed = try ReportReader.read(Array(Self.text.utf8))
            let asked = try await fixture.record(unnamed, on: "2025-04-30", committee: "Parknämnden")
            #expect(!asked.findings.contains { $0.code == .bodyNotNamed })
            // The report is known by then, and so is its body.
            let again = try await fixture.record(unnamed, on: "2025-04-30")
            #expect(!again.findings.contains { $0.code == .bodyNotNamed })
            #expect(again.eventsAppended == 0)
            let text = Self.text.replacing("Parkavdelningen", with: "parknämnden")
            let named = try await fixture.record(ReportReader.read(Array(text.utf8)), on: "2025-08-31")
            #expect(!named.findings.contains { $0.code == .bodyNotNamed })
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

    @Test("reads a status by the words of the municipality, which a rehearsal asks for")
    func adoptedStatus() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try ReportReader.read(Array(Self.text.utf8))
            let unknown = try await fixture.record(report, on: "2025-04-30").unknownWords
            #expect(unknown.map(\.kind) == [.activity])
            #expect(unknown.map(\.lines) == [[12]])
            #expect(
                unknown.map(\.howToAdopt) == [
                    "uppsiktctl municipality add-word granvik --kind activity --means "
                        + "'not_started|in_progress_on_plan|in_progress_deviating|completed_on_plan|completed_deviating"
                        + "|on_hold|cancelled' --word 'Nästan klar'"
                ])
            func perform(_ command: some DecidableCommand) async throws -> Int {
                try await fixture.service.perform(command, on: day("2025-05-01"), by: fixture.administrator)
                    .eventsAppended
            }
            let added = AddedWord(kind: .activity, word: "nästan klar", means: "in_progress_on_plan")
            #expect(try await perform(AddWord(municipality: "Granvik", added: added)) == 1)
            #expect(try await perform(AddWord(municipality: "Granvik", added: added)) == 0)

            let view = try await fixture.record(report, on: "2025-04-30")
            #expect(view.activities.map(\.status) == [.inProgressOnPlan, .notStarted, .inProgressOnPlan])
            #expect(view.statusCounts == ["in_progress_on_plan": 2, "not_started": 1])
            #expect(view.unknownWords.isEmpty)
            #expect(view.unrecognised.isEmpty)
            #expect(!view.findings.contains { $0.code == .unknownStatus })
            #expect(view.eventsAppended == 2, "the status, and the findings without the unknown one")
            #expect(try await fixture.record(report, on: "2025-04-30").eventsAppended == 0)
            fixture.read { state in
                let activity = state.activities.entities.first { $0.title == "Ringa upp" }
                #expect(activity?.standing?.value.status == .inProgressOnPlan)
                #expect(activity?.standing?.on == day("2025-04-30"))
            }
            #expect(StateDigest.of(try await fixture.replayed()) == fixture.digest)

            let removed = RemovedWord(kind: .activity, word: "Nästan klar")
            #expect(try await perform(RemoveWord(municipality: "Granvik", removed: removed)) == 1)
            #expect(try await fixture.record(report, on: "2025-05-02").unknownWords.map(\.word) == ["Nästan klar"])
        }
    }
}
