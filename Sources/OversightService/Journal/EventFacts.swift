public import EventLog
import Oversight

/// What the journal says of an event: one readable sentence, how important it is, and facts to search by.
///
/// It contains no name and no address: persons are ids.
public struct EventFacts: Sendable, Hashable {
    /// How important an event is to someone who follows the journal.
    public enum Weight: Sendable, Hashable {
        /// Everyday work.
        case info
        /// A step that moves a matter from one body to another, or ends it.
        case notice
        /// Something that a person should look at.
        case warning
    }

    /// A field of the entry to search by.
    public struct Fact: Sendable, Hashable {
        /// The name of the field without its prefix, such as `REPORT`.
        public var name: String
        /// The value of the field.
        public var value: String
    }

    /// One sentence that says what happened.
    public var sentence: String
    /// How important it is.
    public var weight: Weight
    /// The facts that apply.
    public var facts: [Fact]

    /// What the journal says of a stored event.
    ///
    /// - Parameter recorded: The event.
    /// - Throws: ``ReplayError`` if this version cannot read it.
    public init(_ recorded: RecordedEvent) throws(ReplayError) {
        let (stream, event) = try recorded.domainEvent()
        self.init(event, stream)
    }

    /// What the journal says of an event: the registry of the journal, with one line for each family.
    init(_ event: OversightEvent, _ stream: OversightStream) {
        self =
            switch event {
            case .municipality(let event): event.journal(about: stream.id)
            case .unit(let event): event.journal(about: stream.id)
            case .body(let event): event.journal(about: stream.id)
            case .meeting(let event): event.journal(about: stream.id)
            case .goal(let event): event.journal(about: stream.id)
            case .activity(let event): event.journal(about: stream.id)
            case .report(let event): event.journal(about: stream.id)
            case .matter(let event): event.journal(about: stream.id)
            case .person(let event): event.journal(about: stream.id)
            case .reminder(let event): event.journal(about: stream.id)
            }
    }
}
