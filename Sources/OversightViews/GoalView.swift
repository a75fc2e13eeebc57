package import Oversight

/// A goal as surfaces list it.
package struct GoalView: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// The identifier of its municipality.
    package var municipality: String
    /// The name of its municipality.
    package var municipalityName: String
    /// Whose goal it is.
    package var level: GoalLevel
    /// The goal in words.
    package var title: String
    /// The goal area that it stands under; absent if it has none.
    package var area: String?
    /// The identifier of the goal that it was broken down from; `null` if that is not known.
    @Nullable package var parent: String?
    /// That goal in words.
    @Nullable package var parentTitle: String?
    /// The year that it is for.
    package var year: Int
    /// The revision of its stream.
    package var revision: Int

    /// A goal as it stands.
    ///
    /// - Parameters:
    ///   - goal: The goal.
    ///   - state: The state that holds its municipality and the goal that it was broken down from.
    package init(_ goal: Goal, in state: OversightState) {
        id = goal.id.rawValue
        municipality = goal.municipality.rawValue
        municipalityName = state.name(of: goal.municipality)
        level = goal.level
        title = goal.title
        area = goal.area
        parent = goal.parent?.rawValue
        parentTitle = goal.parent.map { state.name(of: $0) }
        year = goal.year
        revision = goal.revision
    }
}
