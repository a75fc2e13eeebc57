import OversightCommands

/// A command that queries the daemon and shows the answer.
protocol ReadingCommand: DaemonCommand {
    /// The daemon's answer.
    associatedtype Answer: Decodable

    /// The request.
    ///
    /// - Throws: ``Failure`` if the arguments do not make a valid request.
    func request() throws -> DaemonRequest

    /// The answer as lines of text.
    ///
    /// - Parameters:
    ///   - answer: The daemon's answer.
    ///   - style: The layout.
    func lines(_ answer: Answer, _ style: Style) -> [String]

    /// The message on standard error if the answer has no lines.
    var nothing: String { get }
}

extension ReadingCommand {
    var nothing: String { "There is nothing to show." }

    func run(in session: Session) async throws {
        let answer = try await session.send(request())
        if global.json {
            try session.console.print(json: answer.body)
            return
        }
        let lines = lines(try answer.decode(Answer.self), session.console.style)
        if lines.isEmpty { session.console.say(nothing) }
        try session.console.print(lines)
    }
}

/// A command that shows the answer of one endpoint; its arguments and options follow from the endpoint's declaration.
protocol EndpointCommand: ReadingCommand {
    associatedtype Asked: Endpoint

    var query: EndpointOptions<Asked> { get }
}

extension EndpointCommand {
    func request() -> DaemonRequest { query.request }
}
