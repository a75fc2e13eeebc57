import EventCatalogue
import Foundation
import Oversight
import Testing

@testable import OversightService

/// What the journal says of an event of one type that has nothing but what every event of the type has.
struct BarestEvent {
    /// The names of the fields, `UPPSIKT_…`.
    let fields: Set<String>

    /// Takes the published example and leaves out of it what the schema does not ask for.
    init(_ entry: EventCatalogue.Entry) throws {
        let directory = URL.sources.appending(path: "Events/\(entry.type)")
        let schema = try Self.object(directory.appending(path: "v\(entry.version).schema.json"))
        let example = try Self.object(directory.appending(path: "v\(entry.version).example.json"))
        let bare = Self.bare(example, schema, schema["$defs"] as? [String: Any] ?? [:])
        let event = try JSONSerialization.data(withJSONObject: bare).withUnsafeBytes { bytes in
            try EventCatalogue.read(entry, bytes)
        }
        let kind = try #require(StreamKind.allCases.first(where: entry.streams.contains))
        let facts = EventFacts(event, OversightStream(kind, "granvik-omsorgsutskottet-2025-05-14"))
        fields = Set(facts.facts.filter { !$0.value.isEmpty }.map { "UPPSIKT_\($0.name)" })
    }

    /// The types and versions that have a schema and an example; a test of the catalogue names those that have none.
    static let published = EventCatalogue.entries.filter { entry in
        ["schema", "example"].allSatisfy { kind in
            let file = URL.sources.appending(path: "Events/\(entry.type)/v\(entry.version).\(kind).json")
            return FileManager.default.fileExists(atPath: file.path)
        }
    }

    private static func object(_ file: URL) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    }

    private static func bare(_ value: Any, _ schema: [String: Any], _ definitions: [String: Any]) -> Any {
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            return bare(value, definitions[String(name)] as? [String: Any] ?? [:], definitions)
        }
        guard let object = value as? [String: Any], let properties = schema["properties"] as? [String: Any] else {
            return value
        }
        let required = Set(schema["required"] as? [String] ?? [])
        var kept: [String: Any] = [:]
        for (name, inner) in object where required.contains(name) {
            kept[name] = bare(inner, properties[name] as? [String: Any] ?? [:], definitions)
        }
        return kept
    }
}
