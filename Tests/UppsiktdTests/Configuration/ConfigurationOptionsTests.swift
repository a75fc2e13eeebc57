import ArgumentParser
import Testing

@testable import uppsiktd

/// The command line of `serve`, whose names users script against.
@Suite struct ConfigurationOptionsTests {
    @Test func everyKeyIsAnOption() throws {
        let values = [
            "state", "s.sock", "127.0.0.1:80", "Europe/Oslo", "debug", "a@b.example", "a.b", "https://a.example",
            "a.example/log",
        ]
        #expect(values.count == ConfigurationKey.allCases.count)
        let arguments = zip(ConfigurationKey.allCases, values).flatMap { ["--\($0.rawValue)", $1] }
        let options = try ConfigurationOptions.parse(arguments + ["--configuration", "c.yaml"])
        #expect(options.given == Dictionary(uniqueKeysWithValues: zip(ConfigurationKey.allCases, values)))
        #expect(options.configuration == "c.yaml")
        let none = try ConfigurationOptions.parse([])
        #expect(none.given.isEmpty)
    }

    @Test func theHelpSaysTheDefaults() {
        let help = ConfigurationOptions.helpMessage(columns: 500)
        for line in [
            "--state-directory <state-directory>\n", "(default: Europe/Stockholm).", "(default: info).",
            "(default: uppsikt@<host name>).", "(default: paminnelser.<host name>).",
            "(default: uppsikt/<host name>).",
        ] { #expect(help.contains(line)) }
    }

    @Test(arguments: [["--time-zone", "Mars"], ["--http", "0.0.0.0:80"], ["--log-level", "loud"], ["--socket", ""]])
    func aBadValueIsWrongUsage(arguments: [String]) {
        #expect(throws: (any Error).self) { try ConfigurationOptions.parse(arguments) }
    }
}
