import ArgumentParser

/// `role`: the commands on who may do what.
struct RoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role", abstract: "List, grant and revoke roles.",
        subcommands: [List.self, Grant.self, Revoke.self])

    func run() async throws { throw missingCommand("uppsiktctl role") }
}
