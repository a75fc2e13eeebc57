import JSONValues
import Oversight
import TestSupport
import Testing

@testable import EventCatalogue

@Suite("Events as the code writes them")
struct WrittenEventsTests {
    /// The published example of a type, and what is left of it without its optional fields.
    struct Sample {
        let entry: EventCatalogue.Entry
        let schema: JSON
        let full: OversightEvent
        let least: OversightEvent

        init(_ entry: EventCatalogue.Entry) throws {
            self.entry = entry
            schema = try CatalogueFiles.schema(of: entry)
            let example = try CatalogueFiles.example(of: entry)
            let required = Set(schema["required"]?.texts ?? [])
            let tree = try JSON(example)
            let optional = (tree.fields ?? [:]).keys.filter { !required.contains($0) }
            full = try entry.read(example)
            least = try entry.read(optional.reduce(tree) { $0.without($1) }.bytes())
        }
    }

    /// The types in the version that is written.
    static let written = CatalogueFiles.published.filter(\.isWritten)

    @Test("An event with all fields and one with the required fields keep the schema", arguments: written)
    func keepsSchema(_ entry: EventCatalogue.Entry) throws {
        let sample = try Sample(entry)
        for event in [sample.full, sample.least] {
            let written = EventCatalogue.write(event)
            #expect(EventCatalogue.entry(type: written.type, version: written.version) == entry)
            #expect(SchemaValidator(sample.schema).complaints(about: try JSON(written.data)) == [])
            #expect(try entry.read(written.data) == event)
        }
    }

    @Test("A full event has every field of the schema, a minimal one only those required", arguments: written)
    func fieldsAgree(_ entry: EventCatalogue.Entry) throws {
        let sample = try Sample(entry)
        func fields(_ event: OversightEvent) throws -> Set<String> {
            Set(try JSON(EventCatalogue.write(event).data).fields?.keys ?? [:].keys)
        }
        #expect(try fields(sample.full) == Set(sample.schema["properties"]?.fields?.keys ?? [:].keys))
        #expect(try fields(sample.least) == Set(sample.schema["required"]?.texts ?? []))
    }

    @Test("The fold applies an event in the streams that allow it, and in no other", arguments: written)
    func streamsAgree(_ entry: EventCatalogue.Entry) throws {
        let sample = try Sample(entry)
        for kind in StreamKind.allCases {
            let stream = OversightStream(kind, "x")
            var state = OversightState()
            state.apply(sample.full, at: 1, to: stream)
            #expect(state.revision(of: stream) == (entry.streams.contains(kind) ? 1 : 0), "\(kind)")
        }
    }
}
