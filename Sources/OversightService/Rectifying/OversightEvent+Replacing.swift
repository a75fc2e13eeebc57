import EventCatalogue
import Oversight

extension OversightEvent {
    /// Whether two events have the same published type.
    func isSameType(as other: OversightEvent) -> Bool {
        EventCatalogue.write(self).type == EventCatalogue.write(other).type
    }

    /// Whether an event may count in the place of another: it belongs in the same streams, and is no rectification.
    ///
    /// - Parameters:
    ///   - other: The event that it is to replace.
    ///   - kind: The kind of the stream.
    func mayReplace(_ other: OversightEvent, in kind: StreamKind) -> Bool {
        if case .rectification = self { return false }
        let encoded = EventCatalogue.write(self)
        return EventCatalogue.entry(type: encoded.type, version: encoded.version)?.streams.contains(kind) == true
    }
}

extension OversightEvent {
    /// The place in the minutes of a decision on a report; `nil` for any other event.
    var minuteItem: MinuteItem? {
        guard case .report(let event) = self else { return nil }
        return switch event {
        case .tabled(let decision): decision.item
        case .approved(let decision): decision.item
        case .remitted(let decision): decision.item
        case .escalated(let decision): decision.item
        case .boardActionDecided(let decision): decision.item
        case .requested, .drafted, .goalGraded, .submitted, .withdrawn, .supplemented, .decisionCorrected,
            .findingsNoted, .figuresStated, .decisionStated:
            nil
        }
    }
}
