import Foundation
import Logging
import OversightHTTP
import Reminding
import TransparencyLog

/// Tells what is wrong with a value.
enum ConfigurationCheck {
    /// What is wrong with a value, as a sentence; `nil` where it is good.
    ///
    /// - Parameters:
    ///   - text: The value, not empty.
    ///   - key: What it is for.
    ///   - origin: Where it comes from: a path in a file has no working directory to start from.
    static func problem(with text: String, as key: ConfigurationKey, from origin: ConfigurationOrigin) -> String? {
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            return "It holds a control character."
        }
        switch key {
        case .stateDirectory: return pathProblem(text, origin)
        case .socket:
            guard text.utf8.count <= 107 else { return "The path is longer than 107 bytes." }
            return pathProblem(text, origin)
        case .http:
            do throws(SocketError) { _ = try LoopbackAddress(text) } catch { return error.description }
            return nil
        case .timeZone:
            return TimeZone(identifier: text) == nil ? "\"\(text)\" is no time zone that this machine knows." : nil
        case .logLevel:
            guard Logger.Level(rawValue: text) == nil else { return nil }
            return "\"\(text)\" is none of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))."
        case .mailFrom:
            return canBeMailed(from: text) ? nil : "\"\(text)\" is not a mail address, such as uppsikt@kommun.example."
        case .mailListID:
            return canBeMailed(listID: text)
                ? nil : "\"\(text)\" is not a list's identifier, such as paminnelser.uppsikt.kommun.example."
        case .publicAddress:
            return canBeMailed(publicAddress: text)
                ? nil : "\"\(text)\" is not an address such as https://uppsikt.kommun.example."
        case .checkpointOrigin:
            return KeyName.isValid(text)
                ? nil
                : "\"\(text)\" cannot name a log: it holds a space or a plus; say kommun.example/uppsikt, for one."
        }
    }

    private static func pathProblem(_ text: String, _ origin: ConfigurationOrigin) -> String? {
        guard case .file = origin, !text.hasPrefix("/") else { return nil }
        return "\"\(text)\" is not an absolute path, which a file must give."
    }

    /// Whether messages can be written with a setting, the others being good.
    private static func canBeMailed(
        from: String = "uppsikt@localhost", listID: String = "paminnelser.localhost", publicAddress: String? = nil
    ) -> Bool {
        do {
            _ = try DigestComposer(settings: MailSettings(from: from, listID: listID, publicAddress: publicAddress))
            return true
        } catch {
            return false
        }
    }
}

extension MailSettings {
    /// What mails say where nothing is configured.
    ///
    /// - Parameter host: The machine's name; "localhost" stands in for one that no address can hold.
    init(ofHost host: String) {
        self.init(from: "uppsikt@\(host)", listID: "paminnelser.\(host)")
        do {
            _ = try DigestComposer(settings: self)
        } catch {
            self.init(from: "uppsikt@localhost", listID: "paminnelser.localhost")
        }
    }
}
