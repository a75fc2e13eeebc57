import ArgumentParser
import Oversight

extension RoleCommand {
    /// `role revoke`: takes a role back.
    struct Revoke: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Take a role back.")

        @Argument(help: "The person's id.", transform: identifier)
        var person: String
        @Argument(help: "The role.")
        var role: Role
        @Option(help: ArgumentHelp("The id of the unit that it is bound to.", valueName: "unit"))
        var unit: String?
        @Option(help: ArgumentHelp("The id of the body that it is bound to.", valueName: "body"))
        var body: String?
        @OptionGroup var occasion: OccasionOptions
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .post(
                "persons", person, "role-revocations",
                fields: [
                    "role": .string(role.rawValue), "unit": .text(unit), "body": .text(body), "on": .day(occasion.on),
                ])
        }

        func done(_ id: String) -> String { "Revoked the role \(role.rawValue) of \(person)" }
    }
}
