import ArgumentParser
import Oversight

extension BodyCommand {
    /// `body add`: establishes a body.
    struct Add: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Establish a body that decides.")

        @Argument(help: "Its name.")
        var name: String
        @Option(help: ArgumentHelp("The municipality, by name or id.", valueName: "name"))
        var municipality: String
        @Option(help: "What kind of body it is; else told from its name.")
        var kind: BodyKind?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "bodies",
                fields: [
                    "municipality": .string(municipality), "name": .string(name), "kind": .text(kind?.rawValue),
                    "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Established body \(id)" }
    }
}
