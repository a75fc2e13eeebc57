import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension IndicatorGroup {
    /// `indicator list`: the indicators with their latest values, or all values as CSV.
    struct List: DaemonCommand {
        static let configuration = CommandConfiguration(
            abstract: "List indicators with their latest values.",
            discussion: "As CSV there is a row for each value, in the columns that `indicator import` takes.")

        @Option(help: "How the list is printed.")
        var format = TableFormat.text
        @OptionGroup var query: EndpointOptions<ListIndicators>
        @OptionGroup var global: GlobalOptions

        func validate() throws { try format.validate(global) }

        func run(in session: Session) async throws {
            try await format.run(query.request, in: session, json: global.json) {
                (indicators: [IndicatorView], style) in
                if indicators.isEmpty { session.console.say("There are no such indicators.") }
                return Self.lines(indicators, style)
            }
        }

        static func lines(_ indicators: [IndicatorView], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "Year", isNumber: true), .init(title: "Value", isNumber: true),
                    .init(title: "Unit"), .init(title: "Target", isNumber: true), .init(title: "Trend"),
                    .init(title: "Gender"), .init(title: "Title", wraps: true),
                ],
                rows: indicators.map { indicator in
                    let latest = indicator.values.last
                    return [
                        .init(indicator.id), .init(latest.map { String($0.year) }), .init(latest?.written),
                        .init(indicator.unit), .init(indicator.targets.last?.written),
                        .init(
                            indicator.trend.map { Swedish.word($0) }, tone: Swedish.tone(indicator.trend)),
                        .init(indicator.genderLabel ?? indicator.gender.map { Swedish.word($0) }),
                        .init(indicator.title),
                    ]
                }
            ).lines(style)
        }
    }
}
