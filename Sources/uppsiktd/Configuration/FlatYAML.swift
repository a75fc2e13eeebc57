import Configuration
import Synchronization

/// A YAML file of flat, known keys, as a file provider of swift-configuration reads it.
///
/// `YAMLSnapshot` passes over keys that nobody asks for, so a misspelt one would be silently without effect; here it is
/// refused. A file that holds nothing but comments configures nothing.
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
        // The one place in which the snapshot tells which keys it found: it asks of each whether it is a secret.
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

    /// The parser's message as a clause: it begins with `LINE:COLUMN: error: KIND: ` and goes on with an excerpt.
    private static func reason(_ error: any Error) -> String {
        let lines = "\(error)".split(whereSeparator: \.isNewline)
        if let match = lines.first?.firstMatch(of: #/^(\d+):(\d+): error: \w+: (.*?):?$/#) {
            return "line \(match.1), column \(match.2): \(match.3)"
        }
        let message = lines.joined(separator: " ").replacing("error: parser: ", with: "")
        return message.hasSuffix(".") ? String(message.dropLast()) : message
    }
}

/// Why a file's text is not the configuration.
enum FlatYAMLError: Error, Hashable {
    /// It is not YAML, or no mapping; a clause says where.
    case notParsed(String)
    /// It has a key that nothing reads.
    case unknownKey(String)
}
