import Foundation
import Logging
import Reminding
import TestSupport
import Testing

@testable import uppsiktd

/// Given a file, an environment and a command line, then what holds, or what is wrong.
@Suite struct DaemonConfigurationTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func load(
        _ text: String? = nil, environment: [String: String] = [:], commandLine: [ConfigurationKey: String] = [:]
    ) async throws -> DaemonConfiguration {
        let path = try text.map { try directory.write($0, to: "uppsiktd.yaml") }
        return try await DaemonConfiguration.load(
            commandLine: commandLine, environment: environment,
            file: ConfigurationFile(named: path, directory: directory.path), hostName: "granvik")
    }

    /// The sentence about an invalid configuration.
    private func refusal(
        _ text: String? = nil, environment: [String: String] = [:], commandLine: [ConfigurationKey: String] = [:]
    ) async throws -> String {
        let error = await #expect(throws: ConfigurationError.self) {
            try await load(text, environment: environment, commandLine: commandLine)
        }
        return try #require(error).description
    }

    @Test func nothingGivenIsTheDefaults() async throws {
        let configuration = try await load()
        #expect(configuration.stateDirectory == nil)
        #expect(configuration.socket == nil)
        #expect(configuration.http == nil)
        #expect(configuration.timeZone.identifier == "Europe/Stockholm")
        #expect(configuration.logLevel == .info)
        #expect(configuration.mail.from == "uppsikt@granvik")
        #expect(configuration.mail.listID == "paminnelser.granvik")
        #expect(configuration.mail.publicAddress == nil)
        #expect(Set(configuration.origins.values) == [.standard])
    }

    @Test func everyKeyIsReadFromTheFile() async throws {
        let configuration = try await load(
            """
            # As an administrator would write it.
            state-directory: /srv/uppsikt
            socket: /run/u.sock
            http: 127.0.0.1:8080
            time-zone: Europe/Helsinki
            log-level: debug
            mail-from: "uppsikt@kommun.example"
            mail-list-id: paminnelser.kommun.example
            public-address: https://uppsikt.kommun.example
            checkpoint-origin: kommun.example/uppsikt
            """)
        let texts = ConfigurationKey.allCases.map { configuration.text(of: $0) }
        #expect(
            texts == [
                "/srv/uppsikt", "/run/u.sock", "127.0.0.1:8080", "Europe/Helsinki", "debug", "uppsikt@kommun.example",
                "paminnelser.kommun.example", "https://uppsikt.kommun.example", "kommun.example/uppsikt",
            ])
        #expect(Set(configuration.origins.values) == [.file("\(directory.path)/uppsiktd.yaml")])
    }

    @Test(arguments: ConfigurationKey.allCases)
    func theCommandLineCountsMoreThanTheEnvironmentAndThatMoreThanTheFile(key: ConfigurationKey) async throws {
        let values = Self.values(of: key)
        let file = "\(key.rawValue): '\(values[0])'\n"
        let environment = [key.variable: values[1]]
        let ofFile = try await load(file)
        #expect(ofFile.text(of: key) == values[0])
        let ofEnvironment = try await load(file, environment: environment)
        #expect(ofEnvironment.text(of: key) == values[1])
        #expect(ofEnvironment.origins[key] == .environment)
        let ofCommandLine = try await load(file, environment: environment, commandLine: [key: values[2]])
        #expect(ofCommandLine.text(of: key) == values[2])
        #expect(ofCommandLine.origins[key] == .commandLine)
    }

    private static func values(of key: ConfigurationKey) -> [String] {
        switch key {
        case .stateDirectory, .socket: ["/a", "/b", "/c"]
        case .http: ["127.0.0.1:1", "[::1]:2", "localhost:3"]
        case .timeZone: ["Europe/Oslo", "Europe/Paris", "Europe/Rome"]
        case .logLevel: ["trace", "warning", "critical"]
        case .mailFrom: ["a@a.example", "b@b.example", "c@c.example"]
        case .mailListID: ["a.example", "b.example", "c.example"]
        case .publicAddress: ["https://a.example", "http://b.example:81", "https://c.example/uppsikt"]
        case .checkpointOrigin: ["a.example", "b.example/log", "uppsikt/c"]
        }
    }

    @Test func theVariablesAreThoseThatAreDocumented() {
        #expect(
            ConfigurationKey.allCases.map(\.variable) == [
                "UPPSIKT_STATE_DIRECTORY", "UPPSIKT_SOCKET", "UPPSIKT_HTTP", "UPPSIKT_TIME_ZONE", "UPPSIKT_LOG_LEVEL",
                "UPPSIKT_MAIL_FROM", "UPPSIKT_MAIL_LIST_ID", "UPPSIKT_PUBLIC_ADDRESS", "UPPSIKT_CHECKPOINT_ORIGIN",
            ])
    }

    @Test(arguments: [
        (ConfigurationKey.stateDirectory, "var/lib"), (.socket, "uppsikt.sock"),
        (.socket, "/" + String(repeating: "x", count: 107)), (.http, "8080"), (.http, "0.0.0.0:8080"),
        (.http, "kommun.example:80"), (.timeZone, "Europe/Granvik"), (.logLevel, "loud"), (.logLevel, "INFO"),
        (.mailFrom, "uppsikt"), (.mailFrom, "Uppsikt <u@a.example>"), (.mailFrom, "a@b@c.example"),
        (.mailFrom, "@a.example"),
        (.mailFrom, "u@a..example"), (.mailListID, "paminnelser"), (.mailListID, "<a.example>"), (.mailListID, "a..b"),
        (.publicAddress, "uppsikt.kommun.example"), (.publicAddress, "ftp://a.example"), (.publicAddress, "https://"),
        (.publicAddress, "https://a.example/?b"), (.checkpointOrigin, "a b"), (.checkpointOrigin, "a+b"),
    ])
    func aBadValueIsRefusedWithItsKeyAndPlace(key: ConfigurationKey, text: String) async throws {
        let path = "\(directory.path)/uppsiktd.yaml"
        let ofFile = try await refusal("\(key.rawValue): '\(text)'\n")
        #expect(ofFile.hasPrefix("\"\(key.rawValue)\" from \(path) cannot be used: "))
        #expect(ofFile.hasSuffix("."))
        // A path that starts in the working directory is for those who have one.
        if key == .stateDirectory || text == "uppsikt.sock" { return }
        let ofEnvironment = try await refusal(environment: [key.variable: text])
        #expect(ofEnvironment.hasPrefix("\"\(key.rawValue)\" from \(key.variable) in the environment cannot be used: "))
        let ofCommandLine = try await refusal(commandLine: [key: text])
        #expect(
            ofCommandLine.hasPrefix("\"\(key.rawValue)\" from --\(key.rawValue) on the command line cannot be used: "))
    }

    @Test func aBadValueThatDoesNotCountIsPassedOver() async throws {
        let configuration = try await load("log-level: loud\n", environment: ["UPPSIKT_LOG_LEVEL": "error"])
        #expect(configuration.logLevel == .error)
    }

    @Test(arguments: ["", "\n\n", "# nothing\n", "---\n# nothing\n", "http:\nsocket: ''\n"])
    func aFileThatSaysNothingIsTheDefaults(text: String) async throws {
        let configuration = try await load(text)
        #expect(Set(configuration.origins.values) == [.standard])
    }

    @Test func anEmptyVariableCountsAsNone() async throws {
        let configuration = try await load("log-level: error\n", environment: ["UPPSIKT_LOG_LEVEL": ""])
        #expect(configuration.logLevel == .error)
    }

    @Test func anUnknownKeyIsNamedWithTheKnownOnes() async throws {
        let message = try await refusal("http: 127.0.0.1:80\nlog_level: info\n")
        #expect(message.contains("\"log_level\""))
        for key in ConfigurationKey.allCases { #expect(message.contains(key.rawValue)) }
        let nested = try await refusal("mail:\n  from: a@b.example\n")
        #expect(nested.contains("\"mail.from\""))
    }

    @Test(arguments: [
        ("http: [127.0.0.1:80\nlog-level: info\n", "line 2"), ("log-level: info\n\thttp: a\n", "line 2"),
        ("just a text\n", "mapping"), ("- a\n- b\n", "mapping"), ("http: 127.0.0.1:1\nhttp: 127.0.0.1:2\n", "http"),
    ])
    func whatIsNotAMappingIsRefusedWithWhereItIs(text: String, hint: String) async throws {
        let message = try await refusal(text)
        #expect(message.hasPrefix("\(directory.path)/uppsiktd.yaml is not a YAML mapping of keys to values: "))
        #expect(message.contains(hint))
        #expect(!message.contains("\n"))
    }

    @Test func aListIsNoValue() async throws {
        let message = try await refusal("socket: [/a, /b]\n")
        #expect(message.hasPrefix("\"socket\" from \(directory.path)/uppsiktd.yaml cannot be used: "))
    }

    @Test func aNamedFileMustBeThere() async throws {
        let missing = ConfigurationFile(named: "\(directory.path)/other.yaml", directory: nil)
        let error = await #expect(throws: ConfigurationError.self) {
            try await DaemonConfiguration.load(environment: [:], file: missing)
        }
        #expect(error?.errno == 2)
        #expect(error?.description.contains(missing.path) == true)
        let other = ConfigurationFile(named: directory.path, directory: nil)
        let second = await #expect(throws: ConfigurationError.self) {
            try await DaemonConfiguration.load(environment: [:], file: other)
        }
        #expect(second?.description.contains("is not a file") == true)
    }

    @Test func theUsualFileLiesWhereSystemdSays() {
        #expect(ConfigurationFile(named: nil, directory: nil).path == "/etc/uppsikt/uppsiktd.yaml")
        #expect(ConfigurationFile(named: nil, directory: "/etc/other").path == "/etc/other/uppsiktd.yaml")
        #expect(ConfigurationFile(named: "/a", directory: "/etc/other").path == "/a")
    }

    @Test func whatIsPrintedReadsAsTheSame() async throws {
        let first = try await load(
            "mail-from: \"o'brien@kommun.example\"\n", environment: ["UPPSIKT_LOG_LEVEL": "debug"])
        let again = try await load(first.yaml)
        for key in ConfigurationKey.allCases { #expect(again.text(of: key) == first.text(of: key)) }
        #expect(first.yaml.contains("log-level: 'debug'  # UPPSIKT_LOG_LEVEL in the environment\n"))
    }

    @Test func onlySomeChangesNeedARestart() async throws {
        let old = try await load()
        let new = try await load(
            "http: 127.0.0.1:1\nlog-level: debug\nmail-from: a@b.example\ntime-zone: Europe/Oslo\n")
        #expect(new.keysToRestartFor(comparedWith: old) == [.http, .timeZone])
        #expect(old.keysToRestartFor(comparedWith: old).isEmpty)
    }
}
