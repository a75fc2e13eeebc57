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
    // What is looked for in statements and in running text.
    case sumMismatch = "sum-mismatch"
    case deviationMismatch = "deviation-mismatch"
    case netMismatch = "net-mismatch"
    case tablesDisagree = "tables-disagree"
    case signConventionDiffers = "sign-convention-differs"
    case deviationWithoutFigures = "deviation-without-figures"
    case valueOutOfScale = "value-out-of-scale"
    case unitMissing = "unit-missing"
    case counterpartDiffers = "counterpart-differs"
    case textTableDisagree = "text-table-disagree"
    case textTextDisagree = "text-text-disagree"
    // What is looked for in indicators.
    case assessmentMissing = "assessment-missing"
    case assessmentContradictsTarget = "assessment-contradicts-target"
    case assessmentWithoutTarget = "assessment-without-target"
    case assessmentOnOldValue = "assessment-on-old-value"
    case targetWithoutValue = "target-without-value"
    case targetOnlyInTitle = "target-only-in-title"
    case indicatorWithoutValues = "indicator-without-values"
    case missingValue = "missing-value"
    case promisedResultMissing = "promised-result-missing"
    case followUpMissing = "follow-up-missing"
    case trendContradictsValues = "trend-contradicts-values"
    case trendMissing = "trend-missing"
    case indicatorRepeated = "indicator-repeated"
    case sameIndicatorDiffers = "same-indicator-differs"
    case totalOutsideParts = "total-outside-parts"
    // What is looked for in the report as a whole.
    case periodMismatch = "period-mismatch"
    case captionMismatch = "caption-mismatch"
    case gradeAgainstFigures = "grade-against-figures"
    case gradeAboveParts = "grade-above-parts"
    case goalWithoutIndicator = "goal-without-indicator"
    case projectStatusDiffers = "project-status-differs"
    // What is looked for in the cover of a document that is imported.
    case municipalityDiffers = "municipality-differs"
    case asOfOutsideYear = "as-of-outside-year"
    case bodyNotNamed = "body-not-named"
    // What is looked for in single figures of tables and of running text.
    case numberTooLong = "number-too-long"
    case shareAboveHundred = "share-above-hundred"
    case yearOutOfRange = "year-out-of-range"
}

/// What a finding asks of its reader.
///
/// The raw value is what scripts match on.
package enum FindingKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Two statements cannot both hold.
    case contradiction
    /// Something that one would expect is not stated.
    case gap
    /// It is stated in a way that cannot be read, or that misleads.
    case form
    /// Worth a look by a person.
    case hint
}

extension FindingCode {
    /// What a finding of the code asks of its reader.
    package var kind: FindingKind {
        switch self {
        case .completedBeforeStart, .inProgressPastEnd, .notStartedPastEnd, .notStartedPastStart,
            .inProgressBeforeStart, .headingTextDisagree, .sameActivityDiffers, .summaryMismatch, .endBeforeStart,
            .sumMismatch, .deviationMismatch, .netMismatch, .tablesDisagree, .textTableDisagree, .textTextDisagree,
            .assessmentContradictsTarget, .trendContradictsValues, .sameIndicatorDiffers, .totalOutsideParts,
            .periodMismatch, .municipalityDiffers, .asOfOutsideYear:
            .contradiction
        case .tooFewActivities, .deviationWithoutFigures, .assessmentMissing, .assessmentWithoutTarget,
            .targetWithoutValue, .indicatorWithoutValues, .missingValue, .promisedResultMissing, .followUpMissing,
            .goalWithoutIndicator, .trendMissing, .bodyNotNamed:
            .gap
        case .invalidDate, .unknownStatus, .unitMissing, .targetOnlyInTitle, .indicatorRepeated, .captionMismatch,
            .numberTooLong, .shareAboveHundred, .yearOutOfRange:
            .form
        case .commentContradictsStatus, .numberShortOfTarget, .signConventionDiffers, .valueOutOfScale,
            .assessmentOnOldValue, .gradeAgainstFigures, .gradeAboveParts, .projectStatusDiffers, .counterpartDiffers:
            .hint
        }
    }
}

extension FindingCode {
    /// Whether only the document shows it: what is recorded of the document is not enough to find it again.
    package var isOnlyInDocument: Bool {
        switch self {
        case .headingTextDisagree, .summaryMismatch, .tooFewActivities, .invalidDate, .unknownStatus,
            .textTableDisagree, .textTextDisagree, .promisedResultMissing, .followUpMissing, .indicatorRepeated,
            .sameIndicatorDiffers, .periodMismatch, .captionMismatch, .gradeAgainstFigures, .projectStatusDiffers,
            .trendMissing, .municipalityDiffers, .asOfOutsideYear, .bodyNotNamed, .numberTooLong, .shareAboveHundred,
            .yearOutOfRange:
            true
        case .completedBeforeStart, .inProgressPastEnd, .notStartedPastEnd, .notStartedPastStart,
            .inProgressBeforeStart, .sameActivityDiffers, .commentContradictsStatus, .numberShortOfTarget,
            .endBeforeStart, .sumMismatch, .deviationMismatch, .netMismatch, .tablesDisagree, .signConventionDiffers,
            .deviationWithoutFigures, .valueOutOfScale, .unitMissing, .assessmentMissing,
            .assessmentContradictsTarget, .assessmentWithoutTarget, .assessmentOnOldValue, .targetWithoutValue,
            .targetOnlyInTitle, .indicatorWithoutValues, .missingValue, .trendContradictsValues, .totalOutsideParts,
            .gradeAboveParts, .goalWithoutIndicator, .counterpartDiffers:
            false
        }
    }
}
