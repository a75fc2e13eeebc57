import ArgumentParser

extension UnitCommand {
    /// `unit close`: closes a unit.
    struct Close: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Close a unit.")

        @Argument(help: "The unit's id.", transform: identifier)
        var unit: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("units", unit, "closing", fields: ["on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Closed unit \(unit)" }
    }
}
