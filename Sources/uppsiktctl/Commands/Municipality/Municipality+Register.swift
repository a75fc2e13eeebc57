import ArgumentParser

extension MunicipalityCommand {
    /// `municipality register`: lets a municipality use the installation.
    struct Register: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Register a municipality.")

        @Argument(help: "Its name, such as Ånge.")
        var name: String
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post("municipalities", fields: ["name": .string(name), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String { "Registered municipality \(id)" }
    }
}
