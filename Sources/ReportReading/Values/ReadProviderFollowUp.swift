package import Oversight

/// The follow-up of private providers that a document prints.
package struct ReadProviderFollowUp: Sendable, Hashable {
    /// How many providers the municipality uses; `nil` if that is not stated.
    package var suppliersUsed: Int?
    /// The names or the number of those that were drawn, as printed.
    package var drawn: [String]
    /// How many were drawn; `nil` if that is not stated.
    package var drawnCount: Int?
    /// How they were drawn, as printed.
    package var method: String?
    /// The questions with their answers, in order.
    package var answers: [ProviderAnswer]
    /// The line of its heading, from 1.
    package var line: Int

    /// A follow-up.
    package init(
        suppliersUsed: Int?, drawn: [String], drawnCount: Int?, method: String?, answers: [ProviderAnswer], line: Int
    ) {
        self.suppliersUsed = suppliersUsed
        self.drawn = drawn
        self.drawnCount = drawnCount
        self.method = method
        self.answers = answers
        self.line = line
    }
}
