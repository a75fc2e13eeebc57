import Foundation
import JSONValues
import Oversight
import TestSupport

@testable import EventCatalogue

/// A stream of events that was recorded once and that every release must still replay.
struct RecordedStream: Sendable, CustomStringConvertible {
    /// One line of it.
    struct Line: Sendable {
        var stream: OversightStream
        var entry: EventCatalogue.Entry
        var data: JSON
        var event: OversightEvent
    }

    /// Its name, which its two files have.
    var description: String

    /// The names of all recorded streams.
    static func all() throws -> [RecordedStream] {
        try CatalogueFiles.allPaths().filter { $0.hasPrefix("streams/") && $0.hasSuffix(".jsonl") }
            .map { RecordedStream(description: String($0.dropFirst("streams/".count).dropLast(".jsonl".count))) }
    }

    /// The streams of whose events the code knows every type and version.
    ///
    /// One test names the schemas that no code reads, and another the streams with such events.
    static func readable() throws -> [RecordedStream] { try all().filter { try $0.unknown().isEmpty } }

    /// The types and versions of its events that the catalogue does not know.
    func unknown() throws -> [(type: String, version: Int)] {
        try CatalogueFiles.bytes("streams/\(description).jsonl").split(separator: 0x0A).compactMap { line in
            let value = try JSON(line)
            guard let type = value["type"]?.text, let version = value["version"]?.integer,
                EventCatalogue.entry(type: type, version: version) == nil
            else { return nil }
            return (type, version)
        }
    }

    var stateFile: URL { CatalogueFiles.folder.appending(path: "streams/\(description).state.json") }

    /// Its events, in the order in which they were recorded.
    func lines() throws -> [Line] {
        try CatalogueFiles.bytes("streams/\(description).jsonl").split(separator: 0x0A).map { line in
            let value = try JSON(line)
            let name = value["stream"]?.text ?? ""
            guard value.fields?.keys.sorted() == ["data", "stream", "type", "version"], let data = value["data"],
                let type = value["type"]?.text, let version = value["version"]?.integer,
                let stream = OversightStream(name: name), let entry = EventCatalogue.entry(type: type, version: version)
            else { throw EventDecodingError("no line of a stream: \(String(decoding: line, as: UTF8.self))") }
            return Line(stream: stream, entry: entry, data: data, event: try entry.read(try data.bytes()))
        }
    }

    /// The state after all events, or as it held on a day.
    func state(on day: CalendarDate?) throws -> OversightState {
        var state = OversightState()
        var histories: [OversightStream: [PositionedEvent]] = [:]
        for (index, line) in try lines().enumerated() {
            histories[line.stream, default: []].append(PositionedEvent(position: index + 1, event: line.event))
            if state.needsRefold(line.event, of: line.stream) {
                state.refold(line.stream, from: histories[line.stream] ?? [], asOf: day)
                continue
            }
            let held = if let day { line.event.held(on: day) } else { Optional(line.event) }
            if let held { state.apply(held, at: index + 1, to: line.stream) }
        }
        return state
    }
}
