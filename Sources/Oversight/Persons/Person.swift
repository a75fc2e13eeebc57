/// The events of a person's roles, in the stream `person-<id>`.
package enum PersonEvent: Sendable, Equatable, EventFamily {
    case roleGranted(RoleGranted)
    case roleRevoked(RoleRevoked)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .roleGranted(let event): visitor.visit(event, Self.roleGranted)
        case .roleRevoked(let event): visitor.visit(event, Self.roleRevoked)
        }
    }
}

/// What a person may do.
///
/// The raw value is the key that scripts and stored events use.
package enum Role: String, Sendable, Hashable, CaseIterable, Codable {
    /// Plans, imports and follows up for the whole municipality.
    case controller
    /// Reports for a unit.
    case unitManager = "unit_manager"
    /// Records what a body decides.
    case secretary
    /// Leads a body and presents what it escalates.
    case chair
    /// Reads everything, changes nothing.
    case auditor
    /// Keeps the service running.
    case `operator`
    /// Maintains the directory of persons and their roles, and what the installation is set up with.
    case administrator
}

/// A role in a unit, in a body, in a municipality, or everywhere.
package struct RoleAssignment: Sendable, Hashable {
    /// The role.
    package var role: Role
    /// The unit in which it holds, with those below it; `nil` if it is not bound to one.
    package var unit: Identifier<OrganisationUnit>?
    /// The body in which it holds; `nil` if it is not bound to one.
    package var body: Identifier<Body>?
    /// The municipality in which it holds; `nil` if it follows from the unit or the body, and otherwise everywhere.
    package var municipality: Identifier<Municipality>?

    /// An assignment.
    package init(
        _ role: Role, unit: Identifier<OrganisationUnit>? = nil, body: Identifier<Body>? = nil,
        municipality: Identifier<Municipality>? = nil
    ) {
        self.role = role
        self.unit = unit
        self.body = body
        self.municipality = municipality
    }
}

/// A person was given a role.
package struct RoleGranted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The first day.
    package var on: CalendarDate
    /// The role and where it holds.
    package var assignment: RoleAssignment

    /// A role as given.
    package init(on: CalendarDate, assignment: RoleAssignment) {
        self.on = on
        self.assignment = assignment
    }
}

/// A role was taken back.
package struct RoleRevoked: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day from which it no longer holds.
    package var on: CalendarDate
    /// The role and where it held.
    package var assignment: RoleAssignment

    /// A role's end.
    package init(on: CalendarDate, assignment: RoleAssignment) {
        self.on = on
        self.assignment = assignment
    }
}

/// A person as events know one: an id and the roles held.
///
/// The name is in the directory, never here.
package struct Person: Sendable, Equatable, Decider {
    package typealias Event = PersonEvent
    package typealias Command = PersonCommand

    package static var streamKind: StreamKind { .person }

    /// The identifier.
    package let id: Identifier<Person>
    /// A role that is held.
    package struct Held: Sendable, Equatable {
        /// The role and where it holds.
        package var assignment: RoleAssignment
        /// The first day.
        package var since: CalendarDate
    }

    /// The roles held now, with their first days.
    package internal(set) var held: [Held] = []
    /// The roles held now.
    package var assignments: [RoleAssignment] { held.map(\.assignment) }
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A person before the first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Person>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: PersonEvent, at position: Int) {
        revision += 1
        switch event {
        case .roleGranted(let granted): held.append(Held(assignment: granted.assignment, since: granted.on))
        case .roleRevoked(let revoked): held.removeAll { $0.assignment == revoked.assignment }
        }
    }
}

/// What can be asked of a person's roles.
package enum PersonCommand: Sendable, Equatable {
    /// Give a role.
    case grant(RoleAssignment)
    /// Take a role back.
    case revoke(RoleAssignment)
}

extension Person {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: PersonCommand, _ occasion: Occasion) throws(Refusal) -> [PersonEvent] {
        try occasion.check(notBefore: nil, "A change of roles", follows: "anything")
        switch command {
        case .grant(let assignment):
            try assignment.checkBinding()
            guard !assignments.contains(assignment) else { return [] }
            return [.roleGranted(RoleGranted(on: occasion.on, assignment: assignment))]
        case .revoke(let assignment):
            guard let since = held.first(where: { $0.assignment == assignment })?.since else {
                let others = assignments.filter { $0.role == assignment.role }.map(\.place)
                let held =
                    others.isEmpty ? "" : ", but \(assignment.role.rawValue) \(others.joined(separator: " and "))"
                throw Refusal(.notFound, "\(id) has no such role\(held); `uppsiktctl role list` shows all.")
            }
            try occasion.check(notBefore: since, "The end of a role", follows: "its beginning")
            return [.roleRevoked(RoleRevoked(on: occasion.on, assignment: assignment))]
        }
    }
}
