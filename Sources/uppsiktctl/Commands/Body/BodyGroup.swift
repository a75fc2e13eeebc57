import ArgumentParser

/// `body`: the commands on the bodies that decide.
struct BodyGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "body", abstract: "List the bodies that decide, and who holds office in them.",
        subcommands: [List.self] + Recordings.of("body"))

    func run() async throws { throw missingCommand("uppsiktctl body") }
}
