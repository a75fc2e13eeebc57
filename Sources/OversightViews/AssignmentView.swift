package import Oversight

/// An assignment as surfaces show it.
package struct AssignmentView: Codable, Sendable, Equatable {
    /// The identifier.
    package var id: String
    /// What is to be done.
    package var title: String
    /// What kind of assignment it is.
    package var kind: AssignmentKind
    /// The goal area that it belongs to, as written.
    @Nullable package var area: String?
    /// The identifier of the goal that it belongs to.
    @Nullable package var goal: String?
    /// That goal in words.
    @Nullable package var goalTitle: String?
    /// The first planned day.
    @Nullable package var start: CalendarDate?
    /// The words that stand for it in a document, if they are no day, such as "mars 2025".
    @Nullable package var writtenStart: String?
    /// The last planned day.
    @Nullable package var end: CalendarDate?
    /// The words that stand for it in a document, if they are no day, such as "löpande".
    @Nullable package var writtenEnd: String?
    /// How it stands; `null` if nothing was reported by the day of the view.
    @Nullable package var status: AssignmentStatus?
    /// The status as written.
    @Nullable package var statusLabel: String?
    /// The comment.
    @Nullable package var comment: String?
    /// The day on which it stood so.
    @Nullable package var reportedOn: CalendarDate?
    /// The identifier of the report that states it.
    @Nullable package var report: String?
    /// The identifier of the responsible unit; `null` if nobody is known to be, or no unit of that name is established.
    @Nullable package var unit: String?
    /// The name of the responsible unit.
    @Nullable package var unitName: String?
    /// How it is contributed to.
    package var contributions: [ContributionView]
    /// The identifier of its municipality.
    package var municipality: String
    /// The name of its municipality.
    package var municipalityName: String
    /// The revision of its stream.
    package var revision: Int

    /// An assignment as it stands.
    ///
    /// - Parameters:
    ///   - assignment: The assignment.
    ///   - state: The state that holds its municipality, its goal and its unit.
    package init(_ assignment: Assignment, in state: OversightState) {
        id = assignment.id.rawValue
        title = assignment.title
        kind = assignment.kind
        area = assignment.area
        goal = assignment.goal?.rawValue
        goalTitle = assignment.goal.map { state.name(of: $0) }
        (start, writtenStart) = (assignment.start?.value.day, assignment.start?.value.written)
        (end, writtenEnd) = (assignment.end?.value.day, assignment.end?.value.written)
        status = assignment.standing?.value.status
        statusLabel = assignment.standing?.value.label
        comment = assignment.standing?.value.comment
        reportedOn = assignment.standing?.on
        report = assignment.standing?.value.report?.rawValue
        var finder = UnitFinder(state)
        let responsible = finder.unit(of: assignment, in: state)
        unit = responsible.id
        unitName = responsible.name
        contributions = assignment.contributions.map { ContributionView($0) }
        municipality = assignment.municipality.rawValue
        municipalityName = state.name(of: assignment.municipality)
        revision = assignment.revision
    }
}
