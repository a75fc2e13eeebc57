import EventCatalogue
import EventLog
import Foundation
import Oversight
import Testing

/// Events that no command brings about yet, as the catalogue publishes them.
enum UncommandedEvents {
    /// Their types.
    ///
    /// One that a command or an import brings about is taken out and becomes a step of the story.
    static let types: [String] = []

    /// Appends the published example of each type to a stream in which it may stand.
    static func append(to log: any EventLog) async throws {
        var ids = EventIDGenerator()
        for entry in EventCatalogue.entries where types.contains(entry.type) && entry.isWritten {
            let file = URL.sources.appending(path: "Events/\(entry.type)/v\(entry.version).example.json")
            let event = try Data(contentsOf: file).withUnsafeBytes { try EventCatalogue.read(entry, $0) }
            let written = EventCatalogue.write(event)
            let kind = try #require(StreamKind.allCases.first(where: entry.streams.contains))
            let stream = OversightStream(kind, "granvik-example")
            _ = try await log.append(
                AppendRequest(
                    command: try #require(CommandID(rawValue: "example-\(entry.type)")), fingerprint: [],
                    appends: [
                        StreamAppend(
                            stream: try #require(StreamName(rawValue: stream.name)), expected: .any,
                            events: [NewEvent(type: written.type, version: written.version, data: written.data)])
                    ], actor: "p-1", correlation: ids.next(at: LogClock.system.now())))
        }
    }
}
