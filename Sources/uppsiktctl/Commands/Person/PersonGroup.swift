import ArgumentParser

/// `person`: the commands on the directory of persons.
struct PersonGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "List, name and erase persons, and give them tokens.",
        subcommands: [List.self, Set.self, Erase.self, Token.self, RevokeTokens.self])

    func run() async throws { throw missingCommand("uppsiktctl person") }
}
