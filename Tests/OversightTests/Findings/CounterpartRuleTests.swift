import Oversight
import TestSupport
import Testing

@Suite("Rows that cancel each other out")
struct CounterpartRuleTests {
    private static let columns = ["outcome", "budget", "forecast"]

    private static func row(_ label: String, _ numbers: [DecimalNumber], isSum: Bool = false, line: Int) -> StatementRow
    {
        StatementRow(
            label: label, group: nil, isSum: isSum, line: line,
            cells: zip(columns, numbers).map { StatementCell(column: $0, number: $1, written: "\($1)") })
    }

    private static func codes(_ income: [DecimalNumber], _ costs: [DecimalNumber], name: String = "Bidrag") -> [String]
    {
        let statement = StatedStatement(
            kind: .incomeByAccount, title: "Resultat", unit: "tkr",
            columns: columns.map { StatementColumn(key: $0, label: $0) },
            rows: [row("Bidrag intäkter", income, line: 4), row("\(name) kostnader", costs, line: 5)])
        return StatementRules.find(in: [statement]).map { finding in
            "\(finding.code.rawValue) \(finding.line) \(finding.text(.column) ?? "")"
        }
    }

    @Test("are found by the column in which they do not")
    func found() {
        #expect(
            Self.codes(["259", "381", "379"], ["-259", "-381", "-389"]) == ["counterpart-differs 5 forecast"])
    }

    @Test("are others than those that never do, differ by rounding, or have another name")
    func others() {
        #expect(Self.codes(["259", "381", "379"], ["-259", "-381", "-379"]) == [])
        #expect(Self.codes(["259", "381", "379"], ["-259", "-381", "-378"]) == [])
        #expect(Self.codes(["259", "381", "379"], ["-100", "-381", "-389"]) == [])
        #expect(Self.codes(["259", "381", "379"], ["-259", "-381", "-389"], name: "Lokal") == [])
    }
}
