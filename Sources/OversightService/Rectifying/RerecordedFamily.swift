import Oversight
import OversightCommands

/// A family of events whose rules can be asked again.
///
/// The log holds events, not commands. Each event says which command records it, and that command decides, so a correction
/// meets the same rules as what it corrects.
protocol RerecordedFamily: EventFamily {
    /// The action that a caller needs to record such an event.
    var action: Action { get }

    /// Decides again what the event says, on a state in which it has not happened.
    ///
    /// - Parameters:
    ///   - id: The stream's name without its kind.
    ///   - context: The state, the day of the event as its occasion, and whose reach is checked.
    /// - Returns: What the command would append; `nil` if no command records such an event, as only imports do.
    /// - Throws: ``Refusal`` if the event would not be allowed.
    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges?
}

extension OversightEvent {
    /// The action that a caller needs to record such an event; a rectification needs that of what it corrects.
    var action: Action { rerecorded?.action ?? .administer }

    /// Decides the event again; see ``RerecordedFamily/decidedAgain(in:_:)``.
    func decidedAgain(in stream: OversightStream, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        try rerecorded?.decidedAgain(in: stream.id, context)
    }

    /// The event as one whose rules can be asked again: the registry of rules, with one line for each family.
    private var rerecorded: (any RerecordedFamily)? {
        switch self {
        case .municipality(let event): event
        case .unit(let event): event
        case .body(let event): event
        case .meeting(let event): event
        case .goal(let event): event
        case .activity(let event): event
        case .report(let event): event
        case .matter(let event): event
        case .person(let event): event
        case .assignment(let event): event
        case .indicator(let event): event
        case .statement(let event): event
        case .provider(let event): event
        case .document(let event): event
        case .contribution(let event): event
        // What was sent was sent, and a rectification follows what it corrects.
        case .reminder, .rectification: nil
        }
    }
}
