import ArgumentParser

/// A command that asks the daemon.
protocol DaemonCommand: AsyncParsableCommand {
    /// The options that every command takes.
    var global: GlobalOptions { get }

    /// Carries the command out.
    ///
    /// - Parameter session: The daemon to ask and the console to answer on.
    /// - Throws: ``Failure`` if it cannot be done.
    func run(in session: Session) async throws
}

extension DaemonCommand {
    func run() async throws { try await Session.run(global) { try await run(in: $0) } }
}
