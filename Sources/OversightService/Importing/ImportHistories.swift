import EventCatalogue
import EventLog
import Oversight

/// The events of streams that a document continues, with their positions.
struct ImportHistories {
    private var events: [OversightStream: [(position: Int, event: OversightEvent)]] = [:]

    /// No events.
    init() {}

    /// The recorded events of some streams.
    ///
    /// - Throws: ``ReplayError`` if one cannot be read.
    init(_ streams: [[RecordedEvent]]) throws(ReplayError) {
        for recorded in streams.joined() {
            let (stream, event) = try recorded.domainEvent()
            events[stream, default: []].append((recorded.position, event))
        }
    }

    /// How many events a stream has.
    func revision(of kind: StreamKind, _ id: String) -> Int { events[OversightStream(kind, id)]?.count ?? 0 }

    /// The events of a stream that belong to a family.
    ///
    /// - Parameter family: Gives the event of the family, or `nil` for an event of another one.
    func events<Event>(
        of kind: StreamKind, _ id: String, _ family: (OversightEvent) -> Event?
    ) -> [(position: Int, event: Event)] {
        (events[OversightStream(kind, id)] ?? []).compactMap { position, event in
            family(event).map { (position, $0) }
        }
    }
}
