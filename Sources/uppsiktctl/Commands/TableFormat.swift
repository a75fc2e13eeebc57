import ArgumentParser

/// How a command prints figures: as an aligned table or as comma-separated values.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
    case text, csv

    /// Refuses a format beside `--json`.
    ///
    /// - Throws: A validation error if both are given.
    func validate(_ global: GlobalOptions) throws {
        if global.json, self == .csv {
            throw ValidationError("--json and --format csv name two forms; give one of them.")
        }
    }

    /// Sends a request and prints the answer in this form, or as JSON.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - session: The session.
    ///   - json: Whether the answer is printed as the daemon sent it.
    ///   - lines: Lays out the decoded answer.
    func run<Answer: Decodable>(
        _ request: DaemonRequest, in session: Session, json: Bool, _ lines: (Answer, Style) throws -> [String]
    ) async throws {
        var request = request
        if self == .csv { request.accept = "text/csv" }
        let answer = try await session.send(request)
        switch self {
        case .text where json: try session.console.print(json: answer.body)
        case .text:
            try session.console.print(try lines(try answer.decode(Answer.self), session.console.style))
        case .csv: try session.console.print(document: answer.body)
        }
    }
}
