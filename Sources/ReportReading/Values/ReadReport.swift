public import Oversight

/// What a published report says, as read from its text and before anything is recorded.
public struct ReadReport: Sendable, Hashable {
    /// The kind of report.
    public var kind: ReportKind
    /// The title on the first page; `nil` where the document begins without one.
    public var title: String?
    /// The unit or service that reports; `nil` where the document does not say.
    public var unit: String?
    /// The committee that the document names as its receiver; `nil` where it names none.
    public var committee: String?
    /// The year that the goals are for.
    public var goalYear: Int?
    /// The goals that have a section in the report, in its order.
    public var goals: [ReadGoal] = []
    /// The council's goals that the sections stand under; empty for an oversight report.
    public var councilGoals: [ReadGoal] = []
    /// All goals of the year as the last chapter lists them; empty for a four-month report.
    public var listedGoals: [ReadGoal] = []
    /// The rows of the activity tables, in the document's order; one activity may have several.
    public var rows: [ReadRow] = []
    /// The grades that the goals were given; empty for an oversight report.
    public var assessments: [ReadAssessment] = []
    /// The counts that the text itself sums the grades up in.
    public var statedSummary: ReadSummary?
    /// What a reader would want flagged on any day; ``findings(asOf:)`` adds what depends on the day.
    public var findings: [Finding] = []
    /// Lines of the activity tables that could not be read, and rows whose status could not.
    public var unrecognised: [UnrecognisedLine] = []
}

/// A line that was not understood, so that a person can look at it.
public struct UnrecognisedLine: Sendable, Hashable, Codable {
    /// The line of the document, from 1.
    public var line: Int
    /// What stands there, tidied.
    public var text: String

    /// A line that was not understood.
    ///
    /// - Parameters:
    ///   - line: The line of the document, from 1.
    ///   - text: What stands there.
    public init(line: Int, text: String) {
        self.line = line
        self.text = text
    }
}
