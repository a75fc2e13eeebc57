import ArgumentParser
import Oversight
import OversightCommands
import OversightViews
import Presentation

extension StatementGroup {
    /// `statement show`: a statement with its rows, the figures right-aligned.
    struct Show: DaemonCommand {
        static let configuration = CommandConfiguration(abstract: "Show a table of figures of a report.")

        @Option(help: "How the table is printed.")
        var format = TableFormat.text
        @OptionGroup var query: EndpointOptions<ShowStatement>
        @OptionGroup var global: GlobalOptions

        func validate() throws { try format.validate(global) }

        func run(in session: Session) async throws {
            try await format.run(query.request, in: session, json: global.json) { (statement: StatementView, style) in
                Self.lines(statement, style)
            }
        }

        static func lines(_ statement: StatementView, _ style: Style) -> [String] {
            var facts = Facts()
            facts.add("Statement", statement.id)
            facts.add("Title", statement.title)
            facts.add("Kind", Swedish.word(statement.kind))
            facts.add("Period", List.period(statement.period?.start, statement.period?.end))
            facts.add("Unit", statement.unit)
            facts.add("Signs", Swedish.word(statement.signs))
            facts.add("Report", statement.report)
            for formula in statement.formulas { facts.add("Formula", formula) }
            let table = Table(
                columns: [.init(title: "Row", wraps: true)]
                    + statement.columns.map { .init(title: $0.label, isNumber: true) } + [.init(title: "Sum")],
                rows: rows(of: statement))
            return facts.lines(style) + [""] + table.lines(style)
        }

        /// The rows, each group under its heading; a sum is marked by a sign and not only by its colour.
        private static func rows(of statement: StatementView) -> [[Table.Cell]] {
            let writing = NumberWriting(.swedish, in: .table)
            var rows: [[Table.Cell]] = []
            var group: String?
            for row in statement.rows {
                if row.group != group {
                    group = row.group
                    if let group {
                        rows.append([.init(group, tone: .heading)] + statement.columns.map { _ in "" } + [""])
                    }
                }
                let tone: Style.Tone? = row.sum ? .heading : nil
                let cells = statement.columns.map { column in
                    let number = row.values[column.key].flatMap { $0 }?.number
                    return Table.Cell(writing.text(row.written[column.key] ?? "", number), tone: tone)
                }
                rows.append([.init(row.label, tone: tone)] + cells + [.init(row.sum ? "Σ" : nil)])
            }
            return rows
        }
    }
}
