public import Oversight

/// The content of a published report, as read from its text and before anything is recorded.
public struct ReadReport: Sendable, Hashable {
    /// The kind of report.
    public var kind: ReportKind
    /// The title on the first page; `nil` if the document begins without one.
    public var title: String?
    /// The unit or service that reports; `nil` if the document does not say.
    public var unit: String?
    /// The committee that the document names as its receiver; `nil` if it names none.
    public var committee: String?
    /// The year that the goals are for.
    public var goalYear: Int?
    /// The goals that have a section in the report, in order.
    public var goals: [ReadGoal] = []
    /// The council's goals above the sections; empty for an oversight report.
    public var councilGoals: [ReadGoal] = []
    /// All goals of the year, as listed in the last chapter; empty for a four-month report.
    public var listedGoals: [ReadGoal] = []
    /// The rows of the activity tables, in the document's order; one activity may have several.
    public var rows: [ReadRow] = []
    /// The grades of the goals; empty for an oversight report.
    public var assessments: [ReadAssessment] = []
    /// The counts of grades that the text itself states.
    public var statedSummary: ReadSummary?
    /// The findings that hold on any day; ``findings(asOf:)`` adds those that depend on the day.
    public var findings: [Finding] = []
    /// Lines of the activity tables that could not be read, and rows whose status could not be read.
    public var unrecognised: [UnrecognisedLine] = []
}

/// A line that was not recognised, for a person to check.
public struct UnrecognisedLine: Sendable, Hashable, Codable {
    /// The line of the document, from 1.
    public var line: Int
    /// The tidied text of the line.
    public var text: String

    /// Creates an unrecognised line.
    public init(line: Int, text: String) {
        self.line = line
        self.text = text
    }
}
