import Configuration
import Synchronization

/// A YAML file of flat, known keys, as a file provider of swift-configuration reads it.
///
/// `YAMLSnapshot` ignores keys that are never read, so a misspelt key would silently have no effect; here it is refused. A
/// file with nothing but comments configures nothing.
struct FlatYAML: FileConfigSnapshot {
    struct ParsingOptions: FileParsingOptions {
        static let `default` = ParsingOptions()
    }

    let providerName: String
    private let values: YAMLSnapshot?

    init(data: RawSpan, providerName: String, parsingOptions: ParsingOptions) throws {
        self.providerName = providerName
        let text = data.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
        guard Self.holdsSomething(text) else {
            values = nil
            return
        }
        // The snapshot does not list its keys, but it asks of each whether it is a secret.
        let found = Found()
        do {
            values = try YAMLSnapshot(
                data: data, providerName: providerName,
                parsingOptions: .init(
                    secretsSpecifier: .dynamic { key, _ in
                        found.keys.withLock { $0.append(key) }
                        return false
                    }))
        } catch {
            throw FlatYAMLError.notParsed(Self.reason(error))
        }
        let known = Set(ConfigurationKey.allCases.map(\.rawValue))
        if let unknown = found.keys.withLock({ $0.first { !known.contains($0) } }) {
            throw FlatYAMLError.unknownKey(unknown)
        }
    }

    var description: String { values?.description ?? "\(providerName)[empty]" }
    var debugDescription: String { values?.debugDescription ?? description }

    func value(forKey key: AbsoluteConfigKey, type: ConfigType) throws -> LookupResult {
        try values?.value(forKey: key, type: type) ?? LookupResult(encodedKey: key.description, value: nil)
    }

    private final class Found: Sendable {
        let keys = Mutex<[String]>([])
    }

    private static func holdsSomething(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { line in
            let content = line.drop(while: \.isWhitespace)
            return !content.isEmpty && !content.hasPrefix("#") && !content.hasPrefix("---") && !content.hasPrefix("...")
        }
    }

    /// The parser's message as a clause: the part between `LINE:COLUMN: error: KIND: ` and the excerpt.
    private static func reason(_ error: any Error) -> String {
        let lines = "\(error)".split(whereSeparator: \.isNewline)
        if let match = lines.first?.firstMatch(of: #/^(\d+):(\d+): error: \w+: (.*?):?$/#) {
            return "line \(match.1), column \(match.2): \(match.3)"
        }
        let message = lines.joined(separator: " ").replacing("error: parser: ", with: "")
        return message.hasSuffix(".") ? String(message.dropLast()) : message
    }
}

/// The reason why a file is not a valid configuration.
enum FlatYAMLError: Error, Hashable {
    /// It is not YAML, or not a mapping; with a clause that says where.
    case notParsed(String)
    /// It has an unknown key.
    case unknownKey(String)
}
