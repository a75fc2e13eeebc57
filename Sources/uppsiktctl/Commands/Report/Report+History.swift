import ArgumentParser
import JSONValues
import OversightCommands

extension ReportGroup {
    /// `report history`: what happened to a report, in order.
    struct History: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List a report's events in order.")

        @OptionGroup var query: EndpointOptions<ShowHistory>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "Nothing has happened to the report." }

        func lines(_ events: [JSONValue], _ style: Style) -> [String] { HistoryTable(events).lines(style) }
    }
}
