/// A unit folded from its events: a node of a tree that may change from year to year.
package struct OrganisationUnit: Sendable, Equatable, Decider {
    package typealias Event = UnitEvent
    package typealias Command = UnitCommand

    package static var streamKind: StreamKind { .unit }

    /// The identifier.
    package let id: Identifier<OrganisationUnit>
    /// Whose unit it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// Its name, and those that it had before.
    package internal(set) var names = NameHistory()
    /// The unit that it belongs to.
    package internal(set) var parent: Dated<Identifier<OrganisationUnit>?>?
    /// Its last day, once it is closed.
    package internal(set) var closedOn: CalendarDate?
    /// The day from which it exists.
    package internal(set) var establishedOn: CalendarDate?
    /// The day from which it exists again, if it was closed before.
    package internal(set) var reopenedOn: CalendarDate?
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
            names.take(established.name, on: established.on)
            parent.update(established.parent, on: established.on)
            establishedOn = established.on
        case .moved(let moved): parent.update(moved.parent, on: moved.on)
        case .closed(let closed): closedOn = closed.on
        case .renamed(let renamed): names.take(renamed.name, on: renamed.on)
        case .reopened(let reopened): (closedOn, reopenedOn) = (nil, reopened.on)
        }
    }

    /// Its name.
    package var name: String { names.name }

    /// The names that it had before.
    package var earlierNames: [String] { names.earlier }

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
    /// Give it another name.
    case rename(String)
    /// Let it exist again.
    case reopen
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
        if command == .reopen { return try reopen(occasion) }
        if let closedOn { throw Refusal(.wrongState, "The unit \(name) was closed on \(closedOn).") }
        try occasion.check(
            notBefore: reopenedOn ?? establishedOn, "A change of a unit", follows: "its establishment or reopening")
        switch command {
        case .establish, .reopen: return []
        case .rename(let name):
            let name = Wording.tidy(name)
            guard !name.isEmpty else { throw Refusal(.invalid, "A unit needs a name.") }
            guard !names.has(name, on: occasion.on) else { return [] }
            return [.renamed(UnitRenamed(on: occasion.on, name: name))]
        case .move(let parent, let ancestors):
            guard !ancestors.contains(id) else {
                throw Refusal(.invalid, "The unit \(name) cannot belong to a unit that belongs to it.")
            }
            guard self.parent?.value != parent else { return [] }
            return [.moved(UnitMoved(on: occasion.on, parent: parent))]
        case .close: return [.closed(UnitClosed(on: occasion.on))]
        }
    }

    private func reopen(_ occasion: Occasion) throws(Refusal) -> [UnitEvent] {
        guard let closedOn else { return [] }
        try occasion.check(notBefore: closedOn, "A reopening", follows: "the closing")
        return [.reopened(UnitReopened(on: occasion.on))]
    }
}
