public import Oversight

/// An activity as surfaces show it, as a whole or as it stands under one goal.
public struct ActivityView: Codable, Sendable, Equatable {
    /// The identifier.
    public var id: String
    /// What is to be done.
    public var title: String
    /// Why it is expected to help.
    @Nullable public var rationale: String?
    /// The first planned day.
    @Nullable public var start: CalendarDate?
    /// The last planned day.
    @Nullable public var end: CalendarDate?
    /// How it stands; `null` if nothing was reported by the day of the view.
    @Nullable public var status: ActivityStatus?
    /// What the unit says of it.
    @Nullable public var comment: String?
    /// The day on which it stood so.
    @Nullable public var reportedOn: CalendarDate?
    /// The names of the units that carry it out, as they were stated.
    public var units: [String]
    /// The identifiers of the goals that it serves.
    public var goals: [String]
    /// The identifier of its municipality.
    public var municipality: String
    /// The name of its municipality.
    public var municipalityName: String

    /// An activity as it stands.
    ///
    /// - Parameters:
    ///   - activity: The activity.
    ///   - goal: The goal under which it is shown; `nil` for the activity as a whole.
    ///   - state: The state that holds its municipality.
    public init(_ activity: Activity, under goal: Identifier<Goal>? = nil, in state: OversightState) {
        id = activity.id.rawValue
        title = activity.title
        rationale = activity.rationale?.value
        let schedule = activity.schedule(under: goal)
        start = schedule.start
        end = schedule.end
        let standing = activity.standing(under: goal)
        status = standing?.value.status
        comment = standing?.value.comment
        reportedOn = standing?.on
        units = activity.units?.value ?? []
        goals = activity.goals.map(\.rawValue)
        municipality = activity.municipality.rawValue
        municipalityName = state.name(of: activity.municipality)
    }
}
