import Glibc

/// Why the configuration cannot be used.
struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence that says which key or line, where it stands, and what to do.
    let description: String
    /// The errno of the call that failed; `EINVAL` if what was read is no good.
    let errno: Int32

    init(_ description: String, errno: Int32 = EINVAL) {
        self.description = description
        self.errno = errno
    }

    /// A value that is no good.
    init(_ key: ConfigurationKey, from origin: ConfigurationOrigin, _ reason: String) {
        self.init("\"\(key.rawValue)\" from \(origin.place(of: key)) cannot be used: \(reason)")
    }
}

/// Where a value comes from.
enum ConfigurationOrigin: Sendable, Hashable {
    /// Nobody gave one: it is the default, or what systemd passed.
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
