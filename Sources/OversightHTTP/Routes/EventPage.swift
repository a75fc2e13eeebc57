import EventLog
import Oversight
import OversightService

/// Reads a page of events: at most so many, and no more than fit into memory with ease.
///
/// A page may end early, so a reader goes on from the last position it got until a page is empty.
struct EventPage: Sendable {
    let log: any EventLog
    let filter: EventFilter

    /// What a page holds at most, in bytes, unless its first event alone is larger.
    private static let bytes = 16 << 20

    /// The events from a position.
    ///
    /// - Throws: `EventLogError` if the log cannot be read; `ReplayError` if a day is asked for that an event does not give.
    func events(from position: Int, limit: Int) async throws -> [RecordedEvent] {
        if let stream = filter.stream { return try await events(of: stream, from: position, limit: limit) }
        var page = Page(limit: limit)
        var next = position
        while true {
            let events = try await log.read(from: next, through: filter.moment.position, limit: 256)
            guard let last = events.last else { return page.events }
            for event in events where try filter.matches(event) {
                guard page.take(event) else { return page.events }
            }
            if page.isFull { return page.events }
            next = last.position + 1
        }
    }

    /// The events of one stream, which cost as much as the stream is long, however long the log is.
    private func events(of stream: String, from position: Int, limit: Int) async throws -> [RecordedEvent] {
        guard let name = StreamName(rawValue: stream) else { return [] }
        var page = Page(limit: limit)
        var next = 1
        while true {
            let events = try await log.read(stream: name, from: next, limit: 256)
            guard let last = events.last else { return page.events }
            for event in events where try event.position >= position && filter.matches(event) {
                guard page.take(event) else { return page.events }
            }
            if page.isFull { return page.events }
            next = last.revision + 1
        }
    }

    private struct Page {
        let limit: Int
        var events: [RecordedEvent] = []
        var size = 0
        var isFull: Bool { events.count >= limit }

        /// Takes an event; false once the page is full.
        mutating func take(_ event: RecordedEvent) -> Bool {
            guard !isFull, events.isEmpty || size + event.data.count <= EventPage.bytes else { return false }
            events.append(event)
            size += event.data.count
            return true
        }
    }
}
