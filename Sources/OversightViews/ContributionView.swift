package import Oversight

/// By what a service contributes to a goal or an assignment, as surfaces show it.
package struct ContributionView: Codable, Sendable, Equatable {
    /// The day as of which it was described; `null` in a view of an earlier day.
    @Nullable package var on: CalendarDate?
    /// The theme as written.
    @Nullable package var theme: String?
    /// By what the service contributes.
    package var contributesBy: [String]
    /// What it expects of that.
    package var expectedEffects: [String]
    /// What came of it, by paragraph.
    package var followUp: [String]

    /// A contribution as described.
    ///
    /// - Parameter contribution: The contribution.
    package init(_ contribution: Contribution) {
        on = contribution.on.isBeforeAll ? nil : contribution.on
        theme = contribution.theme
        contributesBy = contribution.contributesBy
        expectedEffects = contribution.expectedEffects
        followUp = contribution.followUp
    }
}
