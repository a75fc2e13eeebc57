import Oversight
import OversightCommands
import OversightViews
import ReportReading
import TestSupport
import Testing

@testable import OversightService

/// Given the tables of a report, when they are read again from another file of it, then they are the same tables.
@Suite("A table of a report that is imported again")
struct StatementMatchTests {
    private static func imported(
        _ statements: [StatedStatement], then others: [StatedStatement],
        _ body: (ServiceFixture, _ events: Int) async throws -> Void
    ) async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var report = MadeUpReport.halfYear()
            report.statements = statements
            try await fixture.record(report, on: "2025-08-31")
            report.statements = others
            let view = try await fixture.record(report, on: "2025-08-31")
            #expect(view.leftBehind.isEmpty)
            try await body(fixture, view.eventsAppended)
        }
    }

    private static func table(_ title: String, _ labels: [String], first: Int = 1) -> StatedStatement {
        var statement = MadeUpReport.statement(title, rows: labels.count, first: first, line: 50)
        for (index, label) in labels.enumerated() { statement.rows[index].label = label }
        return statement
    }

    @Test(
        "is the same whatever the spaces, dashes and ligatures of its heading and its rows",
        arguments: [
            ("Drift\u{2013}redovisning, officiell", "Drift - redovisning, o\u{FB03}ciell"),
            ("Resultaträkning (tkr)", "Resultat räkning ( tkr )"), ("Kostnader", "KOSTNADER"),
        ])
    func spaces(_ one: String, _ other: String) async throws {
        let rows = ["Intäkter \u{2013} bidrag", "Personalkostnader"]
        try await Self.imported(
            [Self.table(one, rows)], then: [Self.table(other, ["Intäkter-bidrag", "Personal kostnader"])]
        ) { fixture, events in
            #expect(events == 0)
            fixture.read { #expect($0.statements.entities.count == 1) }
        }
    }

    @Test("is the same under another heading if its rows are")
    func heading() async throws {
        let rows = ["Intäkter", "Personal", "Lokaler", "Övrigt"]
        try await Self.imported([Self.table("Ekonomiskt utfall", rows)], then: [Self.table("", rows)]) {
            fixture, events in
            #expect(events == 0)
            fixture.read { #expect($0.statements.entities.map(\.title) == ["Ekonomiskt utfall"]) }
        }
    }

    @Test("without a heading is the same again")
    func untitled() async throws {
        let table = Self.table("", ["Intäkter", "Personal"])
        try await Self.imported([table], then: [table]) { _, events in #expect(events == 0) }
    }

    @Test("is another one if neither its heading nor its rows are the same")
    func another() async throws {
        let (one, two) = (Self.table("Nämnden", ["A", "B"]), Self.table("Förvaltningen", ["A", "B"], first: 7))
        try await Self.imported([one], then: [one, two]) { fixture, events in
            #expect(events == 1)
            fixture.read { #expect($0.statements.entities.count == 2) }
        }
    }

    @Test("is found though one before it was taken back")
    func hole() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            var report = MadeUpReport.halfYear()
            let (one, two) = (Self.table("Nämnden", ["A", "B"]), Self.table("Förvaltningen", ["C", "D"], first: 7))
            report.statements = [one, two]
            try await fixture.record(report, on: "2025-08-31")
            report.statements = [two]
            let left = try await fixture.record(report, on: "2025-08-31").leftBehind
            #expect(left.map(\.title) == ["Nämnden"])
            for position in left.flatMap(\.positions) {
                _ = try await fixture.service.rectify(
                    RectifyEvent(position: position, isVoid: true, set: [], reason: "Saknas.", isDryRun: false),
                    with: try fixture.service.permit(.rectify, for: fixture.administrator), key: nil)
            }
            #expect(try await fixture.record(report, on: "2025-08-31").eventsAppended == 0)
        }
    }
}
