extension DaemonConfiguration {
    /// The configuration as a file would have to say it, with where each value comes from as a comment.
    var yaml: String {
        ConfigurationKey.allCases.map { key in
            let origin = origins[key] ?? .standard
            guard let text = text(of: key) else { return "# \(key.rawValue): not set\n" }
            return "\(key.rawValue): \(Self.quoted(text))  # \(origin.place(of: key))\n"
        }.joined()
    }

    /// A value in single quotes, in which YAML 1.2, section 7.3.2, escapes nothing but the quote.
    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
