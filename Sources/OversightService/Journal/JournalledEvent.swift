import Oversight

/// The journal entries of an event type, declared once.
protocol JournalledEvent: DomainEvent {
    /// The message id of the type.
    static var messageID: MessageID { get }
    /// How important the event is.
    var weight: EventFacts.Weight { get }

    /// One sentence that says what happened.
    ///
    /// - Parameter id: The stream's name without its kind.
    func sentence(about id: String) -> String

    /// The facts to search by, beside the id of the event's stream.
    ///
    /// Fields of the contract appear wherever they apply. Others are for the texts of the message catalog, which use only
    /// fields that every event of the type has; a test checks that.
    ///
    /// - Parameter id: The stream's name without its kind.
    func facts(about id: String) -> [EventFacts.Fact]
}

extension JournalledEvent {
    /// Everyday work, unless the type says otherwise.
    var weight: EventFacts.Weight { .info }

    /// No further facts, unless the type says otherwise.
    func facts(about id: String) -> [EventFacts.Fact] { [] }
}

extension EventFacts {
    /// The journal entry of an event.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - id: The stream's name without its kind.
    ///   - subject: The facts that every event of the family has.
    init(_ event: some JournalledEvent, about id: String, _ subject: [Fact]) {
        sentence = event.sentence(about: id)
        weight = event.weight
        facts = subject + event.facts(about: id)
    }
}

extension EventFacts.Fact {
    init(_ name: String, _ value: String) { self.init(name: name, value: value) }
}

extension [EventFacts.Fact] {
    /// A due day, if there is one.
    static func due(_ day: CalendarDate?) -> Self { day.map { [EventFacts.Fact("DUE", $0.description)] } ?? [] }

    /// Reasons, if there are any.
    static func reasons(_ reasons: String?) -> Self { reasons.map { [EventFacts.Fact("REASONS", $0)] } ?? [] }
}
