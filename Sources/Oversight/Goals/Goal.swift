/// What has happened to a goal: its events, in the stream `goal-<id>`.
public enum GoalEvent: Sendable, Equatable {
    case adopted(GoalAdopted)
}

/// A goal was adopted.
public struct GoalAdopted: Sendable, Equatable {
    /// The day on which it was adopted, or on which a document first states it.
    public var on: CalendarDate
    /// Whose goal it is.
    public var municipality: Identifier<Municipality>
    /// Who adopted it.
    public var level: GoalLevel
    /// The goal in words.
    public var title: String
    /// The goal area that it stands under, where there is one.
    public var area: String?
    /// The goal that it was broken down from, where that is known.
    public var parent: Identifier<Goal>?
    /// The year that it is for.
    public var year: Int

    /// A goal as adopted.
    public init(
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

/// A goal as its events leave it.
public struct Goal: Sendable, Equatable {
    /// Its identifier.
    public let id: Identifier<Goal>
    /// Whose goal it is.
    public internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// Who adopted it.
    public internal(set) var level = GoalLevel.board
    /// The goal in words.
    public internal(set) var title = ""
    /// The goal area that it stands under.
    public internal(set) var area: String?
    /// The goal that it was broken down from.
    public internal(set) var parent: Identifier<Goal>?
    /// The year that it is for.
    public internal(set) var year = 0
    /// How many events made it: the revision of its stream.
    public internal(set) var revision = 0

    /// A goal of which nothing has happened yet.
    ///
    /// - Parameter id: Its identifier.
    public init(id: Identifier<Goal>) { self.id = id }

    /// Takes one event.
    ///
    /// - Parameter event: The next event of its stream.
    public mutating func apply(_ event: GoalEvent) {
        revision += 1
        switch event {
        case .adopted(let adopted):
            municipality = adopted.municipality
            level = adopted.level
            title = adopted.title
            area = adopted.area
            parent = adopted.parent
            year = adopted.year
        }
    }

    /// The identifiers that a municipality's goal of a year may get.
    ///
    /// - Parameters:
    ///   - title: The goal in words.
    ///   - parent: The goal that it was broken down from, if any.
    ///   - year: The year that it is for.
    ///   - municipality: Whose goal it is.
    public static func candidates(
        title: String, parent: Identifier<Goal>?, year: Int, municipality: Identifier<Municipality>
    ) -> IdentifierCandidates<Goal> {
        IdentifierCandidates(.short("\(municipality)-\(year)", of: title, parent?.rawValue ?? ""))
    }
}

/// What can be asked of a goal.
public enum GoalCommand: Sendable, Equatable {
    /// Adopt it.
    case adopt(GoalAdopted)
}

extension Goal {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: What is asked.
    ///   - occasion: When it happened and what day it is.
    /// - Returns: The events to append.
    /// - Throws: ``Refusal`` where the command cannot be carried out.
    public func decide(_ command: GoalCommand, _ occasion: Occasion) throws(Refusal) -> [GoalEvent] {
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
