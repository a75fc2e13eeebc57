import ArgumentParser

extension UnitCommand {
    /// `unit add`: establishes a unit.
    struct Add: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Establish a unit.")

        @Argument(help: "Its name.")
        var name: String
        @Option(help: ArgumentHelp("The municipality, by name or id.", valueName: "name"))
        var municipality: String
        @Option(help: ArgumentHelp("The unit that it belongs to.", valueName: "unit"))
        var parent: String?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "units",
                fields: [
                    "municipality": .string(municipality), "name": .string(name), "parent": .text(parent),
                    "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Established unit \(id)" }
    }
}
