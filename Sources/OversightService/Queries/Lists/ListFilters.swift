package import Oversight

/// Which activities are listed.
///
/// Things are named by identifier or name; what does not exist matches nothing.
package struct ActivityFilter: Sendable, Hashable {
    /// Only those that stand so.
    package var status: ActivityStatus?
    /// Only those of a unit.
    package var unit: String?
    /// Only those that serve a goal.
    package var goal: String?
    /// Only those of a municipality.
    package var municipality: String?

    /// A filter.
    package init(
        status: ActivityStatus? = nil, unit: String? = nil, goal: String? = nil, municipality: String? = nil
    ) {
        (self.status, self.unit, self.goal, self.municipality) = (status, unit, goal, municipality)
    }
}

/// Which reports are listed.
///
/// Things are named by identifier or name; what does not exist matches nothing.
package struct ReportFilter: Sendable, Hashable {
    /// Only those of a municipality.
    package var municipality: String?
    /// Only those that go to a body.
    package var committee: String?
    /// Only those that lie before a body now.
    package var before: String?
    /// Only those of a unit.
    package var unit: String?
    /// Only those that stand so.
    package var state: ReportStage?
    /// Only those of a kind.
    package var kind: ReportKind?

    /// A filter.
    package init(
        municipality: String? = nil, committee: String? = nil, before: String? = nil, unit: String? = nil,
        state: ReportStage? = nil, kind: ReportKind? = nil
    ) {
        (self.municipality, self.committee, self.before) = (municipality, committee, before)
        (self.unit, self.state, self.kind) = (unit, state, kind)
    }
}

/// Which goals are listed.
///
/// A municipality that does not exist matches nothing.
package struct GoalFilter: Sendable, Hashable {
    /// Only those of a municipality, by identifier or name.
    package var municipality: String?
    /// Only those of a year.
    package var year: Int?
    /// Only those of a level.
    package var level: GoalLevel?

    /// A filter.
    package init(municipality: String? = nil, year: Int? = nil, level: GoalLevel? = nil) {
        (self.municipality, self.year, self.level) = (municipality, year, level)
    }
}

/// Which meetings are listed.
///
/// Things are named by identifier or name; what does not exist matches nothing.
package struct MeetingFilter: Sendable, Hashable {
    /// Only those of bodies of a municipality.
    package var municipality: String?
    /// Only those of a body.
    package var body: String?
    /// Only those on this day or later.
    package var from: CalendarDate?
    /// Only those on this day or earlier.
    package var to: CalendarDate?

    /// A filter.
    package init(
        municipality: String? = nil, body: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil
    ) {
        (self.municipality, self.body, self.from, self.to) = (municipality, body, from, to)
    }
}
