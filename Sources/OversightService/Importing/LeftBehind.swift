import EventLog
import Oversight
import OversightViews
import ReportReading

/// What earlier imports of a report recorded, and the document that is imported now does not have.
///
/// An earlier import of the report is told by its events: they have a command in common with events of the report. What
/// the document does not have stays in the log until a person takes it back; it would be reminded of for ever.
struct LeftBehind {
    typealias Kind = ImportView.LeftBehind.Kind

    /// Something that an import may have recorded.
    struct Thing {
        var kind: Kind
        var id: String
        var title: String
        /// The goals, and the units or whom it is about: two things that share none are two.
        var places: Set<String>

        var stream: OversightStream {
            let kind: StreamKind =
                switch self.kind {
                case .activity: .activity
                case .assignment: .assignment
                case .indicator: .indicator
                case .statement: .statement
                }
            return OversightStream(kind, id)
        }

        /// Whether anything of it counts in a state.
        func isRecorded(in state: OversightState) -> Bool {
            switch kind {
            case .activity: state.activities[Identifier(rawValue: id)] != nil
            case .assignment: state.assignments[Identifier(rawValue: id)] != nil
            case .indicator: state.indicators[Identifier(rawValue: id)] != nil
            case .statement: state.statements[Identifier(rawValue: id)] != nil
            }
        }
    }

    /// What is left of a thing that the document does not have.
    private struct Remainder {
        var thing: Thing
        /// The positions of what imports of the report recorded of it, in order.
        var positions: [Int]
        /// The positions of what can be taken back, in order.
        var open: [Int]
    }

    /// The most things of which it is asked what they look like; a document that lacks more is another document.
    private static let mostCompared = 500
    /// The reason with which the commands take back.
    private static let reason = "Saknas i den rättade rapporten."

    private let document: ImportedDocument
    private let state: OversightState
    private let remainders: [Remainder]
    /// The positions of the first events of things that the document has.
    private let begun: [OversightStream: Int]

    /// Finds what is left.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - state: The state in which its parts were found.
    ///   - log: The log.
    /// - Throws: `EventLogError` or ``ReplayError`` if the log cannot be read.
    init(by document: ImportedDocument, in state: OversightState, log: any EventLog) async throws {
        (self.document, self.state) = (document, state)
        guard state.reports[document.reportID] != nil else {
            (remainders, begun) = ([], [:])
            return
        }
        let report = OversightStream(.report, document.reportID.rawValue)
        let recorded = try await Self.read([report], in: log)
        let commands = Set(recorded.values.joined().map(\.recorded.correlation))
        let listed = recorded.values.joined().reduce(into: Set<Identifier<Activity>>()) { listed, step in
            guard case .report(.drafted(let drafted)) = step.event else { return }
            for section in drafted.sections { listed.formUnion(section.activities) }
            listed.formUnion(drafted.otherActivities)
        }
        let things = document.things(missingFrom: state, listed: listed)
        let histories = try await Self.read(things.map(\.stream), in: log)
        remainders = things.compactMap { thing in
            let history = histories[thing.stream] ?? []
            let imported = Set(history.filter { commands.contains($0.recorded.correlation) }.map(\.recorded.position))
            let counted = history.map { PositionedEvent(position: $0.recorded.position, event: $0.event) }.counted
            let own = counted.map(\.position).filter(imported.contains)
            guard let first = own.first else { return nil }
            // What others recorded of it rests on its first event.
            let isShared = own.count < counted.count && counted.first?.position == first
            return Remainder(thing: thing, positions: own, open: isShared ? Array(own.dropFirst()) : own)
        }
        guard !remainders.isEmpty, remainders.count <= Self.mostCompared else {
            begun = [:]
            return
        }
        let known = document.things.filter { $0.isRecorded(in: state) }.map(\.stream)
        begun = try await Self.read(known, in: log).compactMapValues { $0.first?.recorded.position }
    }

    /// What is left, by kind and title.
    var views: [ImportView.LeftBehind] {
        let titles = remainders.count <= Self.mostCompared ? document.things.map { ($0, LikeTitle($0.title)) } : []
        return remainders.map { remainder in
            let thing = remainder.thing
            let title = LikeTitle(thing.title)
            let last = remainder.positions.last ?? 0
            let like = titles.first { other, otherTitle in
                // One that stood beside it in the earlier document is not the same one.
                thing.kind == other.kind && begun[other.stream].map { $0 > last } ?? true
                    && (thing.places.isEmpty || other.places.isEmpty || !thing.places.isDisjoint(with: other.places))
                    && title.isLike(otherTitle)
            }?.0
            return ImportView.LeftBehind(
                id: thing.id, kind: thing.kind, title: thing.title,
                resembles: like.map { .init(id: $0.id, title: $0.title) }, positions: remainder.open.reversed(),
                howToTakeBack: remainder.open.reversed().map { position in
                    "uppsiktctl rectify \(position) --void --reason '\(Self.reason)'"
                })
        }
    }

    /// The events of streams, with the stored ones that they were read from.
    private static func read(
        _ streams: [OversightStream], in log: any EventLog
    ) async throws -> [OversightStream: [(recorded: RecordedEvent, event: OversightEvent)]] {
        guard !streams.isEmpty else { return [:] }
        var read: [OversightStream: [(recorded: RecordedEvent, event: OversightEvent)]] = [:]
        for recorded in try await log.read(streams: streams.compactMap({ StreamName(rawValue: $0.name) })).joined() {
            let (stream, event) = try recorded.domainEvent()
            read[stream, default: []].append((recorded, event))
        }
        return read
    }
}
