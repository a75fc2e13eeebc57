import Foundation
import JSONValues
import Oversight
import SeededRandom
import TestSupport
import Testing

@testable import EventCatalogue

@Suite("Writing and reading any event")
struct JSONPropertyTests {
    @Test("What another writer wrote is read, and written and read again without a change", arguments: 1...8)
    func roundTrip(seed: UInt64) throws {
        var random = RandomJSON(random: SeededGenerator(seed: seed))
        // What a rectification contains is an event of another schema.
        let (holders, plain) = (
            WrittenEventsTests.written.filter { $0.type == "EventRectified" },
            WrittenEventsTests.written.filter { $0.type != "EventRectified" }
        )
        let schemas = try plain.map { ($0, try CatalogueFiles.schema(of: $0)) }
        for turn in 0..<400 {
            var (entry, schema) = try #require(schemas.randomElement(using: &random.random))
            // Strings are equal if they look equal; what is stored must be the same bytes.
            var given = try random.value(of: schema).bytes()
            if turn % 10 == 0 {
                let inner = "{\"type\":\"\(entry.type)\",\"version\":\(entry.version),\"data\":"
                let outer = "{\"on\":\"2025-06-03\",\"position\":17,\"replacement\":\(inner)"
                given = Array(outer.utf8) + given + Array("},\"reason\":\"Fel.\"}".utf8)
                (entry, given) = (try #require(holders.first), try JSON(given).bytes())
            }
            let event = try entry.read(given)
            let written = EventCatalogue.write(event)
            try #require(try JSON(written.data).bytes() == given)
            let read = try entry.read(written.data)
            try #require(read == event)
            try #require(EventCatalogue.write(read) == written)
            try #require(EventCatalogue.write(event) == written)
        }
    }

    @Test("Every truncation of every example is refused or read, and never traps", arguments: CatalogueFiles.published)
    func truncations(_ entry: EventCatalogue.Entry) throws {
        let whole = withoutWhiteSpace(try CatalogueFiles.example(of: entry))
        let required = try CatalogueFiles.schema(of: entry)["required"]?.texts ?? []
        for length in 0..<whole.count {
            let error = survives(entry, Array(whole.prefix(length)))
            // The closing brace is all that the reader can do without: everything asked for was there.
            if length < whole.count - 1 {
                #expect(error != nil || holds(required, whole.prefix(length)), "\(length) bytes were taken for whole")
            }
        }
    }

    @Test("Random damage is refused or read, and never traps", arguments: CatalogueFiles.published)
    func mutations(_ entry: EventCatalogue.Entry) throws {
        let whole = withoutWhiteSpace(try CatalogueFiles.example(of: entry))
        var random = SeededGenerator(seed: UInt64(whole.count))
        var refused = 0
        for _ in 0..<2000 {
            var damaged = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&damaged, &random) }
            if survives(entry, damaged) != nil { refused += 1 }
        }
        #expect(refused > 0)
    }

    /// The error with which the bytes were refused; `nil` where they were read as an event that can be written.
    private func survives(_ entry: EventCatalogue.Entry, _ data: [UInt8]) -> (any Error)? {
        do {
            let event = try entry.read(data)
            _ = EventCatalogue.write(event)
            return nil
        } catch {
            return error
        }
    }

    private func holds(_ required: [String], _ part: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: part, as: UTF8.self)
        return required.allSatisfy { text.contains("\"\($0)\":") }
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let structural = Array("{}[]\",:\\u0n-".utf8)
        guard let place = bytes.indices.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes[place] = structural.randomElement(using: &random) ?? 0
        case 2: bytes.insert(structural.randomElement(using: &random) ?? 0, at: place)
        case 3: bytes.remove(at: place)
        case 4: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &random)))
        default:
            let other = bytes.indices.randomElement(using: &random) ?? place
            bytes.swapAt(place, other)
        }
    }
}
