/// The events that say how a goal or an assignment is contributed to, in the stream of the goal or the assignment.
package enum ContributionEvent: Sendable, Equatable, EventFamily {
    case described(ContributionDescribed)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .described(let event): visitor.visit(event, Self.described)
        }
    }
}

/// It was described how a goal or an assignment is contributed to.
package struct ContributionDescribed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day that the document describes.
    package var on: CalendarDate
    /// The theme as written, if the description has one.
    package var theme: String?
    /// By what the service contributes.
    package var contributesBy: [String]
    /// What it expects of that.
    package var expectedEffects: [String]
    /// What came of it, by paragraph.
    package var followUp: [String]

    /// A contribution as described.
    package init(
        on: CalendarDate, theme: String? = nil, contributesBy: [String], expectedEffects: [String], followUp: [String]
    ) {
        self.on = on
        self.theme = theme
        self.contributesBy = contributesBy
        self.expectedEffects = expectedEffects
        self.followUp = followUp
    }
}
