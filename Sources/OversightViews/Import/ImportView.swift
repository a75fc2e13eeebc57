package import Oversight

/// What an import read and recorded.
package struct ImportView: Codable, Sendable, Equatable {
    /// A goal that has a section in the document, or is in its list of all goals.
    package struct Goal: Codable, Sendable, Equatable {
        /// The identifier.
        package var id: String
        /// The number that the document prints; `null` for a goal without one.
        @Nullable package var number: String?
        /// The goal in words.
        package var title: String
        /// The goal area, or the council goal that it was broken down from.
        @Nullable package var area: String?
        /// Whose goal it is.
        package var level: GoalLevel
        /// The identifier of the goal that it was broken down from.
        @Nullable package var parent: String?
        /// The key of its grade; `null` if it has none, or its words are not known.
        @Nullable package var grade: String?
        /// The words of its grade.
        @Nullable package var gradeLabel: String?
        /// The line of its heading or row, from 1.
        package var line: Int
        /// The line of its grade, from 1.
        @Nullable package var gradeLine: Int?

        /// A goal as read.
        package init(
            id: String, number: String?, title: String, area: String?, level: GoalLevel, parent: String? = nil,
            grade: (key: String?, label: String, line: Int)? = nil, line: Int
        ) {
            (self.id, self.number, self.title, self.area, self.level) = (id, number, title, area, level)
            (self.parent, self.line) = (parent, line)
            self.grade = grade?.key
            gradeLabel = grade?.label
            gradeLine = grade?.line
        }
    }

    /// An activity as read; one that stands under several goals is one.
    package struct Activity: Codable, Sendable, Equatable {
        /// The identifier.
        package var id: String
        /// The numbers of the goals that it stands under.
        package var goals: [String]
        /// What is to be done.
        package var title: String
        /// The first planned day.
        @Nullable package var start: CalendarDate?
        /// The words that stand for it, if they are no day.
        @Nullable package var writtenStart: String?
        /// The last planned day.
        @Nullable package var end: CalendarDate?
        /// The words that stand for it, if they are no day.
        @Nullable package var writtenEnd: String?
        /// How it stands.
        @Nullable package var status: ActivityStatus?
        /// The units that carry it out.
        package var units: [String]
        /// The line of its first row.
        package var line: Int

        /// An activity as read.
        package init(
            id: String, goals: [String], title: String, start: PlannedDay, end: PlannedDay, status: ActivityStatus?,
            units: [String], line: Int
        ) {
            self.id = id
            self.goals = goals
            self.title = title
            (self.start, writtenStart) = (start.day, start.written)
            (self.end, writtenEnd) = (end.day, end.written)
            self.status = status
            self.units = units
            self.line = line
        }
    }

    /// A goal's grade as printed.
    package struct Assessment: Codable, Sendable, Equatable {
        /// The number of the goal.
        package var goal: String
        /// The grade's key.
        package var grade: String

        /// A grade as printed.
        package init(goal: String, grade: String) {
            self.goal = goal
            self.grade = grade
        }
    }

    /// A line that looks like part of the report's substance and was not understood.
    package struct Unrecognised: Codable, Sendable, Equatable {
        /// The line, from 1.
        package var line: Int
        /// Its text.
        package var text: String

        /// A line that was not understood.
        package init(line: Int, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// What kind of report it is.
    package var kind: ReportKind
    /// The identifier of the report.
    package var report: String
    /// The name of the municipality, if it is registered with this import; `null` if it was before.
    @Nullable package var newMunicipality: String?
    /// The name of the body that the report is recorded for.
    package var committee = ""
    /// What the cover of the document says.
    package var cover = Cover()
    /// The goals.
    package var goals: [Goal]
    /// The council goals of a report that has chapters for them.
    package var councilGoals: [Goal]
    /// The activities.
    package var activities: [Activity]
    /// How many rows the document has; an activity that stands under several goals has several.
    package var rows: Int
    /// How many rows stand at which status.
    package var statusCounts: [String: Int]
    /// The grades.
    package var assessments: [Assessment]
    /// The goal areas.
    package var areas: [Area] = []
    /// The assignments.
    package var assignments: [Assignment] = []
    /// The rows of the tables of indicators.
    package var indicators: [Indicator] = []
    /// The tables of figures.
    package var statements: [Statement] = []
    /// The figures of running text.
    package var narrative: [Figure] = []
    /// How goals and assignments are contributed to.
    package var contributions: [Contribution] = []
    /// The follow-up of private providers; `null` if there is none.
    @Nullable package var providerFollowUp: ProviderFollowUp?
    /// The decision that the document prints on itself; `null` if it prints none.
    @Nullable package var decision: Decision?
    /// The diary number that the document prints; `null` if it prints none.
    @Nullable package var diaryNumber: DiaryNumber?
    /// The words whose meaning is not known.
    package var unknownWords: [UnknownWord] = []
    /// What earlier imports of the report brought and this document does not have.
    package var leftBehind: [LeftBehind] = []
    /// The contradictions found.
    package var findings: [FindingView]
    /// The lines not understood.
    package var unrecognised: [Unrecognised]
    /// How many events were appended; with `--dry-run`, how many would be.
    package var eventsAppended: Int
    /// Whether nothing was to be recorded.
    package var dryRun: Bool

    /// What an import read and recorded.
    package init(
        kind: ReportKind, report: String, goals: [Goal], councilGoals: [Goal], activities: [Activity], rows: Int,
        statusCounts: [String: Int], assessments: [Assessment], findings: [FindingView], unrecognised: [Unrecognised],
        eventsAppended: Int, dryRun: Bool
    ) {
        (newMunicipality, providerFollowUp, decision, diaryNumber) = (nil, nil, nil, nil)
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
