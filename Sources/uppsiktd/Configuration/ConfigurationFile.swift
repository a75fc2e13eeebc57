import Configuration
import Glibc

/// The configuration file.
struct ConfigurationFile: Sendable, Hashable {
    /// Its path.
    let path: String
    /// Whether it was named explicitly: then it must exist.
    let isNamed: Bool

    /// The file that was named, else the one in the directory that systemd passed, else `/etc/uppsikt/uppsiktd.yaml`.
    ///
    /// - Parameters:
    ///   - named: The path that was named; `nil` if none was.
    ///   - directory: The first configuration directory that systemd passed.
    init(named: String?, directory: String?) {
        path = named ?? "\(directory ?? "/etc/uppsikt")/uppsiktd.yaml"
        isNamed = named != nil
    }

    /// Reads the file.
    ///
    /// - Throws: `ConfigurationError` if it cannot be read, is not YAML, or has an unknown key; also if it was named but does
    ///   not exist.
    func provider() async throws(ConfigurationError) -> any ConfigProvider {
        try checkReadable()
        do {
            return try await FileProvider<FlatYAML>(
                config: ConfigReader(
                    provider: InMemoryProvider(values: [
                        "filePath": ConfigValue(.string(path), isSecret: false),
                        "allowMissing": ConfigValue(.bool(!isNamed), isSecret: false),
                    ])))
        } catch FlatYAMLError.notParsed(let reason) {
            throw ConfigurationError("\(path) is not a YAML mapping of keys to values: \(reason).")
        } catch FlatYAMLError.unknownKey(let key) {
            let known = ConfigurationKey.allCases.map(\.rawValue).joined(separator: ", ")
            throw ConfigurationError("\(path) has a key that is not known, \"\(key)\"; there are \(known).")
        } catch {
            throw ConfigurationError("\(path) cannot be read: \(error).", errno: EIO)
        }
    }

    private func checkReadable() throws(ConfigurationError) {
        var status = stat()
        guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
            let code = Glibc.errno
            if code == ENOENT, !isNamed { return }
            throw ConfigurationError("\(path) cannot be read: \(String(cString: strerror(code))).", errno: code)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ConfigurationError("\(path) is not a file; name a YAML file with --configuration.")
        }
    }
}
