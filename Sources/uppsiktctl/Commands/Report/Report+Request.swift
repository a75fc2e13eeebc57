import ArgumentParser
import Oversight

extension ReportCommand {
    /// `report request`: asks a unit for a report.
    struct Request: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Ask for a report.")

        @Option(help: ArgumentHelp("The municipality, by name or id.", valueName: "name"))
        var municipality: String
        @Option(help: "What kind of report it is.")
        var kind: ReportKind
        @Option(help: ArgumentHelp("The committee that it goes to, by name or id.", valueName: "name"))
        var committee: String
        @Option(help: ArgumentHelp("The unit that owns it.", valueName: "name"))
        var unit: String?
        @Option(
            parsing: .unconditional,
            help: ArgumentHelp("Its title; else made of kind, unit and year.", valueName: "text"))
        var title: String?
        @Option(help: ArgumentHelp("By when it is to be submitted.", valueName: "YYYY-MM-DD"), transform: day)
        var due: CalendarDate?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "reports",
                fields: [
                    "municipality": .string(municipality), "kind": .string(kind.rawValue), "title": .text(title),
                    "unit": .text(unit), "committee": .string(committee), "due": .day(due), "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Requested report \(id)" }
    }
}
