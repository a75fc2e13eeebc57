import ArgumentParser

/// `report`: the commands on reports.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "List, show and work on reports.",
        subcommands: [
            List.self, Show.self, History.self, Request.self, Draft.self, Grade.self, ProposeGrades.self, Submit.self,
            Supplement.self, Correct.self, AssignDiaryNumber.self,
        ])

    func run() async throws { throw missingCommand("uppsiktctl report") }
}
