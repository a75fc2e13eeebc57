/// What every event of the domain declares of itself, beside its fields.
package protocol DomainEvent: Sendable, Equatable {
    /// The day on which it happened.
    var on: CalendarDate { get set }
    /// How a view of an earlier day takes it.
    static var inEarlierViews: InEarlierViews { get }
}

/// How a view of a day takes an event that happened later.
package enum InEarlierViews: Sendable {
    /// It is left out, since it had not happened yet.
    case leftOut
    /// It counts as if it had always held, since it only says what a thing *is*: its title, its goals, what a report
    /// contains.
    ///
    /// A document of August names activities of which a document of April, recorded later, says how they stood. April
    /// could not be shown without their names. Of several such statements the earliest holds.
    case alwaysHeld
}

extension DomainEvent {
    /// The event as a view of a day takes it, or `nil` if that view leaves it out.
    ///
    /// - Parameter day: The day of the view.
    package func held(on day: CalendarDate) -> Self? {
        if on <= day { return self }
        switch Self.inEarlierViews {
        case .leftOut: return nil
        case .alwaysHeld:
            var event = self
            event.on = .beforeAll(saidOn: on)
            return event
        }
    }
}
