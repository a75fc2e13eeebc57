import Foundation
import Glibc
import Logging
import Reminding

/// The daemon's configuration: what the file, the environment and the command line say, checked and with its defaults.
///
/// Secrets are never part of it; they are systemd credentials.
struct DaemonConfiguration: Sendable, Equatable {
    /// The state directory; `nil` for the one that systemd passed, or the usual one.
    var stateDirectory: String?
    /// The path of a Unix socket to serve besides what systemd passed; `nil` for none, or for the usual one where it
    /// passed no Unix socket.
    var socket: String?
    /// A loopback address to serve besides what systemd passed, `HOST:PORT`; `nil` for none.
    var http: String?
    /// The municipality's time zone.
    var timeZone: TimeZone
    /// The least urgent level of log messages.
    var logLevel: Logger.Level
    /// What is said in mails.
    var mail: MailSettings
    /// Which log checkpoints are of; `nil` for what the key says, or the usual one for a new key.
    var checkpointOrigin: String?
    /// Where each value comes from.
    var origins: [ConfigurationKey: ConfigurationOrigin]

    /// Reads the configuration.
    ///
    /// - Parameters:
    ///   - commandLine: The options that were given.
    ///   - environment: Names to values; those of ``ConfigurationKey/variable`` count.
    ///   - file: The configuration file.
    ///   - hostName: The machine's name, for the defaults of mails.
    /// - Throws: `ConfigurationError` for the first thing that is no good.
    static func load(
        commandLine: [ConfigurationKey: String] = [:], environment: [String: String], file: ConfigurationFile,
        hostName: String = Self.hostName
    ) async throws(ConfigurationError) -> DaemonConfiguration {
        let layers = try await ConfigurationLayers(commandLine: commandLine, environment: environment, file: file)
        var texts: [ConfigurationKey: String] = [:]
        var origins: [ConfigurationKey: ConfigurationOrigin] = [:]
        for key in ConfigurationKey.allCases {
            guard let (text, origin) = try layers.value(of: key) else {
                origins[key] = .standard
                continue
            }
            if let reason = ConfigurationCheck.problem(with: text, as: key, from: origin) {
                throw ConfigurationError(key, from: origin, reason)
            }
            texts[key] = text
            origins[key] = origin
        }
        let usual = MailSettings(ofHost: hostName)
        return DaemonConfiguration(
            stateDirectory: texts[.stateDirectory], socket: texts[.socket], http: texts[.http],
            timeZone: TimeZone(identifier: texts[.timeZone] ?? defaultTimeZone) ?? .gmt,
            logLevel: texts[.logLevel].flatMap(Logger.Level.init(rawValue:)) ?? .info,
            mail: MailSettings(
                from: texts[.mailFrom] ?? usual.from, listID: texts[.mailListID] ?? usual.listID,
                publicAddress: texts[.publicAddress]),
            checkpointOrigin: texts[.checkpointOrigin], origins: origins)
    }

    /// The time zone of Sweden's municipalities.
    static let defaultTimeZone = "Europe/Stockholm"

    /// The value of a key as it is written; `nil` where there is none.
    func text(of key: ConfigurationKey) -> String? {
        switch key {
        case .stateDirectory: stateDirectory
        case .socket: socket
        case .http: http
        case .timeZone: timeZone.identifier
        case .logLevel: logLevel.rawValue
        case .mailFrom: mail.from
        case .mailListID: mail.listID
        case .publicAddress: mail.publicAddress
        case .checkpointOrigin: checkpointOrigin
        }
    }

    /// The keys whose value is another one, and which take effect only at a restart.
    func keysToRestartFor(comparedWith other: DaemonConfiguration) -> [ConfigurationKey] {
        ConfigurationKey.allCases.filter { !$0.isReloadable && text(of: $0) != other.text(of: $0) }
    }

    /// The machine's own name, asked of the kernel and not of a name server.
    static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0, name[0] != 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
