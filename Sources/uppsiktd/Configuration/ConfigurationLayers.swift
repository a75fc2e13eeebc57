import Configuration

/// The layers of the configuration: the command line takes precedence over the environment, and that over the file.
struct ConfigurationLayers {
    private struct Layer {
        let origin: ConfigurationOrigin
        let provider: any ConfigProvider
        let path: (ConfigurationKey) -> AbsoluteConfigKey
    }

    /// In order of precedence, the highest first.
    private let layers: [Layer]

    /// Reads the file, and takes the other layers.
    ///
    /// - Throws: `ConfigurationError` if the file cannot be used.
    init(
        commandLine: [ConfigurationKey: String], environment: [String: String], file: ConfigurationFile
    ) async throws(ConfigurationError) {
        let given = commandLine.map { ($0.key.path, ConfigValue(.string($0.value), isSecret: false)) }
        layers = [
            Layer(
                origin: .commandLine,
                provider: InMemoryProvider(name: "command line", values: Dictionary(uniqueKeysWithValues: given)),
                path: \.path),
            Layer(
                origin: .environment, provider: EnvironmentVariablesProvider(environmentVariables: environment),
                path: \.environmentPath),
            Layer(origin: .file(file.path), provider: try await file.provider(), path: \.path),
        ]
    }

    /// The value of a key and its origin; an empty value counts as absent.
    ///
    /// - Throws: `ConfigurationError` if the value is not a text, such as a list.
    func value(of key: ConfigurationKey) throws(ConfigurationError) -> (text: String, origin: ConfigurationOrigin)? {
        for layer in layers {
            let found: LookupResult
            do {
                found = try layer.provider.value(forKey: layer.path(key), type: .string)
            } catch {
                throw ConfigurationError(key, from: layer.origin, "it is not one value.")
            }
            if case .string(let text)? = found.value?.content, !text.isEmpty { return (text, layer.origin) }
        }
        return nil
    }
}
