/// The events of a goal, in the stream `goal-<id>`.
package enum GoalEvent: Sendable, Equatable, EventFamily {
    case adopted(GoalAdopted)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .adopted(let event): visitor.visit(event, Self.adopted)
        }
    }
}

/// A goal was adopted.
package struct GoalAdopted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day on which it was adopted, or on which a document first states it.
    package var on: CalendarDate
    /// Whose goal it is.
    package var municipality: Identifier<Municipality>
    /// Who adopted it.
    package var level: GoalLevel
    /// The goal in words.
    package var title: String
    /// Its goal area, if there is one.
    package var area: String?
    /// The goal that it was broken down from, if known.
    package var parent: Identifier<Goal>?
    /// The year that it is for.
    package var year: Int

    /// A goal as adopted.
    package init(
        on: CalendarDate, municipality: Identifier<Municipality>, level: GoalLevel, title: String, area: String? = nil,
        parent: Identifier<Goal>? = nil, year: Int
    ) {
        self.on = on
        self.municipality = municipality
        self.level = level
        self.title = title
        self.area = area
        self.parent = parent
        self.year = year
    }
}

/// A goal folded from its events.
package struct Goal: Sendable, Equatable, Decider {
    package typealias Event = GoalEvent
    package typealias Command = GoalCommand

    package static var streamKind: StreamKind { .goal }

    /// The identifier.
    package let id: Identifier<Goal>
    /// Whose goal it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// Who adopted it.
    package internal(set) var level = GoalLevel.board
    /// The goal in words.
    package internal(set) var title = ""
    /// Its goal area.
    package internal(set) var area: String?
    /// The goal that it was broken down from.
    package internal(set) var parent: Identifier<Goal>?
    /// The year that it is for.
    package internal(set) var year = 0
    /// How it is contributed to, one for each theme.
    package internal(set) var contributions: [Contribution] = []
    /// The day on which it was adopted; `nil` in a view of an earlier day, which has it for its title.
    package internal(set) var adoptedOn: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A goal before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Goal>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: GoalEvent, at position: Int) {
        revision += 1
        switch event {
        case .adopted(let adopted):
            municipality = adopted.municipality
            level = adopted.level
            title = adopted.title
            area = adopted.area
            parent = adopted.parent
            year = adopted.year
            adoptedOn = adopted.on.isBeforeAll ? nil : adopted.on
        }
    }

    /// The identifiers that a municipality's goal of a year may get.
    ///
    /// - Parameters:
    ///   - title: The goal in words.
    ///   - parent: The goal that it was broken down from, if any.
    ///   - year: The year that it is for.
    ///   - municipality: Whose goal it is.
    package static func candidates(
        title: String, parent: Identifier<Goal>?, year: Int, municipality: Identifier<Municipality>
    ) -> IdentifierCandidates<Goal> {
        IdentifierCandidates(.short("\(municipality)-\(year)", of: title, parent?.rawValue ?? ""))
    }
}

/// What can be asked of a goal.
package enum GoalCommand: Sendable, Equatable {
    /// Adopt it.
    case adopt(GoalAdopted)
}

extension Goal {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: GoalCommand, _ occasion: Occasion) throws(Refusal) -> [GoalEvent] {
        switch command {
        case .adopt(var adopted):
            guard revision == 0 else {
                throw Refusal(.alreadyExists, "The goal \"\(title)\" is adopted for \(year) already, as \(id).")
            }
            try occasion.check(notBefore: nil, "An adoption", follows: "anything")
            adopted.title = Wording.tidy(adopted.title)
            guard !adopted.title.isEmpty else { throw Refusal(.invalid, "A goal needs words.") }
            adopted.on = occasion.on
            return [.adopted(adopted)]
        }
    }
}
