import Oversight
import Testing

@testable import EventCatalogue

@Suite("Events as the code writes them")
struct WrittenEventsTests {
    @Test("The samples cover every type that is written")
    func samplesAreComplete() {
        let sampled = SampleEvents.all.map { EventCatalogue.write($0.full).type }
        #expect(sampled.sorted() == EventCatalogue.entries.filter(\.isCurrent).map(\.type).sorted())
    }

    @Test("A full and a minimal event keep the schema, and are read as they were", arguments: SampleEvents.all)
    func keepsSchema(_ pair: SampleEvents.Pair) throws {
        for event in [pair.full, pair.least] {
            let written = EventCatalogue.write(event)
            let entry = try #require(EventCatalogue.entry(type: written.type, version: written.version))
            let schema = try CatalogueFiles.schema(of: entry)
            #expect(SchemaValidator(schema).complaints(about: try JSON(written.data)) == [])
            #expect(try entry.read(written.data) == event)
        }
    }

    @Test("A full event has every field of the schema, a minimal one only those required", arguments: SampleEvents.all)
    func fieldsAgree(_ pair: SampleEvents.Pair) throws {
        let full = EventCatalogue.write(pair.full)
        let entry = try #require(EventCatalogue.entry(type: full.type, version: full.version))
        let schema = try CatalogueFiles.schema(of: entry)
        #expect(
            Set(try JSON(full.data).fields?.keys ?? [:].keys) == Set(schema["properties"]?.fields?.keys ?? [:].keys))
        let least = try JSON(EventCatalogue.write(pair.least).data)
        #expect(Set(least.fields?.keys ?? [:].keys) == Set(schema["required"]?.texts ?? []))
    }

    @Test("The entry's stream is the kind of thing that the event happens to", arguments: SampleEvents.all)
    func streamAgrees(_ pair: SampleEvents.Pair) throws {
        let written = EventCatalogue.write(pair.full)
        let entry = try #require(EventCatalogue.entry(type: written.type, version: written.version))
        var state = OversightState()
        state.apply(pair.full, to: OversightStream(entry.stream, "x"))
        let counts = [
            state.municipalities.things.first?.revision, state.units.things.first?.revision,
            state.bodies.things.first?.revision, state.meetings.things.first?.revision,
            state.goals.things.first?.revision, state.activities.things.first?.revision,
            state.reports.things.first?.revision, state.cases.things.first?.revision,
            state.persons.things.first?.revision, state.reminded.things.first?.revision,
        ]
        #expect(counts.compactMap { $0 } == [1])
    }
}
