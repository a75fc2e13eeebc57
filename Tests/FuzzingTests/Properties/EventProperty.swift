import EventCatalogue
import Oversight

/// A stored event is refused, or read: then what it is written as reads as the same event.
///
/// The bytes are the type and version, such as `ReportTabled/1`, a line feed, and the JSON.
enum EventProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let entries = EventCatalogue.entries
        let name = String(decoding: parts[0], as: UTF8.self)
        // An unknown name selects a known one, so that the fuzzer need not guess whole names.
        let number = parts[0].reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % entries.count
        let entry = entries.first { "\($0.type)/\($0.version)" == name } ?? entries[number]
        guard let event = read(entry, Array(parts[1])) else { return nil }
        let written = EventCatalogue.write(event)
        guard let current = EventCatalogue.entry(type: written.type, version: written.version) else {
            return "it is written as \(written.type)/\(written.version), which is not in the catalogue"
        }
        guard let again = read(current, written.data) else { return "what was written of it cannot be read" }
        guard again == event else { return "what was written of it reads as another event" }
        return EventCatalogue.write(again) == written ? nil : "the same event is written as other bytes"
    }

    private static func read(_ entry: EventCatalogue.Entry, _ data: [UInt8]) -> OversightEvent? {
        do {
            return try data.withUnsafeBytes { bytes throws(EventDecodingError) in try EventCatalogue.read(entry, bytes)
            }
        } catch {
            return nil
        }
    }
}
