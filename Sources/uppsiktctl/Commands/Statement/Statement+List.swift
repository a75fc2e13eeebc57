import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension StatementGroup {
    /// `statement list`: the statements without their rows.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the tables of figures in reports.")

        @OptionGroup var query: EndpointOptions<ListStatements>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no such statements." }

        func lines(_ statements: [StatementSummary], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Kind", wraps: true), .init(title: "Period"),
                    .init(title: "Unit"), .init(title: "Rows", isNumber: true), .init(title: "Title", wraps: true),
                ],
                rows: statements.map { statement in
                    [
                        .init(statement.id), .init(Swedish.word(statement.kind)),
                        .init(Self.period(statement.start, statement.end)), .init(statement.unit),
                        .init(String(statement.rows)), .init(statement.title),
                    ]
                }
            ).lines(style)
        }

        /// The first and the last day of a period.
        static func period(_ start: CalendarDate?, _ end: CalendarDate?) -> String? {
            guard let start, let end else { return nil }
            return "\(start)–\(end)"
        }
    }
}
