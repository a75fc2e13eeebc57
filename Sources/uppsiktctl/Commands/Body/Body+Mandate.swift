import ArgumentParser
import Oversight

extension BodyCommand {
    /// `body mandate`: gives a person an office in a body.
    struct Mandate: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Give a person an office in a body.")

        @Argument(help: "The body's id.", transform: identifier)
        var body: String
        @Argument(help: "The person, by id or name.")
        var person: String
        @Argument(help: "The office.")
        var office: Office
        @Option(help: ArgumentHelp("The last day, where it is known.", valueName: "YYYY-MM-DD"), transform: day)
        var until: CalendarDate?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "bodies", body, "mandates",
                fields: [
                    "person": .string(person), "office": .string(office.rawValue), "until": .day(until),
                    "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String {
            "Gave \(person) the office of \(Swedish.office(office.rawValue)) in \(body)"
        }
    }
}
