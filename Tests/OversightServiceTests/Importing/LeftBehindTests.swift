import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService
@testable import ReportReading

/// Given a report that was imported, when its corrected form is imported, then what that no longer has is listed.
@Suite("What a corrected report leaves behind")
struct LeftBehindTests {
    /// The half-year report with an activity.
    private static func first() -> ReadReport {
        var report = MadeUpReport.halfYear()
        var row = ReadRow(goalNumber: "", goalLine: 20, title: "Ringa alla som väntar länge", line: 25)
        row.status = .inProgressOnPlan
        report.rows = [row]
        return report
    }

    /// The same report with a thing of each kind gone, three of them under other titles.
    private static func corrected() -> ReadReport {
        var report = first()
        report.rows[0].title = "Ringa alla som väntar"
        report.assignments[0].title = "Se över natbemaningen"
        report.indicators.removeAll { $0.title == "Väntetid i dagar" }
        report.statements = [MadeUpReport.statement("Resultatsammanställning", rows: 2, first: 70, line: 50)]
        return report
    }

    @Test("is listed by a dry run and by the import, with what looks like the same under another title")
    func listed() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let first = try await fixture.record(Self.first(), on: "2025-08-31")
            #expect(first.leftBehind.isEmpty)
            #expect(try await fixture.record(Self.first(), on: "2025-08-31").leftBehind.isEmpty)
            let planned = try await fixture.record(Self.corrected(), on: "2025-08-31", dryRun: true)
            #expect(planned.leftBehind.map(\.kind) == [.activity, .assignment, .indicator, .statement])
            #expect(
                planned.leftBehind.map(\.title) == [
                    "Ringa alla som väntar länge", "Se över nattbemanningen", "Väntetid i dagar", "Resultaträkning",
                ])
            #expect(planned.leftBehind.map(\.id).prefix(2) == [first.activities[0].id, first.assignments[0].id])
            #expect(
                planned.leftBehind.map(\.resembles?.title) == [
                    "Ringa alla som väntar", "Se över natbemaningen", nil, nil,
                ])
            #expect(planned.leftBehind.allSatisfy { $0.positions == $0.positions.sorted(by: >) })
            for left in planned.leftBehind {
                #expect(
                    left.howToTakeBack
                        == left.positions.map {
                            "uppsiktctl rectify \($0) --void --reason 'Saknas i den rättade rapporten.'"
                        })
            }
            let done = try await fixture.record(Self.corrected(), on: "2025-08-31")
            #expect(done.leftBehind == planned.leftBehind)
            // What is new stood in no earlier import, also when the corrected document comes again.
            #expect(try await fixture.record(Self.corrected(), on: "2025-08-31").leftBehind == planned.leftBehind)
        }
    }

    @Test("is gone when the commands that are given were carried out")
    func takenBack() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            try await fixture.record(Self.first(), on: "2025-08-31")
            let done = try await fixture.record(Self.corrected(), on: "2025-08-31")
            for position in done.leftBehind.flatMap(\.positions) { try await Self.void(position, fixture) }
            fixture.read { state in
                #expect(state.assignments[Identifier(rawValue: done.leftBehind[1].id)] == nil)
                #expect(state.indicators[Identifier(rawValue: done.leftBehind[2].id)] == nil)
                #expect(state.statements[Identifier(rawValue: done.leftBehind[3].id)] == nil)
                #expect(state.activities[Identifier(rawValue: done.leftBehind[0].id)] == nil)
            }
            let again = try await fixture.record(Self.corrected(), on: "2025-08-31")
            #expect(again.leftBehind.isEmpty)
            #expect(again.eventsAppended == 0)
        }
    }

    @Test("is listed though no word for its status was known")
    func withoutStatus() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var report = Self.first()
            report.assignments = [MadeUpReport.assignment("Bygga en brygga", .project, status: "Spretar", line: 30)]
            try await fixture.record(report, on: "2025-08-31")
            report.assignments = []
            let left = try await fixture.record(report, on: "2025-08-31").leftBehind
            #expect(left.map(\.title) == ["Bygga en brygga"])
        }
    }

    @Test("keeps the first event of what somebody else has recorded more of")
    func shared() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let first = try await fixture.record(Self.first(), on: "2025-08-31")
            let assignment = first.assignments[0].id
            _ = try await fixture.service.perform(
                ReportAssignment(assignment: Identifier(rawValue: assignment), status: .done), on: "2025-10-01",
                by: fixture.administrator)
            let left = try await fixture.record(Self.corrected(), on: "2025-08-31").leftBehind
            let kept = try #require(left.first { $0.id == assignment })
            #expect(kept.positions.count == 1)
            try await Self.void(kept.positions[0], fixture)
            fixture.read { state in
                #expect(state.assignments[Identifier(rawValue: assignment)]?.standing?.value.status == .done)
            }
        }
    }

    @Test("is nothing of another report")
    func otherReports() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var spring = Self.first()
            spring.assignments = [MadeUpReport.assignment("Bygga en brygga", .project, status: "Pågår", line: 30)]
            spring.indicators = []
            spring.statements = [MadeUpReport.statement("Investeringar", rows: 4, line: 60)]
            try await fixture.record(spring, on: "2025-06-30")
            #expect(try await fixture.record(Self.first(), on: "2025-08-31").leftBehind.isEmpty)
        }
    }

    private static func void(_ position: Int, _ fixture: ServiceFixture) async throws {
        _ = try await fixture.service.rectify(
            RectifyEvent(position: position, isVoid: true, set: [], reason: "Saknas.", isDryRun: false),
            with: try fixture.service.permit(.rectify, for: fixture.administrator), key: nil)
    }
}
