import ArgumentParser

extension PersonGroup {
    /// `person revoke-tokens`: revokes the tokens of a person.
    struct RevokeTokens: RecordingCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke-tokens", abstract: "Make all tokens of a person worthless.")

        @Argument(help: "The person's id.", transform: identifier)
        var person: String
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest {
            .delete("persons", person, "tokens")
        }

        func done(_ id: String) -> String { "Revoked the tokens of \(person)" }
    }
}
