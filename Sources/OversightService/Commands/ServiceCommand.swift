public import Oversight

/// A command as a user gives it, with names where users have names; ``CommandDecider`` finds what they stand for.
public enum ServiceCommand: Sendable, Equatable {
    /// Plan an activity.
    case planActivity(ActivityPlan)
    /// Say how an activity stands.
    case reportActivity(Identifier<Activity>, ActivityStatus, comment: String?)
    /// Move an activity's last day.
    case rescheduleActivity(Identifier<Activity>, end: CalendarDate, reason: String)
    /// Ask for a report.
    case requestReport(ReportRequest)
    /// Lay down what a report holds: the activities of its unit that serve goals of its year.
    case draftReport(Identifier<Report>)
    /// Take the grades that the municipality's rule proposes.
    case proposeGrades(Identifier<Report>)
    /// Set a goal's grade by hand. The goal is named by its number in the report, or by id.
    case gradeGoal(Identifier<Report>, goal: String, GradeKey, reason: String)
    /// Submit a report.
    case submitReport(Identifier<Report>)
    /// Supplement a remitted report.
    case supplementReport(Identifier<Report>, String)
    /// Record what a body decided.
    case decide(Identifier<Report>, DecisionRecord)
    /// Correct the record of a decision.
    case correctDecision(Identifier<Report>, decision: Int, CorrectedField, now: String, reason: String)
    /// Give a report's case its number in the diary.
    case assignDiaryNumber(Identifier<Report>, String)
    /// Register a municipality.
    case registerMunicipality(name: String)
    /// Adopt the scale on which a municipality grades its goals.
    case adoptGradeScale(municipality: String, GradeScale)
    /// Establish a unit.
    case establishUnit(municipality: String, name: String, parent: String?)
    /// Let a unit belong to another.
    case moveUnit(Identifier<OrganisationUnit>, parent: Identifier<OrganisationUnit>?)
    /// Close a unit.
    case closeUnit(Identifier<OrganisationUnit>)
    /// Establish a body.
    case establishBody(municipality: String, name: String, kind: BodyKind?)
    /// Give a person an office in a body.
    case giveMandate(Identifier<Body>, Identifier<Person>, Office, until: CalendarDate?)
    /// End a person's office in a body.
    case endMandate(Identifier<Body>, Identifier<Person>, Office)
    /// Adopt a goal.
    case adoptGoal(GoalPlan)
    /// Schedule a meeting of a body.
    case scheduleMeeting(Identifier<Body>, CalendarDate)
    /// Record that a member takes no part in a report's matter.
    case declareRecusal(Identifier<Meeting>, Identifier<Person>, Identifier<Report>)
    /// Record that a meeting's minutes were adjusted.
    case adjustMinutes(Identifier<Meeting>)
    /// Record that a meeting's minutes were posted.
    case postMinutes(Identifier<Meeting>)
    /// Give a person a role.
    case grantRole(Identifier<Person>, RoleAssignment)
    /// Take a role back.
    case revokeRole(Identifier<Person>, RoleAssignment)
    /// Record what came of sending a reminder.
    case concludeReminder(Identifier<Reminder>, ReminderOutcome)
}

/// An activity to plan.
public struct ActivityPlan: Sendable, Equatable {
    /// The municipality's name or id.
    public var municipality: String
    /// What is to be done.
    public var title: String
    /// Why it is expected to help.
    public var rationale: String?
    /// The first day.
    public var start: CalendarDate?
    /// The last day.
    public var end: CalendarDate?
    /// The names of the units that carry it out.
    public var units: [String]
    /// The goals that it serves, by id or by title.
    public var goals: [String]

    /// An activity to plan.
    public init(
        municipality: String, title: String, rationale: String? = nil, start: CalendarDate? = nil,
        end: CalendarDate? = nil, units: [String] = [], goals: [String]
    ) {
        self.municipality = municipality
        self.title = title
        self.rationale = rationale
        self.start = start
        self.end = end
        self.units = units
        self.goals = goals
    }
}

/// A goal to adopt.
public struct GoalPlan: Sendable, Equatable {
    /// The municipality's name or id.
    public var municipality: String
    /// Who adopts it.
    public var level: GoalLevel
    /// The goal in words.
    public var title: String
    /// The goal area that it stands under.
    public var area: String?
    /// The goal that it is broken down from, by id.
    public var parent: Identifier<Goal>?
    /// The year that it is for; the occasion's where none is given.
    public var year: Int?

    /// A goal to adopt.
    public init(
        municipality: String, level: GoalLevel, title: String, area: String? = nil, parent: Identifier<Goal>? = nil,
        year: Int? = nil
    ) {
        self.municipality = municipality
        self.level = level
        self.title = title
        self.area = area
        self.parent = parent
        self.year = year
    }
}

/// A report to ask for.
public struct ReportRequest: Sendable, Equatable {
    /// The municipality's name or id.
    public var municipality: String
    /// What kind of report it is.
    public var kind: ReportKind
    /// Its title; made of its kind, unit and year where none is given.
    public var title: String?
    /// The unit that owns it.
    public var unit: String?
    /// The name or id of the body that it goes to.
    public var committee: String
    /// The day by which it is to be submitted.
    public var due: CalendarDate?

    /// A report to ask for.
    public init(
        municipality: String, kind: ReportKind, title: String? = nil, unit: String? = nil, committee: String,
        due: CalendarDate? = nil
    ) {
        self.municipality = municipality
        self.kind = kind
        self.title = title
        self.unit = unit
        self.committee = committee
        self.due = due
    }
}

/// A decision to record.
public struct DecisionRecord: Sendable, Equatable {
    /// What was decided.
    public var outcome: DecisionOutcome
    /// The name or id of the body.
    public var body: String
    /// The paragraph of its minutes.
    public var paragraph: String
    /// Why.
    public var reasons: String?
    /// By when the unit is to supplement.
    public var due: CalendarDate?
    /// Who presents it, by id.
    public var presenter: Identifier<Person>?

    /// A decision to record.
    public init(
        outcome: DecisionOutcome, body: String, paragraph: String, reasons: String? = nil, due: CalendarDate? = nil,
        presenter: Identifier<Person>? = nil
    ) {
        self.outcome = outcome
        self.body = body
        self.paragraph = paragraph
        self.reasons = reasons
        self.due = due
        self.presenter = presenter
    }
}
