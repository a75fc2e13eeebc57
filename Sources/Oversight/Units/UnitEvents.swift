/// The events of a unit, in the stream `unit-<id>`.
package enum UnitEvent: Sendable, Equatable, EventFamily {
    case established(UnitEstablished)
    case moved(UnitMoved)
    case closed(UnitClosed)
    case renamed(UnitRenamed)
    case reopened(UnitReopened)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .established(let event): visitor.visit(event, Self.established)
        case .moved(let event): visitor.visit(event, Self.moved)
        case .closed(let event): visitor.visit(event, Self.closed)
        case .renamed(let event): visitor.visit(event, Self.renamed)
        case .reopened(let event): visitor.visit(event, Self.reopened)
        }
    }
}

/// A unit was established.
package struct UnitEstablished: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day from which it exists, or on which a document first names it.
    package var on: CalendarDate
    /// Whose unit it is.
    package var municipality: Identifier<Municipality>
    /// Its name.
    package var name: String
    /// The unit that it belongs to, if there is one.
    package var parent: Identifier<OrganisationUnit>?

    /// A unit as established.
    package init(
        on: CalendarDate, municipality: Identifier<Municipality>, name: String,
        parent: Identifier<OrganisationUnit>? = nil
    ) {
        self.on = on
        self.municipality = municipality
        self.name = name
        self.parent = parent
    }
}

/// A unit came to belong to another.
package struct UnitMoved: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day from which it belongs there.
    package var on: CalendarDate
    /// The unit that it belongs to; `nil` for none.
    package var parent: Identifier<OrganisationUnit>?

    /// A move.
    package init(on: CalendarDate, parent: Identifier<OrganisationUnit>?) {
        self.on = on
        self.parent = parent
    }
}

/// A unit was closed.
package struct UnitClosed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// Its last day.
    package var on: CalendarDate

    /// A closing.
    package init(on: CalendarDate) { self.on = on }
}

/// A unit got another name.
package struct UnitRenamed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day from which it has the name.
    package var on: CalendarDate
    /// The name.
    package var name: String

    /// A renaming.
    package init(on: CalendarDate, name: String) {
        self.on = on
        self.name = name
    }
}

/// A unit that was closed exists again.
package struct UnitReopened: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day from which it exists again.
    package var on: CalendarDate

    /// A reopening.
    package init(on: CalendarDate) { self.on = on }
}
