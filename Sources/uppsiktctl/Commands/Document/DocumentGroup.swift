import ArgumentParser

/// `document`: the documents that were issued.
struct DocumentGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "List documents that were issued, and check files against them.",
        subcommands: [List.self, Show.self, Check.self, Prove.self])

    func run() async throws { throw missingCommand("uppsiktctl document") }
}
