import Configuration

/// A key of the configuration file, which is an option of the command line and an environment variable too.
///
/// Everything else about a key stands in its ``entry``.
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

    /// The key as the file and the command line are asked for it.
    var path: AbsoluteConfigKey { AbsoluteConfigKey([rawValue]) }

    /// The key as the environment is asked for it, which makes ``variable`` of it.
    var environmentPath: AbsoluteConfigKey { AbsoluteConfigKey(["uppsikt", rawValue]) }
}
