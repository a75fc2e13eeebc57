import EventCatalogue
package import EventLog
package import Oversight

/// Folds events of the log into a state as of a moment.
///
/// The present and the past are read the same way. It folds the whole log in batches, or the events of a few streams one
/// by one. In both cases a `Moment` determines which events count, and how.
package struct StateFold {
    /// The state so far.
    package private(set) var state: OversightState
    /// The position of the last event that was applied.
    package private(set) var position: Int
    /// The day of the view, or `nil` for all that was recorded.
    private let day: CalendarDate?
    /// The last position that counts.
    private let end: Int
    /// By the log's number of a stream, the slot of its entity; `nil` for streams outside the domain.
    private var slots: [OversightState.Slot?] = []
    /// By the log's number of a type, its catalogue entry; `nil` for types that the catalogue does not know.
    private var entries: [EventCatalogue.Entry?] = []

    /// A fold that continues from a state.
    ///
    /// - Parameters:
    ///   - state: The state at the position.
    ///   - position: The position of the last event in the state.
    ///   - moment: The moment of the view.
    package init(from state: OversightState = OversightState(), at position: Int = 0, asOf moment: Moment = .now) {
        self.state = state
        self.position = position
        day = moment.day
        end = moment.position ?? .max
    }

    /// Applies a batch.
    ///
    /// - Parameter batch: The next batch of the log.
    /// - Throws: ``ReplayError`` naming the position of an event that cannot be read.
    package mutating func take(_ batch: ReplayBatch) throws {
        for stream in batch.newStreams {
            let slot = OversightStream(name: stream.name.rawValue).map { state.slot(of: $0) }
            Self.set(slot, at: Int(stream.number), in: &slots)
        }
        for type in batch.newTypes {
            Self.set(EventCatalogue.entry(type: type.type, version: type.version), at: Int(type.number), in: &entries)
        }
        try batch.forEach { row, data in
            guard let entry = entries[Int(row.type)], let slot = slots[Int(row.stream)] else {
                throw ReplayError(
                    position: row.position,
                    reason:
                        "this version does not know its type or stream; use the version that wrote it, or a newer one"
                )
            }
            let event: OversightEvent
            do {
                event = try EventCatalogue.read(entry, data)
            } catch {
                throw ReplayError(position: row.position, reason: "\(error)")
            }
            apply(event, at: row.position, to: slot)
        }
        if let last = batch.rows.last { position = last.position }
    }

    /// Applies events of single streams; those of one stream must be in its order.
    ///
    /// - Parameter events: The events.
    /// - Throws: ``ReplayError`` naming the position of an event that cannot be read.
    mutating func take(_ events: some Sequence<RecordedEvent>) throws(ReplayError) {
        for recorded in events {
            let (stream, event) = try recorded.domainEvent()
            apply(event, at: recorded.position, to: state.slot(of: stream))
            position = max(position, recorded.position)
        }
    }

    /// Applies an event as of the moment: not at all if it was recorded or happened later.
    @inline(__always)
    private mutating func apply(_ event: OversightEvent, at position: Int, to slot: OversightState.Slot) {
        guard position <= end else { return }
        if let day {
            if let held = event.held(on: day) { state.apply(held, at: position, to: slot) }
        } else {
            state.apply(event, at: position, to: slot)
        }
    }

    private static func set<Value>(_ value: Value?, at index: Int, in table: inout [Value?]) {
        while table.count <= index { table.append(nil) }
        table[index] = value
    }
}

/// Why the log cannot be replayed.
package struct ReplayError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The position of the event.
    package var position: Int
    /// Why it cannot be replayed.
    package var reason: String

    /// - Parameters:
    ///   - position: The position of the event.
    ///   - reason: Why it cannot be replayed.
    package init(position: Int, reason: String) {
        self.position = position
        self.reason = reason
    }

    /// One sentence that names the position.
    package var description: String { "The event at position \(position) cannot be replayed: \(reason)." }
}
