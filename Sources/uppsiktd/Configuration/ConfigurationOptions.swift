import ArgumentParser

/// The options that say the same as the configuration file, and count more.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: "The configuration file; /etc/uppsikt/uppsiktd.yaml where none is named.", completion: .file())
    var configuration: String?

    @Option(help: "The state directory.", completion: .directory)
    var stateDirectory: String?

    @Option(help: "The path of the Unix socket.", completion: .file())
    var socket: String?

    @Option(help: "Serve HTTP on a loopback address too, such as 127.0.0.1:8080.")
    var http: String?

    @Option(help: "The municipality's time zone, which decides what day it is (default: Europe/Stockholm).")
    var timeZone: String?

    @Option(help: "The least urgent level of log messages (default: info).")
    var logLevel: String?

    @Option(help: "The address that mails come from (default: uppsikt@<host name>).")
    var mailFrom: String?

    @Option(help: "The identifier of the list of reminders, RFC 2919 (default: paminnelser.<host name>).")
    var mailListID: String?

    @Option(help: "Where people reach the installation, such as https://uppsikt.kommun.example.")
    var publicAddress: String?

    @Option(help: "Which log checkpoints are of, when their key is made (default: uppsikt/<host name>).")
    var checkpointOrigin: String?

    /// The options that were given.
    var given: [ConfigurationKey: String] {
        var given: [ConfigurationKey: String] = [:]
        for key in ConfigurationKey.allCases { given[key] = option(key) }
        return given
    }

    private func option(_ key: ConfigurationKey) -> String? {
        switch key {
        case .stateDirectory: stateDirectory
        case .socket: socket
        case .http: http
        case .timeZone: timeZone
        case .logLevel: logLevel
        case .mailFrom: mailFrom
        case .mailListID: mailListID
        case .publicAddress: publicAddress
        case .checkpointOrigin: checkpointOrigin
        }
    }

    /// Refuses a value on the command line that is no good, as wrong usage.
    func validate() throws {
        for key in ConfigurationKey.allCases {
            guard let text = option(key) else { continue }
            guard !text.isEmpty else { throw ValidationError("--\(key.rawValue) is given nothing.") }
            if let reason = ConfigurationCheck.problem(with: text, as: key, from: .commandLine) {
                throw ValidationError("\(ConfigurationError(key, from: .commandLine, reason))")
            }
        }
    }
}
