import ArgumentParser

extension PersonGroup {
    /// `person erase`: takes a person out of the directory.
    struct Erase: RecordingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase a person's name, address and tokens; what happened stays, under the id.")

        @Argument(help: "The person's id.", transform: identifier)
        var person: String
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .delete("persons", person)
        }

        func done(_ id: String) -> String { "Erased the directory entry of \(person)" }
    }
}
