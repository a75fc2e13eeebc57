package import Oversight

/// The content of a published report, as read from its text and before anything is recorded.
package struct ReadReport: Sendable, Hashable {
    /// The kind of report.
    package var kind: ReportKind
    /// The title on the first page; `nil` if the document begins without one.
    package var title: String?
    /// The unit or service that reports; `nil` if the document does not say.
    package var unit: String?
    /// The committee that the document names as its receiver; `nil` if it names none.
    package var committee: String?
    /// Whether its text says that it goes to one of the board's subcommittees, and not to which.
    package var isForUnnamedSubcommittee = false
    /// The span that the report is about, as its cover prints it; `nil` if it prints none.
    package var period: String?
    /// The version, as its cover prints it; `nil` if it prints none.
    package var version: String?
    /// The municipality that the cover names; `nil` if it names none.
    package var municipality: ReadMunicipality?
    /// The year that the title or the period on the cover names; `nil` if they name none.
    package var statedYear: Int?
    /// The year that the goals are for.
    package var goalYear: Int?
    /// The goals that have a section in the report, in order.
    package var goals: [ReadGoal] = []
    /// The council's goals above the sections; empty for an oversight report.
    package var councilGoals: [ReadGoal] = []
    /// All goals of the year, as listed in the last chapter; empty for a four-month report.
    package var listedGoals: [ReadGoal] = []
    /// The rows of the activity tables, in the document's order; one activity may have several.
    package var rows: [ReadRow] = []
    /// The grades of the goals; empty for an oversight report.
    package var assessments: [ReadAssessment] = []
    /// The counts of grades that the text itself states.
    package var statedSummary: ReadSummary?
    /// The goal areas; empty for oversight and four-month reports, whose goals name theirs.
    package var areas: [ReadArea] = []
    /// The grades in the document's own words; empty for a four-month report, whose scale is known.
    package var grades: [ReadGrade] = []
    /// The assignments, in the document's order.
    package var assignments: [ReadAssignment] = []
    /// The rows of the tables of indicators, in the document's order.
    package var indicators: [ReadIndicator] = []
    /// The tables of figures that are neither indicators nor assignments, in the document's order.
    package var statements: [StatedStatement] = []
    /// The figures of running text, in the document's order.
    package var figures: [ReadFigure] = []
    /// By what goals and assignments are contributed to, in the document's order.
    package var contributions: [ReadContribution] = []
    /// The follow-up of private providers, if there is one.
    package var providerFollowUp: ReadProviderFollowUp?
    /// The decision that the document prints on itself, if any.
    package var decision: ReadDecision?
    /// The diary number that the document prints, if any.
    package var diaryNumber: ReadDiaryNumber?
    /// The findings that hold on any day; ``findings(asOf:words:)`` adds those that depend on the day.
    package var findings: [Finding] = []
    /// Lines of the activity tables that could not be read, and rows whose status could not be read.
    package var unrecognised: [UnrecognisedLine] = []

    /// Whether it states nothing that can be recorded.
    var isEmpty: Bool {
        rows.isEmpty && goals.isEmpty && assignments.isEmpty && indicators.isEmpty && statements.isEmpty
    }
}

/// A line that was not recognised, for a person to check.
package struct UnrecognisedLine: Sendable, Hashable, Codable {
    /// The line of the document, from 1.
    package var line: Int
    /// The tidied text of the line.
    package var text: String

    /// Creates an unrecognised line.
    package init(line: Int, text: String) {
        self.line = line
        self.text = text
    }
}
