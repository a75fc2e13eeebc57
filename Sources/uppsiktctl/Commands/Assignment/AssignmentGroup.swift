import ArgumentParser

/// `assignment`: the commands on assignments of the council and the committees.
struct AssignmentGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assignment", abstract: "List, give and follow up assignments of the council and the committees.",
        subcommands: [List.self, Show.self] + Recordings.of("assignment"))

    func run() async throws { throw missingCommand("uppsiktctl assignment") }
}
