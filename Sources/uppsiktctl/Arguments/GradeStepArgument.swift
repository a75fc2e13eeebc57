import ArgumentParser

/// A grade of a scale as it is typed: `key=label`.
struct GradeStepArgument: ExpressibleByArgument, Equatable {
    /// The key that stored events and scripts use.
    var key: String
    /// The words that pages show.
    var label: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        key = String(parts[0])
        label = String(parts[1])
    }
}
