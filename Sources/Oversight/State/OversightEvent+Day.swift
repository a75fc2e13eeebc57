/// What is done with the events of a family, whatever family it is.
package protocol FamilyVisitor {
    associatedtype Result

    /// Takes an event of a family.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - wrap: Makes an event of any kind of it.
    func visit<Family: EventFamily>(_ event: Family, _ wrap: (Family) -> OversightEvent) -> Result
}

extension OversightEvent {
    /// The day on which the event happened.
    package var on: CalendarDate { visit(DayOfAnyEvent()) }

    /// The event as a view of a day takes it, or `nil` if that view leaves it out.
    ///
    /// What happened after the day is left out. What only says what a thing *is* counts as if it had always held. Each
    /// event type declares which of the two it is (``DomainEvent/inEarlierViews``).
    ///
    /// - Parameter day: The day of the view.
    package func held(on day: CalendarDate) -> Self? { visit(AnyEventInView(day: day)) }
}

private struct DayOfAnyEvent: FamilyVisitor {
    func visit<Family: EventFamily>(_ event: Family, _ wrap: (Family) -> OversightEvent) -> CalendarDate { event.on }
}

private struct AnyEventInView: FamilyVisitor {
    let day: CalendarDate

    func visit<Family: EventFamily>(_ event: Family, _ wrap: (Family) -> OversightEvent) -> OversightEvent? {
        event.held(on: day).map(wrap)
    }
}
