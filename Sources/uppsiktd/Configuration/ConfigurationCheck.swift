import Foundation
import Logging
import OversightHTTP

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
            return isMailAddress(text) ? nil : "\"\(text)\" is not a mail address, such as uppsikt@kommun.example."
        case .mailListID:
            return isListID(text)
                ? nil : "\"\(text)\" is not a list's identifier, such as paminnelser.uppsikt.kommun.example."
        case .publicAddress:
            return isWebAddress(text) ? nil : "\"\(text)\" is not an address such as https://uppsikt.kommun.example."
        }
    }

    private static func pathProblem(_ text: String, _ origin: ConfigurationOrigin) -> String? {
        guard case .file = origin, !text.hasPrefix("/") else { return nil }
        return "\"\(text)\" is not an absolute path, which a file must give."
    }

    /// The `addr-spec` of RFC 5322, section 3.4.1, in its usual form: no quotes, no comments, no domain literal.
    private static func isMailAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && text.utf8.count <= 254 && isDotAtom(parts[0], "!#$%&'*+-/=?^_`{|}~")
            && isDotAtom(parts[1], "-")
    }

    /// RFC 2919, section 2: a label and a namespace, which are dot-atoms.
    private static func isListID(_ text: String) -> Bool {
        text.contains(".") && text.utf8.count <= 255 && isDotAtom(text[...], "!#$%&'*+-/=?^_`{|}~")
    }

    private static func isDotAtom(_ text: Substring, _ marks: String) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || marks.contains($0) }
        }
    }

    private static func isWebAddress(_ text: String) -> Bool {
        guard let address = URLComponents(string: text), ["http", "https"].contains(address.scheme ?? "") else {
            return false
        }
        return !(address.host ?? "").isEmpty && address.query == nil && address.fragment == nil && address.user == nil
            && !text.contains(where: \.isWhitespace)
    }
}
