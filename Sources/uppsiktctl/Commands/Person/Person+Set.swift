import ArgumentParser

extension PersonGroup {
    /// `person set`: names a person in the directory.
    struct Set: RecordingCommand {
        static let configuration = CommandConfiguration(abstract: "Set a person's name, e-mail address or user name.")

        @Argument(help: "The person's id.", transform: identifier)
        var person: String
        @Option(parsing: .unconditional, help: ArgumentHelp("The name.", valueName: "text"))
        var name: String?
        @Option(help: ArgumentHelp("Where mail is sent; empty for nowhere.", valueName: "address"))
        var email: String?
        @Option(help: ArgumentHelp("The name of the user on the daemon's machine.", valueName: "user"))
        var user: String?
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            guard name != nil || email != nil || user != nil else {
                throw ValidationError("Give --name, --email or --user.")
            }
        }

        func request() -> DaemonRequest {
            .put("persons", person, fields: ["name": .text(name), "email": .text(email), "user": .text(user)])
        }

        func done(_ id: String) -> String { "Set the directory entry of \(person)" }
    }
}
