import Oversight

/// What a finding is about, so that it can be shown there.
package struct FindingSubject: Codable, Sendable, Equatable {
    /// The kind of thing.
    package enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
        case goal, assignment, indicator, statement
        /// A figure in running text.
        case figure
    }

    /// The kind of thing.
    package var kind: Kind
    /// The identifier of the thing; `null` for a figure, which is told by its line.
    @Nullable package var id: String?

    /// What a finding is about.
    package init(kind: Kind, id: String?) {
        self.kind = kind
        self.id = id
    }
}

extension FindingCode {
    /// The kind of thing that findings of the code are about; `nil` for those that are shown in the list only.
    var subject: FindingSubject.Kind? {
        switch self {
        case .sumMismatch, .deviationMismatch, .netMismatch, .tablesDisagree, .signConventionDiffers,
            .deviationWithoutFigures, .valueOutOfScale, .unitMissing, .totalOutsideParts, .counterpartDiffers:
            .statement
        case .assessmentMissing, .assessmentContradictsTarget, .assessmentWithoutTarget, .assessmentOnOldValue,
            .targetWithoutValue, .targetOnlyInTitle, .indicatorWithoutValues, .missingValue, .promisedResultMissing,
            .followUpMissing, .trendContradictsValues, .indicatorRepeated, .sameIndicatorDiffers:
            .indicator
        case .completedBeforeStart, .inProgressPastEnd, .notStartedPastEnd, .notStartedPastStart,
            .inProgressBeforeStart, .endBeforeStart, .projectStatusDiffers:
            .assignment
        case .gradeAgainstFigures, .gradeAboveParts, .goalWithoutIndicator: .goal
        case .textTableDisagree, .textTextDisagree: .figure
        case .headingTextDisagree, .sameActivityDiffers, .commentContradictsStatus, .numberShortOfTarget,
            .tooFewActivities, .summaryMismatch, .invalidDate, .unknownStatus, .periodMismatch, .captionMismatch,
            .trendMissing, .municipalityDiffers, .asOfOutsideYear, .bodyNotNamed, .numberTooLong, .shareAboveHundred,
            .yearOutOfRange:
            nil
        }
    }
}
