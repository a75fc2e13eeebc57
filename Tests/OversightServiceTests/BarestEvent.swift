import EventCatalogue
import Foundation
import JSONValues
import Oversight
import TestSupport
import Testing

@testable import OversightService

/// The journal entry of an event of one type that has only the required fields.
struct BarestEvent {
    /// The names of the fields, `UPPSIKT_…`.
    let fields: Set<String>

    /// Takes the published example and removes what the schema does not require.
    init(_ entry: EventCatalogue.Entry) throws {
        let directory = URL.sources.appending(path: "Events/\(entry.type)")
        let schema = try Self.read(directory.appending(path: "v\(entry.version).schema.json"))
        let example = try Self.read(directory.appending(path: "v\(entry.version).example.json"))
        let event = try Self.bare(example, schema, schema["$defs"]).bytes().withUnsafeBytes { bytes in
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

    private static func read(_ file: URL) throws -> JSONValue { try JSONValue(Data(contentsOf: file)) }

    private static func bare(_ value: JSONValue, _ schema: JSONValue?, _ definitions: JSONValue?) -> JSONValue {
        if let name = schema?["$ref"]?.text?.split(separator: "/").last {
            return bare(value, definitions?[String(name)], definitions)
        }
        guard let fields = value.fields, let properties = schema?["properties"] else { return value }
        let required = Set(schema?["required"]?.texts ?? [])
        var kept: [String: JSONValue] = [:]
        for (name, inner) in fields where required.contains(name) {
            kept[name] = bare(inner, properties[name], definitions)
        }
        return .object(kept)
    }
}
