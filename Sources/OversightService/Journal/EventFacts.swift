package import EventLog
import Oversight

/// The journal entry of an event: a readable sentence, a level, and facts to search by.
///
/// It contains no names or addresses: persons appear as ids.
package struct EventFacts: Sendable, Hashable {
    /// The importance of an event to a reader of the journal.
    package enum Weight: Sendable, Hashable {
        /// Everyday work.
        case info
        /// A step that moves a case from one body to another, or ends it.
        case notice
        /// Something that needs attention.
        case warning
    }

    /// A field of the entry to search by.
    package struct Fact: Sendable, Hashable {
        /// The name of the field without its prefix, such as `REPORT`.
        package var name: String
        /// The value of the field.
        package var value: String
    }

    /// One sentence that says what happened.
    package var sentence: String
    /// How important it is.
    package var weight: Weight
    /// The facts that apply.
    package var facts: [Fact]

    /// The journal entry of a stored event.
    ///
    /// - Parameter recorded: The event.
    /// - Throws: ``ReplayError`` if this version cannot read it.
    package init(_ recorded: RecordedEvent) throws(ReplayError) {
        let (stream, event) = try recorded.domainEvent()
        self.init(event, stream)
    }

    /// The journal entry of an event: the registry of the journal, with one line for each family.
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
            case .assignment(let event): event.journal(about: stream.id)
            case .indicator(let event): event.journal(about: stream.id)
            case .statement(let event): event.journal(about: stream.id)
            case .provider(let event): event.journal(about: stream.id)
            case .document(let event): event.journal(about: stream.id)
            case .contribution(let event): event.journal(about: stream)
            case .rectification(let event): event.journal(about: stream)
            }
    }
}
