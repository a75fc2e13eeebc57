import ArgumentParser

/// What the configuration knows about one key.
struct ConfigurationEntry: Sendable {
    /// What the key is for, as `--help` says it, without the default and the full stop.
    let help: String
    /// The value that holds if nobody gives one.
    let standard: Standard
    /// Whether a change takes effect when the configuration is read again; otherwise at the next start.
    let isReloadable: Bool
    /// How a shell completes the option's value.
    let completion: CompletionKind
    /// The value that the command line gives.
    let option: @Sendable (ConfigurationOptions) -> String?
    /// The value as the configuration file would say it; `nil` if there is none.
    let text: @Sendable (DaemonConfiguration) -> String?
    private let read: Reader

    /// Parses a value and puts it into a configuration.
    typealias Reader =
        @Sendable (
            inout DaemonConfiguration, _ text: String, _ origin: ConfigurationOrigin
        ) throws(ConfigurationProblem) -> Void

    /// - Parameter read: Parses a value and puts it into a configuration. It is given the value's origin, since a file has
    ///   no working directory that a path could start from, and throws `ConfigurationProblem` if the value is no good.
    init(
        help: String, standard: Standard = .none, isReloadable: Bool = false, completion: CompletionKind = .default,
        option: @escaping @Sendable (ConfigurationOptions) -> String?,
        text: @escaping @Sendable (DaemonConfiguration) -> String?, read: @escaping Reader
    ) {
        self.help = help
        self.standard = standard
        self.isReloadable = isReloadable
        self.completion = completion
        self.option = option
        self.text = text
        self.read = read
    }

    /// The line of `--help`.
    var helpLine: String {
        guard let shown = standard.shown else { return "\(help)." }
        return "\(help) (default: \(shown))."
    }

    /// Parses a value and puts it into a configuration.
    ///
    /// - Throws: `ConfigurationProblem` if the value is no good.
    func put(
        _ text: String, from origin: ConfigurationOrigin, into configuration: inout DaemonConfiguration
    ) throws(ConfigurationProblem) {
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw ConfigurationProblem("It holds a control character.")
        }
        try read(&configuration, text, origin)
    }

    /// The default of a key.
    enum Standard: Sendable {
        case none
        case value(String)
        /// A value with the machine's host name in it.
        case ofHost(@Sendable (String) -> String)
        /// Found out by whoever uses the value; the text says which it is.
        case elsewhere(String)

        /// The value on a machine; `nil` if there is none, or if it is found out elsewhere.
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

/// What is wrong with a value, as a sentence.
struct ConfigurationProblem: Error {
    let description: String

    init(_ description: String) { self.description = description }
}
