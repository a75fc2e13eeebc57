public import Oversight

/// A goal as printed in a report.
public struct ReadGoal: Sendable, Hashable {
    /// The number of its section, such as `1.3` or `2.1.1`; `nil` for a listed goal without a section.
    public var number: String?
    /// The goal in words.
    public var title: String
    /// The goal area (målområde) that it is listed under.
    public var area: String?
    /// The level of the goal.
    public var level: GoalLevel
    /// The number of the council goal above it.
    public var parentNumber: String?
    /// The line of the document, from 1.
    public var line: Int
}
