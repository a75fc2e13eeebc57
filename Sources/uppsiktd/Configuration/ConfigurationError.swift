import Glibc

/// The reason why the configuration cannot be used.
struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence with the key or line, its place, and what to do.
    let description: String
    /// The errno of the call that failed; `EINVAL` for invalid contents.
    let errno: Int32

    init(_ description: String, errno: Int32 = EINVAL) {
        self.description = description
        self.errno = errno
    }

    /// An invalid value.
    init(_ key: ConfigurationKey, from origin: ConfigurationOrigin, _ reason: String) {
        self.init("\"\(key.rawValue)\" from \(origin.place(of: key)) cannot be used: \(reason)")
    }
}

/// The origin of a value.
enum ConfigurationOrigin: Sendable, Hashable {
    /// The default, or what systemd passed.
    case standard
    /// The configuration file at a path.
    case file(String)
    /// An environment variable.
    case environment
    /// An option of the command line.
    case commandLine

    /// The place at which the value of a key can be changed.
    func place(of key: ConfigurationKey) -> String {
        switch self {
        case .standard: "the default"
        case .file(let path): path
        case .environment: "\(key.variable) in the environment"
        case .commandLine: "--\(key.rawValue) on the command line"
        }
    }
}
