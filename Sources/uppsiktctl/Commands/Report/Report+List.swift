import ArgumentParser
import Oversight
import OversightCommands
import OversightViews

extension ReportGroup {
    /// `report list`: the reports and where they stand.
    struct List: EndpointCommand {
        static let configuration = CommandConfiguration(abstract: "List the reports and where they stand.")

        @OptionGroup var query: EndpointOptions<ListReports>
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no reports." }

        func lines(_ reports: [ReportSummary], _ style: Style) -> [String] {
            Table(
                columns: [
                    .init(title: "ID"), .init(title: "State"), .init(title: "Round", isNumber: true),
                    .init(title: "Due"), .init(title: "Diary number"), .init(title: "Municipality"),
                    .init(title: "Committee", wraps: true), .init(title: "Unit", wraps: true),
                    .init(title: "Title", wraps: true),
                ],
                rows: reports.map { report in
                    [
                        .init(report.id),
                        .init(Swedish.word(report.state, before: report.before), tone: Swedish.tone(report.state)),
                        .init(String(report.round)), .init(report.due?.description), .init(report.diaryNumber),
                        .init(report.municipalityName), .init(report.committee), .init(report.unitName),
                        .init(report.title),
                    ]
                }
            ).lines(style)
        }
    }
}
