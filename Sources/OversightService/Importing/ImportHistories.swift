import EventLog
import Oversight

/// The events of streams that a document continues, as they count, with their positions.
struct ImportHistories {
    private struct History {
        var recorded: [PositionedEvent] = []
        var counted: [PositionedEvent] = []
        /// What was recorded and put right since.
        var replaced: [OversightEvent] = []
    }

    private var histories: [OversightStream: History] = [:]

    /// No events.
    init() {}

    /// The recorded events of some streams.
    ///
    /// - Throws: ``ReplayError`` if one cannot be read.
    init(_ streams: [[RecordedEvent]]) throws(ReplayError) {
        for recorded in streams.joined() {
            let (stream, event) = try recorded.domainEvent()
            let positioned = PositionedEvent(position: recorded.position, event: event)
            histories[stream, default: History()].recorded.append(positioned)
        }
        for stream in histories.keys {
            guard var history = histories[stream] else { continue }
            history.counted = history.recorded.counted
            let standing = Dictionary(uniqueKeysWithValues: history.counted.map { ($0.position, $0.event) })
            history.replaced = history.recorded.filter { step in
                standing[step.position].map { $0 != step.event } ?? false
            }.map(\.event)
            histories[stream] = history
        }
    }

    /// How many events a stream has.
    func revision(of kind: StreamKind, _ id: String) -> Int {
        histories[OversightStream(kind, id)]?.recorded.count ?? 0
    }

    /// Whether an event of a stream was recorded before and put right since: a document that says it again says nothing new.
    func wasReplaced(_ event: OversightEvent, in stream: OversightStream) -> Bool {
        histories[stream]?.replaced.contains(event) == true
    }

    /// The events of a stream that count and belong to a family.
    ///
    /// - Parameter family: Gives the event of the family, or `nil` for an event of another one.
    func events<Event>(
        of kind: StreamKind, _ id: String, _ family: (OversightEvent) -> Event?
    ) -> [(position: Int, event: Event)] {
        (histories[OversightStream(kind, id)]?.counted ?? []).compactMap { step in
            family(step.event).map { (step.position, $0) }
        }
    }
}
