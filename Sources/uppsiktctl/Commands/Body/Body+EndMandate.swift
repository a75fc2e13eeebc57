import ArgumentParser
import Oversight

extension BodyCommand {
    /// `body end-mandate`: ends the office of a person in a body.
    struct EndMandate: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "End a person's office in a body.")

        @Argument(help: "The body's id.", transform: identifier)
        var body: String
        @Argument(help: "The person, by id or name.")
        var person: String
        @Argument(help: "The office.")
        var office: Office
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "bodies", body, "mandate-endings",
                fields: ["person": .string(person), "office": .string(office.rawValue), "on": .day(occasion.on)])
        }

        func done(_ id: String) -> String {
            "Ended the office of \(person) as \(Swedish.office(office.rawValue)) in \(body)"
        }
    }
}
