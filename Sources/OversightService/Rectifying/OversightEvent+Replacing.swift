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
