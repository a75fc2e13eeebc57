/// Something a reader would want flagged before a report is submitted.
package struct Finding: Sendable, Hashable {
    /// Which kind of contradiction it is; one of ``FindingCode``.
    package var code: FindingCode
    /// The line of the document, counted from 1; 0 if the finding does not come from a single line.
    package var line: Int
    /// One sentence for the reader, in English.
    package var message: String

    /// A finding.
    ///
    /// - Parameters:
    ///   - code: The kind of contradiction.
    ///   - line: The line of the document, from 1; 0 if there is none.
    ///   - message: One sentence for the reader.
    package init(code: FindingCode, line: Int, message: String) {
        self.code = code
        self.line = line
        self.message = message
    }
}

/// The kinds of contradiction that are looked for.
///
/// The raw value is what scripts match on.
package enum FindingCode: String, Sendable, Hashable, CaseIterable, Codable {
    case completedBeforeStart = "completed-before-start"
    case inProgressPastEnd = "in-progress-past-end"
    case notStartedPastEnd = "not-started-past-end"
    case notStartedPastStart = "not-started-past-start"
    case inProgressBeforeStart = "in-progress-before-start"
    case headingTextDisagree = "heading-text-disagree"
    case sameActivityDiffers = "same-activity-differs"
    case commentContradictsStatus = "comment-contradicts-status"
    case numberShortOfTarget = "number-short-of-target"
    case tooFewActivities = "too-few-activities"
    case summaryMismatch = "summary-mismatch"
    case endBeforeStart = "end-before-start"
    case invalidDate = "invalid-date"
    case unknownStatus = "unknown-status"
}
