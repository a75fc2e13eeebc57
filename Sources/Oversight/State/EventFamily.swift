/// The events that happen to one kind of thing: an enumeration with one case for each event type.
package protocol EventFamily: Sendable, Equatable {
    /// Passes the event of the case to a visitor, with the function that makes a case of such an event.
    ///
    /// This is a closed `switch`. The day and the views of earlier days follow from it.
    func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self
}

/// What is done with an event whatever its type.
package protocol EventVisitor {
    associatedtype Family: EventFamily
    associatedtype Result

    /// Takes an event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - wrap: Makes a case of the family of it.
    func visit<Event: DomainEvent>(_ event: Event, _ wrap: (Event) -> Family) -> Result
}

extension EventFamily {
    /// The day on which the event happened.
    package var on: CalendarDate { visit(DayOfEvent()) }

    /// The event as a view of a day takes it, or `nil` if that view leaves it out; see ``DomainEvent/held(on:)``.
    ///
    /// - Parameter day: The day of the view.
    package func held(on day: CalendarDate) -> Self? { visit(EventInView(day: day)) }
}

private struct DayOfEvent<Family: EventFamily>: EventVisitor {
    func visit<Event: DomainEvent>(_ event: Event, _ wrap: (Event) -> Family) -> CalendarDate { event.on }
}

private struct EventInView<Family: EventFamily>: EventVisitor {
    let day: CalendarDate

    func visit<Event: DomainEvent>(_ event: Event, _ wrap: (Event) -> Family) -> Family? {
        event.held(on: day).map(wrap)
    }
}
