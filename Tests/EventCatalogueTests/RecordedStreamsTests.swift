import Foundation
import JSONValues
import Oversight
import TestSupport
import Testing

@testable import EventCatalogue

@Suite("Recorded streams")
struct RecordedStreamsTests {
    /// Set to write the expected states anew; what changed then shows in the diff and is to be judged there.
    static let rewrites = ProcessInfo.processInfo.environment["UPPSIKT_REWRITE_STREAM_STATES"] == "1"

    @Test("Each replays to the state beside it", arguments: try RecordedStream.readable())
    func replays(_ stream: RecordedStream) throws {
        let stored = try? Data(contentsOf: stream.stateFile)
        let expected = try stored.map { try JSON($0) }
        // "now" is the state after the last event; any other name is a day, and what held on it.
        let views = expected?.fields?.keys.sorted() ?? ["now"]
        let actual = JSON.object(
            try Dictionary(
                uniqueKeysWithValues: views.map { view in
                    let day: CalendarDate? = CalendarDate(view)
                    #expect((day == nil) == (view == "now"), "\(view) is no day")
                    return (view, StateProjection.of(try stream.state(on: day)))
                }))
        if Self.rewrites {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try (try encoder.encode(actual) + Data("\n".utf8)).write(to: stream.stateFile)
        } else {
            // A missing file is named by `complete`.
            guard let expected else { return }
            #expect(views.contains("now"))
            let differences = differences(expected, actual, at: "$")
            #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        }
    }

    @Test("Each line keeps its schema, and its type belongs to its stream", arguments: try RecordedStream.readable())
    func keepsSchemas(_ stream: RecordedStream) throws {
        for (number, line) in try stream.lines().enumerated() {
            if CatalogueFiles.published.contains(line.entry) {
                let complaints = SchemaValidator(try CatalogueFiles.schema(of: line.entry)).complaints(about: line.data)
                #expect(complaints == [], "line \(number + 1)")
            }
            #expect(line.entry.streams.contains(line.stream.kind), "line \(number + 1)")
        }
    }

    @Test("Every type and version is in a recorded stream, and every stream has its state")
    func complete() throws {
        let streams = try RecordedStream.all()
        let recorded = try Set(RecordedStream.readable().flatMap { try $0.lines().map(\.entry) })
        let published = try CatalogueFiles.allPaths()
        for stream in streams {
            for (type, version) in try stream.unknown() where !published.contains("\(type)/v\(version).schema.json") {
                Issue.record("\(stream) has an event of \(type) v\(version), which is not in the catalogue")
            }
        }
        let lacking = EventCatalogue.entries.filter { !recorded.contains($0) }.map(\.name)
        #expect(lacking == [], "types that are in no recorded stream")
        let states = published.filter { $0.hasSuffix(".state.json") }
        let expected = streams.map { "streams/\($0).state.json" }
        #expect(expected.filter { !states.contains($0) } == [], "states that are missing")
        #expect(states.filter { !expected.contains($0) } == [], "states of streams that are missing")
    }

    @Test("A difference is reported by its path, with the expected and the actual value")
    func differencesAreReported() throws {
        let expected = try JSON(#"{"a":{"b":["x","y"]},"c":"1","d":"2"}"#.utf8)
        let actual = try JSON(#"{"a":{"b":["x","z","w"]},"c":"1","e":"3"}"#.utf8)
        #expect(
            differences(expected, actual, at: "$") == [
                #"$.a.b[1]: expected "y", came "z""#, #"$.a.b[2]: expected nothing, came "w""#,
                #"$.d: expected "2", came nothing"#, #"$.e: expected nothing, came "3""#,
            ])
        #expect(differences(expected, expected, at: "$") == [])
    }

    private func differences(_ expected: JSON?, _ actual: JSON?, at path: String) -> [String] {
        if expected == actual { return [] }
        if let wanted = expected?.fields, let came = actual?.fields {
            return Set(wanted.keys).union(came.keys).sorted().flatMap {
                differences(wanted[$0], came[$0], at: "\(path).\($0)")
            }
        }
        if let wanted = expected?.elements, let came = actual?.elements {
            return (0..<max(wanted.count, came.count)).flatMap { index in
                differences(
                    wanted.indices.contains(index) ? wanted[index] : nil,
                    came.indices.contains(index) ? came[index] : nil, at: "\(path)[\(index)]")
            }
        }
        return ["\(path): expected \(described(expected)), came \(described(actual))"]
    }

    private func described(_ value: JSON?) -> String {
        guard let value else { return "nothing" }
        return (try? value.bytes()).map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
    }
}
