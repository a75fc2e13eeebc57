import ArgumentParser

@testable import uppsiktctl

/// A session whose console is kept, and whose pauses are short.
struct TestSession {
    let output: CapturedOutput
    let errors = CapturedOutput()
    let session: Session

    init(
        _ client: any DaemonClient, socket: String = "/run/test.sock", closingAfter lines: Int? = nil,
        style: Style = .plain, watched: Bool = false
    ) {
        output = CapturedOutput(closingAfter: lines)
        session = Session(
            client: client, socket: socket,
            console: Console(
                output: output, errors: errors, style: style, outputIsTerminal: false, errorsAreTerminal: watched),
            restartTimeout: .milliseconds(200), retryDelay: .milliseconds(5), progressDelay: .milliseconds(20))
    }

    /// Parses a line of arguments and runs the command.
    func run(_ line: String) async throws {
        guard let command = try parse(line) as? any DaemonCommand else { throw Failure("no command of the daemon") }
        try await command.run(in: session)
    }
}

/// Parses arguments that stand between single spaces.
func parse(_ line: String) throws -> any ParsableCommand {
    try Uppsiktctl.parseAsRoot(line.split(separator: " ").map(String.init))
}
