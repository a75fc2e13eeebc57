import ArgumentParser
import Foundation
import Logging
import OversightHTTP
import Reminding
import TransparencyLog

/// The table of keys: the parser, default and help of each, and whether it is read again on a reload.
extension ConfigurationKey {
    var entry: ConfigurationEntry {
        switch self {
        case .stateDirectory:
            ConfigurationEntry(
                help: "The state directory", completion: .directory, option: { $0.stateDirectory },
                text: { $0.stateDirectory },
                read: { configuration, text, origin throws(ConfigurationProblem) in
                    configuration.stateDirectory = try Self.path(text, origin)
                })
        case .socket:
            ConfigurationEntry(
                help: "The path of the Unix socket", completion: .file(), option: { $0.socket }, text: { $0.socket },
                read: { configuration, text, origin throws(ConfigurationProblem) in
                    guard text.utf8.count <= 107 else {
                        throw ConfigurationProblem("The path is longer than 107 bytes.")
                    }
                    configuration.socket = try Self.path(text, origin)
                })
        case .http:
            ConfigurationEntry(
                help: "Serve HTTP on a loopback address too, such as 127.0.0.1:8080", option: { $0.http },
                text: { $0.http },
                read: { configuration, text, _ throws(ConfigurationProblem) in
                    do throws(SocketError) {
                        _ = try LoopbackAddress(text)
                    } catch { throw ConfigurationProblem(error.description) }
                    configuration.http = text
                })
        case .timeZone:
            ConfigurationEntry(
                help: "The municipality's time zone, which decides what day it is",
                defaultValue: .value("Europe/Stockholm"),
                option: { $0.timeZone }, text: { $0.timeZone.identifier },
                read: { configuration, text, _ throws(ConfigurationProblem) in
                    guard let zone = TimeZone(identifier: text) else {
                        throw ConfigurationProblem("\"\(text)\" is no time zone that this machine knows.")
                    }
                    configuration.timeZone = zone
                })
        case .logLevel:
            ConfigurationEntry(
                help: "The least urgent level of log messages", defaultValue: .value("info"), isReloadable: true,
                option: { $0.logLevel }, text: { $0.logLevel.rawValue },
                read: { configuration, text, _ throws(ConfigurationProblem) in
                    guard let level = Logger.Level(rawValue: text) else {
                        let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
                        throw ConfigurationProblem("\"\(text)\" is none of \(levels).")
                    }
                    configuration.logLevel = level
                })
        case .mailFrom:
            ConfigurationEntry(
                help: "The address that mails come from", defaultValue: .ofHost { "uppsikt@\($0)" }, isReloadable: true,
                option: { $0.mailFrom }, text: { $0.mail.from },
                read: { configuration, text, _ throws(ConfigurationProblem) in
                    guard Self.canMail(from: text) else {
                        throw ConfigurationProblem("\"\(text)\" is not a mail address, such as uppsikt@kommun.example.")
                    }
                    configuration.mail.from = text
                })
        case .mailListID:
            ConfigurationEntry(
                help: "The identifier of the list of reminders, RFC 2919",
                defaultValue: .ofHost { "paminnelser.\($0)" },
                isReloadable: true, option: { $0.mailListID }, text: { $0.mail.listID },
                read: { configuration, text, _ throws(ConfigurationProblem) in
                    guard Self.canMail(listID: text) else {
                        throw ConfigurationProblem(
                            "\"\(text)\" is not a list's identifier, such as paminnelser.uppsikt.kommun.example.")
                    }
                    configuration.mail.listID = text
                })
        case .publicAddress:
            ConfigurationEntry(
                help: "Where people reach the installation, such as https://uppsikt.kommun.example", isReloadable: true,
                option: { $0.publicAddress }, text: { $0.mail.publicAddress },
                read: { configuration, text, _ throws(ConfigurationProblem) in
                    guard Self.canMail(publicAddress: text) else {
                        throw ConfigurationProblem(
                            "\"\(text)\" is not an address such as https://uppsikt.kommun.example.")
                    }
                    configuration.mail.publicAddress = text
                })
        case .checkpointOrigin:
            ConfigurationEntry(
                help: "Which log checkpoints are of, when their key is made",
                defaultValue: .elsewhere("uppsikt/<host name>"),
                option: { $0.checkpointOrigin }, text: { $0.checkpointOrigin },
                read: { configuration, text, _ throws(ConfigurationProblem) in
                    guard KeyName.isValid(text) else {
                        throw ConfigurationProblem(
                            "\"\(text)\" cannot name a log: it holds a space or a plus; say kommun.example/uppsikt, for one."
                        )
                    }
                    configuration.checkpointOrigin = text
                })
        }
    }

    private static func path(
        _ text: String, _ origin: ConfigurationOrigin
    ) throws(ConfigurationProblem) -> String {
        guard case .file = origin, !text.hasPrefix("/") else { return text }
        throw ConfigurationProblem("\"\(text)\" is not an absolute path, which a file must give.")
    }

    /// Whether mails can be written with a setting, if the others are valid.
    private static func canMail(
        from: String = "uppsikt@localhost", listID: String = "paminnelser.localhost", publicAddress: String? = nil
    ) -> Bool {
        MailSettings(from: from, listID: listID, publicAddress: publicAddress).isUsable
    }
}

extension MailSettings {
    /// Whether mails can be written with these settings.
    fileprivate var isUsable: Bool {
        do {
            _ = try DigestComposer(settings: self)
            return true
        } catch {
            return false
        }
    }

    /// A host name that the default address and list identifier can hold: the machine's, else "localhost".
    static func usableHost(_ name: String) -> String {
        MailSettings(from: "uppsikt@\(name)", listID: "paminnelser.\(name)").isUsable ? name : "localhost"
    }
}
