package import Oversight

/// An activity as surfaces show it, as a whole or as it stands under one goal.
package struct ActivityView: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// What is to be done.
    package var title: String
    /// Why it is expected to help.
    @Nullable package var rationale: String?
    /// The first planned day.
    @Nullable package var start: CalendarDate?
    /// The words that stand for it in a document, if they are no day, such as "mars 2025".
    @Nullable package var writtenStart: String?
    /// The last planned day.
    @Nullable package var end: CalendarDate?
    /// The words that stand for it in a document, if they are no day, such as "löpande".
    @Nullable package var writtenEnd: String?
    /// How it stands; `null` if nothing was reported by the day of the view.
    @Nullable package var status: ActivityStatus?
    /// What the unit says of it.
    @Nullable package var comment: String?
    /// The day on which it stood so.
    @Nullable package var reportedOn: CalendarDate?
    /// The names of the units that carry it out, as they were stated.
    package var units: [String]
    /// The identifiers of the goals that it serves.
    package var goals: [String]
    /// The identifier of its municipality.
    package var municipality: String
    /// The name of its municipality.
    package var municipalityName: String

    /// An activity as it stands.
    ///
    /// - Parameters:
    ///   - activity: The activity.
    ///   - goal: The goal under which it is shown; `nil` for the activity as a whole.
    ///   - state: The state that holds its municipality.
    package init(_ activity: Activity, under goal: Identifier<Goal>? = nil, in state: OversightState) {
        id = activity.id.rawValue
        title = activity.title
        rationale = activity.rationale?.value
        let schedule = activity.schedule(under: goal)
        (start, writtenStart) = (schedule.start.day, schedule.start.written)
        (end, writtenEnd) = (schedule.end.day, schedule.end.written)
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
