package import Oversight

/// A goal as printed in a report.
package struct ReadGoal: Sendable, Hashable {
    /// The number of its section, such as `1.3` or `2.1.1`; `nil` for a listed goal without a section.
    package var number: String?
    /// The goal in words.
    package var title: String
    /// The goal area (målområde) that it is listed under.
    package var area: String?
    /// The level of the goal.
    package var level: GoalLevel
    /// The number of the council goal above it.
    package var parentNumber: String?
    /// The line of the goal above it, in a document whose goals have no numbers.
    package var parentLine: Int?
    /// The line of the document, from 1.
    package var line: Int
}
