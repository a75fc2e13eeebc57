import ArgumentParser

/// A pair of texts, given as `key=label`.
struct PairArgument: ExpressibleByArgument, Equatable, Decodable {
    /// The texts before and after the equals sign.
    var parts: [String]

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.parts = parts.map(String.init)
    }
}
