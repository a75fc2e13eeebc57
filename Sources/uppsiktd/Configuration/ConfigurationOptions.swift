import ArgumentParser

/// The options for the keys of the configuration file, which take precedence over it.
struct ConfigurationOptions: ParsableArguments {
    @Option(help: "The configuration file; /etc/uppsikt/uppsiktd.yaml by default.", completion: .file())
    var configuration: String?

    // ArgumentParser finds options among stored properties; everything else is in the table of keys.
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

    /// Refuses an invalid value on the command line as wrong usage.
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
