import ArgumentParser

/// The entry of one key in the table of keys.
struct ConfigurationEntry: Sendable {
    /// The text for `--help`, without the default and the full stop.
    let help: String
    /// The default.
    let defaultValue: Default
    /// Whether a change takes effect when the configuration is read again; otherwise at the next start.
    let isReloadable: Bool
    /// The shell completion of the option's value.
    let completion: CompletionKind
    /// Returns the value on the command line.
    let option: @Sendable (ConfigurationOptions) -> String?
    /// Returns the value as written in a configuration file; `nil` if there is none.
    let text: @Sendable (DaemonConfiguration) -> String?
    private let read: Reader

    /// Parses a value and sets it in a configuration.
    typealias Reader =
        @Sendable (
            inout DaemonConfiguration, _ text: String, _ origin: ConfigurationOrigin
        ) throws(ConfigurationProblem) -> Void

    /// - Parameter read: Parses a value and sets it in a configuration. It receives the value's origin, since a path in a
    ///   file cannot be relative to a working directory, and throws `ConfigurationProblem` if the value is invalid.
    init(
        help: String, defaultValue: Default = .none, isReloadable: Bool = false, completion: CompletionKind = .default,
        option: @escaping @Sendable (ConfigurationOptions) -> String?,
        text: @escaping @Sendable (DaemonConfiguration) -> String?, read: @escaping Reader
    ) {
        self.help = help
        self.defaultValue = defaultValue
        self.isReloadable = isReloadable
        self.completion = completion
        self.option = option
        self.text = text
        self.read = read
    }

    /// The line of `--help`.
    var helpLine: String {
        guard let shown = defaultValue.shown else { return "\(help)." }
        return "\(help) (default: \(shown))."
    }

    /// Parses a value and sets it in a configuration.
    ///
    /// - Throws: `ConfigurationProblem` if the value is invalid.
    func put(
        _ text: String, from origin: ConfigurationOrigin, into configuration: inout DaemonConfiguration
    ) throws(ConfigurationProblem) {
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw ConfigurationProblem("It holds a control character.")
        }
        try read(&configuration, text, origin)
    }

    /// The default of a key.
    enum Default: Sendable {
        case none
        case value(String)
        /// A value with the machine's host name in it.
        case ofHost(@Sendable (String) -> String)
        /// Determined where the value is used; the text describes it.
        case elsewhere(String)

        /// The value on a machine; `nil` if there is none, or if it is determined elsewhere.
        func text(host: String) -> String? {
            switch self {
            case .none, .elsewhere: nil
            case .value(let text): text
            case .ofHost(let text): text(host)
            }
        }

        fileprivate var shown: String? {
            switch self {
            case .none: nil
            case .value(let text), .elsewhere(let text): text
            case .ofHost(let text): text("<host name>")
            }
        }
    }
}

/// The reason why a value is invalid, as a sentence.
struct ConfigurationProblem: Error {
    let description: String

    init(_ description: String) { self.description = description }
}
