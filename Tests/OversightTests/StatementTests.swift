import Oversight
import TestSupport
import Testing

@Suite("A statement is recorded whole")
struct StatementTests {
    private static let asReported = StatementReported(
        on: "2023-08-31", report: "r-1", kind: .incomeByAccount, title: "Resultaträkning", unit: "tkr",
        start: "2023-01-01", end: "2023-08-31", signs: .costsNegative,
        columns: [
            StatementColumn(key: "outcome", label: "Utfall"), StatementColumn(key: "budget", label: "Budget"),
            StatementColumn(
                key: "deviation", label: "Avvikelse", formula: .init(minuend: "outcome", subtrahend: "budget")),
        ],
        rows: [
            StatementRow(
                label: "Löner", isSum: false, line: 112,
                cells: [
                    .init(column: "outcome", number: "-210600", written: "-210 600"),
                    .init(column: "budget", written: "-"),
                ]),
            StatementRow(label: "", isSum: true, cells: []),
        ])
    private let nothing = Scenario<Statement>.givenNothing()
    private let recorded = Scenario<Statement>.given(.reported(Self.asReported))

    private func changed(_ change: (inout StatementReported) -> Void) -> StatementCommand {
        var reported = Self.asReported
        change(&reported)
        return .report(reported)
    }

    @Test("It is dated by its occasion, and keeps what is written")
    func report() {
        let asked = changed { ($0.on, $0.title, $0.unit) = (.distantPast, " Resultaträkning ", " tkr") }
        let statement = nothing.when(asked, on: "2023-08-31").then(.reported(Self.asReported))
        #expect(statement.report == "r-1")
        #expect(statement.kind == .incomeByAccount)
        #expect(statement.unit == "tkr")
        #expect(statement.period == .init(start: "2023-01-01", end: "2023-08-31"))
        #expect(statement.signs == .costsNegative)
        #expect(statement.columns.map(\.key) == ["outcome", "budget", "deviation"])
        #expect(statement.rows.map(\.isSum) == [false, true])
        #expect(statement.rows[0].number(in: "outcome") == "-210600")
        #expect(statement.rows[0].number(in: "budget") == nil)
        #expect(statement.rows[0].number(in: "deviation") == nil)
        #expect(statement.reportedOn == "2023-08-31")
    }

    @Test("The same again adds nothing; other figures are refused")
    func again() {
        recorded.when(.report(Self.asReported), on: "2023-12-31").then()
        recorded.when(changed { $0.rows[0].cells[0].number = "-210601" }, on: "2023-12-31")
            .refused(.alreadyExists, mentioning: "it", "correction")
    }

    @Test("One that cannot be is refused")
    func refused() {
        func refused(_ words: String..., change: (inout StatementReported) -> Void) {
            for word in words { nothing.when(changed(change), on: "2023-08-31").refused(.invalid, mentioning: word) }
        }
        nothing.when(.report(Self.asReported), on: "2023-08-31", today: "2023-08-30").refused(.dateInFuture)
        refused("title") { $0.title = " " }
        refused("2022-12-31", "2023-01-01") { $0.end = "2022-12-31" }
        refused("column") { $0.columns = [] }
        refused("key of its own") { $0.columns[1].key = "outcome" }
        refused("\"Utfall\"") { $0.columns[0].key = "Utfall" }
        refused("\"\"") { $0.columns[0].key = "" }
        refused("heading", "outcome") { $0.columns[0].label = " " }
        refused("deviation", "forecast") { $0.columns[2].formula?.subtrahend = "forecast" }
        refused("\"deviation\"") { $0.columns[2].formula?.minuend = "deviation" }
        refused("row") { $0.rows = [] }
        refused("Row 1", "forecast") { $0.rows[0].cells[0].column = "forecast" }
        refused("Row 1", "two cells") { $0.rows[0].cells[1].column = "outcome" }
    }

    @Test("Two tables of one kind in a report are two, told apart by their titles")
    func naming() {
        var state = OversightState()
        let id = state.statementIdentifier(titled: "Resultaträkning", kind: .incomeByAccount, in: "r-1")
        #expect(id == "r-1-income-by-account")
        state.apply(.statement(.reported(Self.asReported)), at: 1, to: OversightStream(.statement, id.rawValue))
        #expect(state.statement(titled: "RESULTATRÄKNING", kind: .incomeByAccount, in: "r-1")?.id == id)
        #expect(state.statementIdentifier(titled: "resultaträkning", kind: .incomeByAccount, in: "r-1") == id)
        #expect(
            state.statementIdentifier(titled: "Prognos", kind: .incomeByAccount, in: "r-1") == "r-1-income-by-account-2"
        )
        #expect(state.statement(titled: "Resultaträkning", kind: .incomeByAccount, in: "r-2") == nil)
        #expect(state.statement(titled: "Resultaträkning", kind: .investments, in: "r-1") == nil)
    }
}
