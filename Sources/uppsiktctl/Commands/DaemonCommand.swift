import ArgumentParser

/// A command that sends requests to the daemon.
protocol DaemonCommand: AsyncParsableCommand {
    /// The global options.
    var global: GlobalOptions { get }

    /// Runs the command.
    ///
    /// - Parameter session: The connection to the daemon, and the console.
    /// - Throws: ``Failure`` if it cannot be done.
    func run(in session: Session) async throws
}

extension DaemonCommand {
    func run() async throws { try await Session.run(global) { try await run(in: $0) } }
}
