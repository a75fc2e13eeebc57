import ArgumentParser

/// `municipality`: the commands on municipalities.
struct MunicipalityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "municipality", abstract: "List and register municipalities, and set their grade scales.",
        subcommands: [List.self, Register.self, AdoptGradeScale.self])

    func run() async throws { throw missingCommand("uppsiktctl municipality") }
}
