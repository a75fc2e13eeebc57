import EventCatalogue
import Foundation
import JSONValues
import Oversight
import TestSupport
import Testing

/// States folded from the recorded streams of the catalogue.
enum RecordedStates {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Events/streams")

    /// The names of the recorded streams of whose events the code knows every type and version; a test of the catalogue
    /// names the others.
    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
            try name.hasSuffix(".jsonl") && lines(name).allSatisfy { $0.entry != nil }
        }.sorted()
    }

    private static func lines(
        _ name: String
    ) throws -> [(fields: JSONValue, entry: EventCatalogue.Entry?)] {
        try Data(contentsOf: folder.appending(path: name)).split(separator: 0x0A).map { line in
            let fields = try JSONValue(line)
            let type = try #require(fields["type"]?.text)
            let version = try #require(fields["version"]?.integer)
            return (fields, EventCatalogue.entry(type: type, version: version))
        }
    }

    /// The events of a recorded stream, in order.
    static func events(_ name: String) throws -> [(stream: OversightStream, event: OversightEvent)] {
        try lines(name).map { fields, entry in
            let name = try #require(fields["stream"]?.text)
            let stream = try #require(OversightStream(name: name))
            let entry = try #require(entry)
            let data = try #require(fields["data"]).bytes()
            let event = try data.withUnsafeBytes { bytes in try EventCatalogue.read(entry, bytes) }
            return (stream, event)
        }
    }
}

extension OversightState {
    /// The state that events leave.
    init(folding events: [(stream: OversightStream, event: OversightEvent)]) {
        self.init()
        var histories: [OversightStream: [PositionedEvent]] = [:]
        for (index, (stream, event)) in events.enumerated() {
            histories[stream, default: []].append(PositionedEvent(position: index + 1, event: event))
            if needsRefold(event, of: stream) {
                refold(stream, from: histories[stream] ?? [])
            } else {
                apply(event, at: index + 1, to: stream)
            }
        }
    }

    /// The state read from bytes.
    init(bytes: [UInt8]) throws(SnapshotError) {
        self = try bytes.withUnsafeBytes { buffer in
            Result { () throws(SnapshotError) in try OversightState(snapshotBytes: buffer) }
        }.get()
    }
}
