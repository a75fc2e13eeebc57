/// The events of a unit, in the stream `unit-<id>`.
package enum UnitEvent: Sendable, Equatable, EventFamily {
    case established(UnitEstablished)
    case moved(UnitMoved)
    case closed(UnitClosed)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .established(let event): visitor.visit(event, Self.established)
        case .moved(let event): visitor.visit(event, Self.moved)
        case .closed(let event): visitor.visit(event, Self.closed)
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

/// A unit folded from its events: a node of a tree that may change from year to year.
package struct OrganisationUnit: Sendable, Equatable, Decider {
    package typealias Event = UnitEvent
    package typealias Command = UnitCommand

    package static var streamKind: StreamKind { .unit }

    /// The identifier.
    package let id: Identifier<OrganisationUnit>
    /// Whose unit it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// Its name.
    package internal(set) var name = ""
    /// The unit that it belongs to.
    package internal(set) var parent: Dated<Identifier<OrganisationUnit>?>?
    /// Its last day, once it is closed.
    package internal(set) var closedOn: CalendarDate?
    /// The day from which it exists.
    package internal(set) var establishedOn: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A unit before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<OrganisationUnit>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: UnitEvent, at position: Int) {
        revision += 1
        switch event {
        case .established(let established):
            municipality = established.municipality
            name = established.name
            parent.update(established.parent, on: established.on)
            establishedOn = established.on
        case .moved(let moved): parent.update(moved.parent, on: moved.on)
        case .closed(let closed): closedOn = closed.on
        }
    }

    /// The identifiers that a municipality's unit may get.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - municipality: Whose unit it is.
    package static func candidates(
        name: String, municipality: Identifier<Municipality>
    ) -> IdentifierCandidates<OrganisationUnit> {
        IdentifierCandidates(.slug(municipality.rawValue, name))
    }
}

/// What can be asked of a unit.
package enum UnitCommand: Sendable, Equatable {
    /// Establish it.
    case establish(UnitEstablished)
    /// Let it belong to another. `ancestors` are those of the new parent, from itself up.
    case move(parent: Identifier<OrganisationUnit>?, ancestors: [Identifier<OrganisationUnit>])
    /// Close it.
    case close
}

extension OrganisationUnit {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: UnitCommand, _ occasion: Occasion) throws(Refusal) -> [UnitEvent] {
        if case .establish(var established) = command {
            guard revision == 0 else {
                throw Refusal(.alreadyExists, "The unit \(name) is established already, as \(id).")
            }
            try occasion.check(notBefore: nil, "A unit", follows: "anything")
            established.name = Wording.tidy(established.name)
            guard !established.name.isEmpty else { throw Refusal(.invalid, "A unit needs a name.") }
            established.on = occasion.on
            return [.established(established)]
        }
        guard revision > 0 else { throw Refusal(.notFound, "There is no unit \(id).") }
        if let closedOn { throw Refusal(.wrongState, "The unit \(name) was closed on \(closedOn).") }
        try occasion.check(notBefore: establishedOn, "A change of a unit", follows: "its establishment")
        switch command {
        case .establish: return []
        case .move(let parent, let ancestors):
            guard !ancestors.contains(id) else {
                throw Refusal(.invalid, "The unit \(name) cannot belong to a unit that belongs to it.")
            }
            guard self.parent?.value != parent else { return [] }
            return [.moved(UnitMoved(on: occasion.on, parent: parent))]
        case .close: return [.closed(UnitClosed(on: occasion.on))]
        }
    }
}
