import EventCatalogue
import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("Statements are listed and shown")
struct StatementQueryTests {
    /// A town with a report and two statements in it.
    private static func run(_ body: (ServiceFixture, Identifier<Report>) async throws -> Void) async throws {
        try await ServiceFixture.run { fixture in
            let report = try await fixture.importSample("granvik-uppsikt-april.txt", asOf: day("2025-04-30")).report
            for (id, kind) in [("s-1", StatementKind.investments), ("s-2", .headcount)] {
                try await fixture.append(
                    .statement(.reported(statement(kind, in: report))), to: OversightStream(.statement, id))
            }
            try await body(fixture, report)
        }
    }

    private static func statement(_ kind: StatementKind, in report: Identifier<Report>) -> StatementReported {
        StatementReported(
            on: "2025-04-30", report: report, kind: kind, title: "Investeringar", unit: "tkr", start: "2025-01-01",
            end: "2025-04-30", signs: .costsNegative,
            columns: [
                StatementColumn(key: "budget", label: "Budget"), StatementColumn(key: "outcome", label: "Utfall"),
                StatementColumn(
                    key: "deviation", label: "Avvikelse",
                    formula: StatementFormula(minuend: "budget", subtrahend: "outcome")),
            ],
            rows: [
                StatementRow(
                    label: "Inventarier", group: "IT", isSum: false, line: 9,
                    cells: [
                        StatementCell(column: "budget", number: "-10500", written: "-10500"),
                        StatementCell(column: "outcome", written: "-"),
                    ]),
                StatementRow(
                    label: "Summa", group: nil, isSum: true, line: 10,
                    cells: [StatementCell(column: "budget", number: "-10500.5", written: "-10 500,5")]),
            ])
    }

    @Test("by report, kind and municipality")
    func listed() async throws {
        try await Self.run { fixture, report in
            func ids(_ set: (inout ListStatements) -> Void) async throws -> [String] {
                try await fixture.service.answer(ListStatements(set), by: fixture.administrator).all().map(\.id)
            }
            #expect(try await ids { _ in } == ["s-1", "s-2"])
            #expect(try await ids { $0.kind = .headcount } == ["s-2"])
            #expect(try await ids { ($0.report, $0.municipality) = (report, "Granvik") } == ["s-1", "s-2"])
            #expect(try await ids { $0.report = "r-0" } == [])
            await #expect(throws: Refusal.self) { try await ids { $0.municipality = "Ånge" } }
            #expect(try await ids { $0.kind = .other } == [])
            let first = try await fixture.service.answer(ListStatements(), by: fixture.administrator).all().first
            #expect(first?.rows == 2 && first?.municipalityName == "Granvik" && first?.unit == "tkr")
        }
    }

    @Test("with columns, rows and sums, and what is not stated as null")
    func shown() async throws {
        try await Self.run { fixture, report in
            let view = try await fixture.service.answer(ShowStatement("s-1"), by: fixture.administrator).view
            #expect(view.report == report.rawValue && view.period?.end == "2025-04-30" && view.signs == .costsNegative)
            #expect(view.columns.map(\.formula?.minuend) == [nil, nil, "budget"])
            #expect(view.rows.map(\.sum) == [false, true] && view.rows.map(\.group) == ["IT", nil])
            #expect(view.rows[0].values["budget"] == .some(NumberValue("-10500")))
            #expect(view.rows[0].values["outcome"] == .some(nil))
            #expect(view.rows[0].values["deviation"] == .some(nil))
            #expect(view.rows[1].written == ["budget": "-10 500,5", "outcome": "", "deviation": ""])
        }
    }

    @Test("with a figure put right by its row and its column, in its words too")
    func corrected() async throws {
        try await Self.run { fixture, _ in
            let events = try await fixture.log.read(from: 1, limit: 10_000)
            let position = try #require(events.first { $0.type == "StatementReported" }).position
            func rectify(_ set: String...) async throws -> RectificationView {
                try await fixture.service.rectify(
                    RectifyEvent(position: position, isVoid: false, set: set, reason: "Skrivfel.", isDryRun: false),
                    with: try fixture.service.permit(.rectify, for: fixture.administrator), key: nil
                ).view
            }
            for unknown in ["rows.3.label=Bilar", "rows.1.cells.forecast.number=1", "rows.0.label=Bilar"] {
                let refusal = await #expect(throws: Refusal.self) { try await rectify(unknown) }
                #expect(refusal?.sentence.contains("has no field") == true)
                #expect(refusal?.sentence.contains("rows.1.cells.1.number") == true)
            }
            let view = try await rectify("rows.1.cells.budget.number=-10600", "rows.2.label=Summa IT")
            #expect(
                view.changes.map(\.field)
                    == ["rows.1.cells.1.number", "rows.1.cells.1.written", "rows.2.label"])
            let shown = try await fixture.service.answer(ShowStatement("s-1"), by: fixture.administrator).view
            #expect(shown.rows[0].values["budget"] == .some(NumberValue("-10600")))
            #expect(shown.rows[0].written["budget"] == "-10600")
            #expect(shown.rows.map(\.label) == ["Inventarier", "Summa IT"])
        }
    }

    @Test("as of both times")
    func asOf() async throws {
        try await Self.run { fixture, _ in
            let end = try await fixture.log.head().size
            let refusal = await #expect(throws: Refusal.self) {
                try await fixture.service.answer(
                    ShowStatement("s-2", at: Moment(position: end - 1)), by: fixture.administrator)
            }
            #expect(refusal?.code == .notFound && refusal?.sentence.contains("statement list") == true)
            let earlier = try await fixture.service.answer(
                ListStatements { $0.moment.position = end - 1 }, by: fixture.administrator
            ).all()
            #expect(earlier.map(\.id) == ["s-1"])
        }
    }
}

extension ServiceFixture {
    /// Appends an event that no command brings about.
    func append(_ event: OversightEvent, to stream: OversightStream) async throws {
        var ids = EventIDGenerator()
        let written = EventCatalogue.write(event)
        let id = ids.next(at: LogClock.system.now())
        let outcome = try await log.append(
            AppendRequest(
                command: try #require(CommandID(rawValue: id.description)), fingerprint: [],
                appends: [
                    StreamAppend(
                        stream: try #require(StreamName(rawValue: stream.name)), expected: .any,
                        events: [NewEvent(type: written.type, version: written.version, data: written.data)])
                ], actor: "p-1", correlation: id))
        try await service.ledger.wait(until: outcome.last)
    }
}
