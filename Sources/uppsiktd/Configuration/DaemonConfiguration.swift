import Foundation
import Glibc
import Logging
import Reminding

/// The daemon's configuration from the file, the environment and the command line, validated and with defaults.
///
/// Secrets are never part of it; they are systemd credentials.
struct DaemonConfiguration: Sendable, Equatable {
    /// The state directory; `nil` for the one that systemd passed, or the usual one.
    var stateDirectory: String?
    /// The path of a Unix socket to serve besides what systemd passed; `nil` for none, or for the usual one if it
    /// passed no Unix socket.
    var socket: String?
    /// A loopback address to serve besides what systemd passed, `HOST:PORT`; `nil` for none.
    var http: String?
    /// The municipality's time zone.
    var timeZone = TimeZone.gmt
    /// The least urgent level of log messages.
    var logLevel = Logger.Level.info
    /// The settings of mails.
    var mail = MailSettings(from: "uppsikt@localhost", listID: "paminnelser.localhost")
    /// The name of the log in checkpoints; `nil` for the name in the key, or the usual one for a new key.
    var checkpointOrigin: String?
    /// The origin of each value.
    var origins: [ConfigurationKey: ConfigurationOrigin] = [:]

    /// Reads the configuration.
    ///
    /// - Parameters:
    ///   - commandLine: The options that were given.
    ///   - environment: The environment; the variables ``ConfigurationKey/variable`` are used.
    ///   - file: The configuration file.
    ///   - hostName: The machine's name, for the defaults of mails.
    /// - Throws: `ConfigurationError` for the first invalid key or value.
    static func load(
        commandLine: [ConfigurationKey: String] = [:], environment: [String: String], file: ConfigurationFile,
        hostName: String = Self.hostName
    ) async throws(ConfigurationError) -> DaemonConfiguration {
        let layers = try await ConfigurationLayers(commandLine: commandLine, environment: environment, file: file)
        let host = MailSettings.usableHost(hostName)
        var configuration = DaemonConfiguration()
        for key in ConfigurationKey.allCases {
            let entry = key.entry
            let (text, origin) = try layers.value(of: key) ?? (entry.defaultValue.text(host: host), .standard)
            configuration.origins[key] = origin
            guard let text else { continue }
            do throws(ConfigurationProblem) {
                try entry.put(text, from: origin, into: &configuration)
            } catch {
                // A default may be unknown to a machine, such as a time zone to one without tzdata; then GMT holds.
                guard origin == .standard else { throw ConfigurationError(key, from: origin, error.description) }
            }
        }
        return configuration
    }

    /// The value of a key as written in a configuration file; `nil` if there is none.
    func text(of key: ConfigurationKey) -> String? { key.entry.text(self) }

    /// The configuration as a YAML file, with the origin of each value as a comment.
    var yaml: String {
        ConfigurationKey.allCases.map { key in
            let origin = origins[key] ?? .standard
            guard let text = text(of: key) else { return "# \(key.rawValue): not set\n" }
            return "\(key.rawValue): \(Self.quoted(text))  # \(origin.place(of: key))\n"
        }.joined()
    }

    /// A value in single quotes, within which only the quote is escaped (YAML 1.2, section 7.3.2).
    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }

    /// The keys whose values differ and take effect only after a restart.
    func keysToRestartFor(comparedWith other: DaemonConfiguration) -> [ConfigurationKey] {
        ConfigurationKey.allCases.filter { !$0.isReloadable && text(of: $0) != other.text(of: $0) }
    }

    /// The machine's host name, from the kernel rather than a name server.
    static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0, name[0] != 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
