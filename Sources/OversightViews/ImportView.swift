public import Oversight

/// What an import read and recorded.
public struct ImportView: Codable, Sendable, Equatable {
    /// A goal that has a section in the document, or stands in its list of all goals.
    public struct Goal: Codable, Sendable, Equatable {
        /// The number that the document prints; `null` for a goal that is only listed.
        @Nullable public var number: String?
        /// The goal in words.
        public var title: String
        /// The goal area, or the council goal that it was broken down from.
        @Nullable public var area: String?
        /// Whose goal it is.
        public var level: GoalLevel

        /// A goal as read.
        public init(number: String?, title: String, area: String?, level: GoalLevel) {
            self.number = number
            self.title = title
            self.area = area
            self.level = level
        }
    }

    /// An activity as read; one that stands under several goals is one.
    public struct Activity: Codable, Sendable, Equatable {
        /// The identifier.
        public var id: String
        /// The numbers of the goals that it stands under.
        public var goals: [String]
        /// What is to be done.
        public var title: String
        /// The first planned day.
        @Nullable public var start: CalendarDate?
        /// The last planned day.
        @Nullable public var end: CalendarDate?
        /// How it stands.
        @Nullable public var status: ActivityStatus?
        /// The units that carry it out.
        public var units: [String]
        /// The line of its first row.
        public var line: Int

        /// An activity as read.
        public init(
            id: String, goals: [String], title: String, start: CalendarDate?, end: CalendarDate?,
            status: ActivityStatus?, units: [String], line: Int
        ) {
            self.id = id
            self.goals = goals
            self.title = title
            self.start = start
            self.end = end
            self.status = status
            self.units = units
            self.line = line
        }
    }

    /// A goal's grade as printed.
    public struct Assessment: Codable, Sendable, Equatable {
        /// The number of the goal.
        public var goal: String
        /// The grade's key.
        public var grade: String

        /// A grade as printed.
        public init(goal: String, grade: String) {
            self.goal = goal
            self.grade = grade
        }
    }

    /// A line that looks like part of the report's substance and was not understood.
    public struct Unrecognised: Codable, Sendable, Equatable {
        /// The line, from 1.
        public var line: Int
        /// Its text.
        public var text: String

        /// A line that was not understood.
        public init(line: Int, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// What kind of report it is.
    public var kind: ReportKind
    /// The identifier of the report.
    public var report: String
    /// The goals.
    public var goals: [Goal]
    /// The council goals of a report that has chapters for them.
    public var councilGoals: [Goal]
    /// The activities.
    public var activities: [Activity]
    /// How many rows the document has; an activity that stands under several goals has several.
    public var rows: Int
    /// How many rows stand at which status.
    public var statusCounts: [String: Int]
    /// The grades.
    public var assessments: [Assessment]
    /// The contradictions found.
    public var findings: [FindingView]
    /// The lines not understood.
    public var unrecognised: [Unrecognised]
    /// How many events were appended; with `--dry-run`, how many would be.
    public var eventsAppended: Int
    /// Whether nothing was to be recorded.
    public var dryRun: Bool

    /// What an import read and recorded.
    public init(
        kind: ReportKind, report: String, goals: [Goal], councilGoals: [Goal], activities: [Activity], rows: Int,
        statusCounts: [String: Int], assessments: [Assessment], findings: [FindingView], unrecognised: [Unrecognised],
        eventsAppended: Int, dryRun: Bool
    ) {
        self.kind = kind
        self.report = report
        self.goals = goals
        self.councilGoals = councilGoals
        self.activities = activities
        self.rows = rows
        self.statusCounts = statusCounts
        self.assessments = assessments
        self.findings = findings
        self.unrecognised = unrecognised
        self.eventsAppended = eventsAppended
        self.dryRun = dryRun
    }
}
