public import Oversight

/// Which activities are listed.
///
/// Things are named by identifier or name; what does not exist matches nothing.
public struct ActivityFilter: Sendable, Hashable {
    /// Only those that stand so.
    public var status: ActivityStatus?
    /// Only those of a unit.
    public var unit: String?
    /// Only those that serve a goal.
    public var goal: String?
    /// Only those of a municipality.
    public var municipality: String?

    /// A filter.
    public init(
        status: ActivityStatus? = nil, unit: String? = nil, goal: String? = nil, municipality: String? = nil
    ) {
        (self.status, self.unit, self.goal, self.municipality) = (status, unit, goal, municipality)
    }
}

/// Which reports are listed.
///
/// Things are named by identifier or name; what does not exist matches nothing.
public struct ReportFilter: Sendable, Hashable {
    /// Only those of a municipality.
    public var municipality: String?
    /// Only those that go to a body.
    public var committee: String?
    /// Only those that lie before a body now.
    public var before: String?
    /// Only those of a unit.
    public var unit: String?
    /// Only those that stand so.
    public var state: ReportStage?
    /// Only those of a kind.
    public var kind: ReportKind?

    /// A filter.
    public init(
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
public struct GoalFilter: Sendable, Hashable {
    /// Only those of a municipality, by identifier or name.
    public var municipality: String?
    /// Only those of a year.
    public var year: Int?
    /// Only those of a level.
    public var level: GoalLevel?

    /// A filter.
    public init(municipality: String? = nil, year: Int? = nil, level: GoalLevel? = nil) {
        (self.municipality, self.year, self.level) = (municipality, year, level)
    }
}

/// Which meetings are listed.
///
/// Things are named by identifier or name; what does not exist matches nothing.
public struct MeetingFilter: Sendable, Hashable {
    /// Only those of bodies of a municipality.
    public var municipality: String?
    /// Only those of a body.
    public var body: String?
    /// Only those on this day or later.
    public var from: CalendarDate?
    /// Only those on this day or earlier.
    public var to: CalendarDate?

    /// A filter.
    public init(
        municipality: String? = nil, body: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil
    ) {
        (self.municipality, self.body, self.from, self.to) = (municipality, body, from, to)
    }
}
