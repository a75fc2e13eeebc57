import ArgumentParser

/// `body`: the commands on the bodies that decide.
struct BodyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "body", abstract: "List the bodies that decide, and who holds office in them.",
        subcommands: [List.self, Add.self, Mandate.self, EndMandate.self])

    func run() async throws { throw missingCommand("uppsiktctl body") }
}
