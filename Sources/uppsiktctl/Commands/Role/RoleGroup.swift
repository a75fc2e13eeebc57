import ArgumentParser

/// `role`: the commands on who may do what.
struct RoleGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "List, grant and revoke roles.",
        subcommands: [List.self] + Recordings.of("role"))

    func run() async throws { throw missingCommand("uppsiktctl role") }
}
