import ArgumentParser

/// Two texts as they are typed: `key=label`.
struct PairArgument: ExpressibleByArgument, Equatable, Decodable {
    /// The text before the sign, and the one behind it.
    var parts: [String]

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.parts = parts.map(String.init)
    }
}
