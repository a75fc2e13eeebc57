import ArgumentParser
import Oversight
import OversightViews

extension ReportGroup {
    /// `report list`: the reports and where they stand.
    struct List: ReadingCommand {
        static let configuration = CommandConfiguration(abstract: "List the reports and where they stand.")

        @Option(help: "Only those that stand so.")
        var state: ReportStage?
        @Option(help: "Only those of that kind.")
        var kind: ReportKind?
        @Option(help: ArgumentHelp("Only those that go to that body.", valueName: "name"))
        var committee: String?
        @Option(help: ArgumentHelp("Only those that lie before that body now.", valueName: "name"))
        var before: String?
        @Option(help: ArgumentHelp("Only those of that unit.", valueName: "name"))
        var unit: String?
        @Option(help: ArgumentHelp("Only those of that municipality.", valueName: "name"))
        var municipality: String?
        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        var nothing: String { "There are no reports." }

        func request() -> DaemonRequest {
            let filter = QueryItem.given(
                ("state", state?.rawValue), ("kind", kind?.rawValue), ("committee", committee), ("before", before),
                ("unit", unit), ("municipality", municipality))
            return .get("reports", query: filter + moment.query)
        }

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
                        .init(report.id), .init(Swedish.word(report.state), tone: Swedish.tone(report.state)),
                        .init(String(report.round)), .init(report.due?.description), .init(report.diaryNumber),
                        .init(report.municipalityName), .init(report.committee), .init(report.unitName),
                        .init(report.title),
                    ]
                }
            ).lines(style)
        }
    }
}
