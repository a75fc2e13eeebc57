import EventLog
import Oversight

extension EventLog {
    /// The events of some streams up to a position, as the domain knows them.
    ///
    /// - Parameters:
    ///   - streams: The streams.
    ///   - position: The last position that counts.
    /// - Returns: Each stream with its events, in order.
    /// - Throws: `EventLogError` if a stream cannot be read; ``ReplayError`` if this version cannot read an event.
    func histories(
        of streams: some Sequence<OversightStream>, through position: Int
    ) async throws -> [(stream: OversightStream, events: [PositionedEvent])] {
        var histories: [(stream: OversightStream, events: [PositionedEvent])] = []
        for stream in streams.sorted(by: { $0.name < $1.name }) {
            guard let name = StreamName(rawValue: stream.name) else { continue }
            let recorded = try await read(streams: [name]).joined().prefix { $0.position <= position }
            histories.append(
                (stream, try recorded.map { PositionedEvent(position: $0.position, event: try $0.domainEvent().1) }))
        }
        return histories
    }
}
