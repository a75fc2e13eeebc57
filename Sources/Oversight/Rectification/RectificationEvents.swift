/// The events that put right what was recorded, in the stream of the event that they correct.
package enum RectificationEvent: Sendable, Equatable, EventFamily {
    case rectified(EventRectified)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .rectified(let event): visitor.visit(event, Self.rectified)
        }
    }
}

/// An event was recorded by mistake, or should have said something else.
///
/// The corrected event stays in the log. From this position on, the replacement counts in its place, at its place in the
/// stream. The log as of an earlier position is what it was.
package struct EventRectified: Sendable, Equatable, DomainEvent {
    // What a past day was like is known better once it is corrected, so views of that day take the correction.
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was corrected.
    package var on: CalendarDate
    /// The position of the corrected event, in the same stream.
    package var position: Int
    /// What counts in its place, an event of the same stream; `nil` if nothing does.
    package var replacement: OversightEvent?
    /// Why.
    package var reason: String

    /// A correction.
    package init(on: CalendarDate, position: Int, replacement: OversightEvent?, reason: String) {
        self.on = on
        self.position = position
        self.replacement = replacement
        self.reason = reason
    }
}
