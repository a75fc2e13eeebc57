import ArgumentParser

extension UnitCommand {
    /// `unit move`: lets a unit belong to another.
    struct Move: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Let a unit belong to another, or to none.")

        @Argument(help: "The unit's id.", transform: identifier)
        var unit: String
        @Option(help: ArgumentHelp("The id of the unit that it belongs to from now on.", valueName: "unit"))
        var parent: String?
        @Flag(help: "Let it belong to none.")
        var top = false
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            // A forgotten option must not tear the tree apart.
            guard (parent != nil) != top else { throw ValidationError("Give either --parent or --top.") }
        }

        func request() -> DaemonRequest {
            .post("units", unit, "moves", fields: ["parent": .text(parent), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Moved unit \(unit)" }
    }
}
