/// What the state holds for a stream, or for several streams that are folded together.
package protocol Entity: Identified, Snapshotted, Sendable, Equatable {
    /// The events that are applied to it.
    associatedtype Event: EventFamily

    /// The kind of its streams.
    static var streamKind: StreamKind { get }

    /// An entity to which nothing has happened.
    ///
    /// - Parameter id: The identifier.
    init(id: Identifier<Self>)

    /// The number of events that were applied.
    var revision: Int { get }

    /// Keeps what an event said before it was put right, if readers are shown it; nothing is kept by default.
    ///
    /// - Parameters:
    ///   - corrections: The rectifications of the event, in order.
    ///   - event: The event as it counts, which was applied last; `nil` if it counts for nothing.
    mutating func note(_ corrections: [EventCorrection], of event: OversightEvent?)

    /// The entity whose history a stream is or belongs to.
    ///
    /// - Parameter id: The stream's name without its kind.
    /// - Returns: The entity's id, and the day of the stream if the entity has one stream for each day.
    static func address(ofStream id: String) -> (id: Identifier<Self>, day: CalendarDate)

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of the stream.
    ///   - position: Its position in the log.
    ///   - day: The day of the stream, of ``address(ofStream:)``.
    mutating func apply(_ event: Event, at position: Int, on day: CalendarDate)

    /// Goes back to the time before the first event, to be folded again.
    mutating func begin()

    /// Sets the revision, which also counts the events of the stream that count for nothing.
    ///
    /// - Parameter revision: The number of events of the stream.
    mutating func pass(to revision: Int)
}

/// An entity with a stream of its own, folded from the stream's events.
package protocol Aggregate: Entity {
    /// The number of events that were applied.
    var revision: Int { get set }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of the stream.
    ///   - position: Its position in the log.
    mutating func apply(_ event: Event, at position: Int)
}

extension Entity {
    package mutating func note(_ corrections: [EventCorrection], of event: OversightEvent?) {}
}

extension Aggregate {
    package static func address(ofStream id: String) -> (id: Identifier<Self>, day: CalendarDate) {
        (Identifier(rawValue: id), .distantPast)
    }

    package mutating func apply(_ event: Event, at position: Int, on day: CalendarDate) { apply(event, at: position) }

    package mutating func begin() { self = Self(id: id) }

    package mutating func pass(to revision: Int) { self.revision = revision }
}

/// An aggregate that decides on commands.
package protocol Decider: Aggregate {
    /// What can be asked of it.
    associatedtype Command: Sendable

    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    func decide(_ command: Command, _ occasion: Occasion) throws(Refusal) -> [Event]
}
