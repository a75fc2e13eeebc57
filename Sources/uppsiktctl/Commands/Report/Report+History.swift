import ArgumentParser
import JSONValues

extension ReportGroup {
    /// `report history`: what happened to a report, in order.
    struct History: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List a report's events in order.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "Nothing has happened to the report." }

        func request() -> DaemonRequest { .get("reports", report, "history", query: moment.query) }

        func lines(_ events: [JSONValue], _ style: Style) -> [String] { HistoryTable(events).lines(style) }
    }
}
