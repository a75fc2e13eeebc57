import ArgumentParser

extension PersonGroup {
    /// `person token`: makes a token for the HTTP interface.
    struct Token: DaemonCommand {
        /// The daemon's answer.
        struct Answer: Decodable {
            var token: String
        }

        static let configuration = CommandConfiguration(
            abstract: "Make a token with which a person uses the HTTP interface; it is shown only now.")

        @Argument(help: "The person's id.", transform: identifier)
        var person: String
        @OptionGroup var repetition: RepeatOptions
        @OptionGroup var global: GlobalOptions

        func request() -> DaemonRequest { .post("persons", person, "tokens") }

        func run(in session: Session) async throws {
            var request = request()
            request.commandID = repetition.id
            let answer = try await session.send(request)
            if global.json {
                try session.console.print(json: answer.body)
            } else {
                // The token is printed alone, so that a script can capture it.
                try session.console.print([Printable.line(try answer.decode(Answer.self).token)])
            }
        }
    }
}
