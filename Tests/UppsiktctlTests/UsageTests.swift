import ArgumentParser
import OversightCommands
import Testing

@testable import uppsiktctl

/// Wrong usage ends with 64, help and version with 0.
@Suite struct UsageTests {
    @Test(arguments: [
        "nonsense", "status extra", "status --nonsense", "report list --as-of 2024-02-30", "report list --as-of 24-1-1",
        "report list --as-of-position=-1", "events --follow --as-of-position 3",
        "report list --as-of-position x", "report show", "report show ..", "report show r1 --markdown --html",
        "report show r1 --json --html", "report show r1 --lang de", "report supplement r1", "report grade r1 2.1 met",
        "report correct r1 0 --field due --now 2024-01-01 --reason R",
        "report correct r1 1 --field due --now soon --reason R", "report correct r1 1 --field body --now x --reason R",
        "decide r1", "decide r1 postpone --body B --meeting 2024-01-01 --paragraph 1",
        "decide r1 approve --body B --meeting 2024-13-01 --paragraph 1", "decide r1 approve --body B --paragraph 1",
        "activity plan --municipality A --title T", "activity list --status done", "activity report a1",
        "activity reschedule a1 --end 2024-01-01", "import f --municipality A",
        "import --municipality A --as-of 2024-01-01",
        "import f --municipality A --as-of today", "goal adopt --municipality A --level state --title T",
        "events --from=-1",
        "events --from x", "unit move u", "unit move u --top --parent p", "municipality grade-scale m --step met",
        "municipality grade-scale m --step a=A --none-started a", "person set p", "role grant p king",
        "meeting schedule b tomorrow", "body mandate b p", "overdue --on x", "goal list --year 0",
        "goal list --year 10000", "assignment report a1 --status klar", "assignment reschedule a1 --end 2024-01-01",
        "assignment give --municipality A --title T", "indicator measure i1 --year 23 --value 1",
        "indicator target i1 --year 2024", "indicator assess i1 --year 2023",
        "indicator assess i1 --year 23 --trend improving", "municipality remove-word m --kind colour --word W",
        "indicator link i1", "indicator describe i1", "indicator polarity i1 up",
        "indicator list --format xlsx", "indicator list --format csv --json", "indicator import f --revise",
        "indicator kolada i1 --key-figure N00945", "statement show", "statement list --kind budget",
        "report submit r1 --command-id å",
    ])
    func wrongUsage(line: String) {
        #expect { try parse(line) } throws: { Uppsiktctl.exitCode(for: $0) == ExitCode(64) }
    }

    @Test(arguments: ["", "report", "activity", "goal", "municipality", "unit", "body", "meeting", "person", "role"])
    func groupsNeedACommand(line: String) async throws {
        var command = try #require(try parse(line) as? any AsyncParsableCommand)
        await #expect { try await command.run() } throws: { Uppsiktctl.exitCode(for: $0) == ExitCode(64) }
    }

    @Test(arguments: ["--help", "--version", "report --help", "decide r1 --help", "--generate-completion-script zsh"])
    func helpIsNoFailure(line: String) {
        #expect {
            var command = try parse(line)
            try command.run()
        } throws: {
            Uppsiktctl.exitCode(for: $0) == ExitCode.success
        }
    }

    @Test(arguments: [
        ("activity list", ListActivities.fields), ("report list", ListReports.fields), ("goal list", ListGoals.fields),
        ("meeting list", ListMeetings.fields), ("municipality list", ListMunicipalities.fields),
        ("unit list", ListUnits.fields), ("body list", ListBodies.fields), ("person list", ListPersons.fields),
        ("overdue", ListOverdue.fields),
    ])
    func everyFilterIsAnOption(line: String, fields: [Field]) throws {
        // The tool prints whole lists, so it takes no page.
        let filters = fields.map(\.name).filter { $0 != "limit" && $0 != "after" }
        let help = Uppsiktctl.helpMessage(for: type(of: try parse(line)), columns: 200)
        for filter in filters {
            #expect(help.contains("\n  --\(filter) <"), "\(line) does not take --\(filter).")
        }
    }

    @Test func completionsKnowFilesAndKeys() {
        let script = Uppsiktctl.completionScript(for: .zsh)
        #expect(script.contains("_files"))
        for key in ["completed_on_plan", "escalate", "four_month", "unit_manager", "vice_chair"] {
            #expect(script.contains(key))
        }
    }
}
