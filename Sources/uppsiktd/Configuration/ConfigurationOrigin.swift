/// Where a value comes from.
enum ConfigurationOrigin: Sendable, Hashable {
    /// Nobody gave one: it is the usual one, or what systemd passed.
    case standard
    /// The configuration file at a path.
    case file(String)
    /// An environment variable.
    case environment
    /// An option of the command line.
    case commandLine

    /// Where somebody finds the value of a key, to change it.
    func place(of key: ConfigurationKey) -> String {
        switch self {
        case .standard: "the default"
        case .file(let path): path
        case .environment: "\(key.variable) in the environment"
        case .commandLine: "--\(key.rawValue) on the command line"
        }
    }
}
