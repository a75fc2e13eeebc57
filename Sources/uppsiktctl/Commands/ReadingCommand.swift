/// A command that asks for something and shows it.
protocol ReadingCommand: DaemonCommand {
    /// What the daemon answers with.
    associatedtype Answer: Decodable

    /// What is asked.
    ///
    /// - Throws: ``Failure`` if the arguments cannot be made into a request.
    func request() throws -> DaemonRequest

    /// The answer as people read it.
    ///
    /// - Parameters:
    ///   - answer: The daemon's answer.
    ///   - style: How it is laid out.
    func lines(_ answer: Answer, _ style: Style) -> [String]

    /// What is said on standard error if the answer has no lines.
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
