import Configuration

/// A key of the configuration file, which is an option of the command line and an environment variable too.
///
/// Everything else about a key is in its ``entry``.
enum ConfigurationKey: String, CaseIterable, Sendable {
    case stateDirectory = "state-directory"
    case socket
    case http
    case timeZone = "time-zone"
    case logLevel = "log-level"
    case mailFrom = "mail-from"
    case mailListID = "mail-list-id"
    case publicAddress = "public-address"
    case checkpointOrigin = "checkpoint-origin"

    /// The environment variable of the key, such as `UPPSIKT_TIME_ZONE`.
    var variable: String { "UPPSIKT_" + rawValue.uppercased().replacing("-", with: "_") }

    /// Whether a change takes effect without a restart.
    var isReloadable: Bool { entry.isReloadable }

    /// The key as looked up in the file and on the command line.
    var path: AbsoluteConfigKey { AbsoluteConfigKey([rawValue]) }

    /// The key as looked up in the environment, where it becomes ``variable``.
    var environmentPath: AbsoluteConfigKey { AbsoluteConfigKey(["uppsikt", rawValue]) }
}
