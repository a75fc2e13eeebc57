import JSONValues
import Oversight
import TestSupport
import Testing

@testable import EventCatalogue

@Suite("The registry of aggregates")
struct RegistryTests {
    /// An event of each kind that has a published example.
    private static let events: [StreamKind: OversightEvent] = {
        var events: [StreamKind: OversightEvent] = [:]
        for entry in WrittenEventsTests.written {
            for kind in StreamKind.allCases where entry.streams == .one(kind) && events[kind] == nil {
                events[kind] = try? entry.read(CatalogueFiles.example(of: entry))
            }
        }
        return events
    }()

    static let kinds = StreamKind.allCases.filter { events[$0] != nil }

    private func event(of kind: StreamKind) throws -> OversightEvent { try #require(Self.events[kind]) }

    /// A stream of each kind.
    private let streams = kinds.map { OversightStream($0, "x") }

    private func full() throws -> OversightState {
        var state = OversightState()
        for (index, stream) in streams.enumerated() {
            state.apply(try event(of: stream.kind), at: index + 1, to: stream)
        }
        return state
    }

    private struct KindOfTable: TableVisitor {
        var kind: StreamKind?

        mutating func visit<Element: Entity>(_ table: inout EntityTable<Element>) throws(Never) {
            kind = Element.streamKind
        }
    }

    @Test("Each kind's table holds the entities of that kind", arguments: StreamKind.allCases)
    func tables(_ kind: StreamKind) {
        var state = OversightState()
        var visitor = KindOfTable()
        state.withTable(of: kind, &visitor)
        #expect(visitor.kind == kind)
    }

    @Test("An event changes the entity of its own stream only, and none of another kind", arguments: kinds)
    func ownStream(_ kind: StreamKind) throws {
        for stream in streams {
            var state = OversightState()
            for stream in streams { _ = state.slot(of: stream) }
            state.apply(try event(of: kind), at: 1, to: stream)
            for other in streams {
                let changed = other == stream && stream.kind == kind
                #expect(state.revision(of: other) == (changed ? 1 : 0), "\(other.name)")
            }
        }
    }

    @Test("Each kind is in the snapshot and among the sorted entities", arguments: kinds)
    func snapshot(_ kind: StreamKind) throws {
        let stream = OversightStream(kind, "x")
        var state = OversightState()
        state.apply(try event(of: kind), at: 1, to: stream)
        let read = try state.snapshotBytes().withUnsafeBytes { buffer in
            Result { () throws(SnapshotError) in try OversightState(snapshotBytes: buffer) }
        }.get()
        #expect(read == state)
        #expect(read.revision(of: stream) == 1)
        var kinds: [String] = []
        try full().forEachEntitySorted { bytes in
            // A text begins with its length.
            kinds.append(String(decoding: bytes[1...Int(bytes[0])], as: UTF8.self))
        }
        #expect(kinds == Self.kinds.map(\.rawValue))
    }

    /// An event that may stand in a stream of any kind, as a correction may: all that happened is taken back.
    private struct AllTakenBack: DomainEvent {
        static let inEarlierViews = InEarlierViews.leftOut
        static let streams = StreamKinds.all
        var on: CalendarDate
    }

    private struct TakingBack: EntityVisitor {
        let event: AllTakenBack
        let position: Int
        var changed: [(kind: StreamKind, position: Int)] = []

        mutating func visit<Element: Entity>(_ entity: inout Element) {
            entity = Element(id: entity.id)
            changed.append((Element.streamKind, position))
        }
    }

    @Test("An event allowed in every stream is applied to an entity of any kind", arguments: kinds)
    func everyStream(_ kind: StreamKind) throws {
        #expect(AllTakenBack.streams.contains(kind))
        var state = try full()
        var visitor = TakingBack(event: AllTakenBack(on: "2024-06-01"), position: 11)
        state.withEntity(in: state.slot(of: OversightStream(kind, "x")), &visitor)
        #expect(visitor.changed.map(\.kind) == [kind])
        #expect(visitor.changed.map(\.position) == [11])
        for stream in streams { #expect(state.revision(of: stream) == (stream.kind == kind ? 0 : 1)) }
    }

    @Test("An event may be allowed in streams of one kind, of some kinds, or of all")
    func streamKinds() {
        for kind in StreamKind.allCases {
            #expect(StreamKinds.one(.report).contains(kind) == (kind == .report))
            #expect(StreamKinds.some([.report, .matter]).contains(kind) == [.report, .matter].contains(kind))
            #expect(StreamKinds.all.contains(kind))
        }
    }

    @Test("A stream without events has no revision")
    func noRevision() throws {
        for stream in streams { #expect(OversightState().revision(of: stream) == nil) }
        #expect(try full().revision(of: OversightStream(.goal, "y")) == nil)
    }
}
