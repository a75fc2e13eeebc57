import ArgumentParser

/// The options that say the same as the configuration file, and take precedence over it.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: "The configuration file; /etc/uppsikt/uppsiktd.yaml where none is named.", completion: .file())
    var configuration: String?

    // ArgumentParser finds options among stored properties; all else about them is in the table of keys.
    @Option(.stateDirectory) var stateDirectory: String?
    @Option(.socket) var socket: String?
    @Option(.http) var http: String?
    @Option(.timeZone) var timeZone: String?
    @Option(.logLevel) var logLevel: String?
    @Option(.mailFrom) var mailFrom: String?
    @Option(.mailListID) var mailListID: String?
    @Option(.publicAddress) var publicAddress: String?
    @Option(.checkpointOrigin) var checkpointOrigin: String?

    /// The options that were given.
    var given: [ConfigurationKey: String] {
        var given: [ConfigurationKey: String] = [:]
        for key in ConfigurationKey.allCases { given[key] = key.entry.option(self) }
        return given
    }

    /// Refuses a value on the command line that is no good, as wrong usage.
    func validate() throws {
        var configuration = DaemonConfiguration()
        for key in ConfigurationKey.allCases {
            guard let text = key.entry.option(self) else { continue }
            guard !text.isEmpty else { throw ValidationError("--\(key.rawValue) is given nothing.") }
            do throws(ConfigurationProblem) {
                try key.entry.put(text, from: .commandLine, into: &configuration)
            } catch {
                throw ValidationError("\(ConfigurationError(key, from: .commandLine, error.description))")
            }
        }
    }
}

extension Option where Value == String? {
    /// The option of a key.
    fileprivate init(_ key: ConfigurationKey) {
        let entry = key.entry
        self.init(name: .customLong(key.rawValue), help: ArgumentHelp(entry.helpLine), completion: entry.completion)
    }
}
